public import BilingualText
public import FileOutput
internal import GRDB
internal import IndicatorEvaluation

/// Why a results database cannot be read or written.
public struct ResultStoreError: Error, Sendable, Hashable, Explained {
  /// What went wrong.
  public enum Reason: Sendable, Hashable {
    /// There is no such file.
    case missing
    /// The file is no SQLite database.
    case notADatabase
    /// A database of something else.
    case otherDatabase
    /// A database of a later version of this program, with this version of the tables.
    case newerVersion(Int)
    /// The database's content contradicts itself.
    case damaged(String)
    /// Another process kept it locked.
    case busy
    /// The file or its folder may not be written.
    case readOnly
    /// The disk is full.
    case full
    /// The place of the file is no good.
    case place(FileOutputError)
    /// The system refused something.
    case system(String)
    /// A run that is not there.
    case noRun(String)
    /// A run that ranks alternatives or holds analyses, where one with customers is asked for.
    case noCustomers(String)
    /// The database holds no run at all, or no second one.
    case tooFewRuns
  }

  /// As the caller gave it.
  public var path: String
  /// What went wrong with it.
  public var reason: Reason

  public init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }

  /// Whatever was thrown while the database was in use.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as ResultStoreError: self = error
    case let error as FileOutputError: self.init(.place(error), path: path)
    case StoreFault.newerVersion(let found): self.init(.newerVersion(found), path: path)
    case StoreFault.empty: self.init(.tooFewRuns, path: path)
    case is StoreFault: self.init(.otherDatabase, path: path)
    // A value of another type than the column's.
    case is RowDecodingError: self.init(.damaged("\(error)"), path: path)
    case let error as DatabaseError: self.init(Reason(error), path: path)
    default: self.init(.system("\(error)"), path: path)
    }
  }

  /// Whether the content is at fault, and not the system.
  public var isAboutContent: Bool {
    switch reason {
    case .notADatabase, .otherDatabase, .newerVersion, .damaged: true
    default: false
    }
  }
}

extension ResultStoreError.Reason {
  fileprivate init(_ error: DatabaseError) {
    let words = error.message ?? "\(error.resultCode)"
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notADatabase
      case .SQLITE_CORRUPT: .damaged(words)
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .busy
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
      case .SQLITE_FULL: .full
      // Tables that are not as this program made them.
      case .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: .damaged(words)
      default: .system(words)
      }
  }
}

extension ResultStoreError {
  /// What is wrong, after the path, and the way out where there is one.
  public var explanation: Phrase {
    switch reason {
    case .missing:
      Phrase(zh: "\(path)：文件不存在", en: "\(path): there is no such file")
    case .notADatabase:
      Phrase(
        zh: "\(path)：不是 SQLite 数据库；未作改动", en: "\(path): not an SQLite database; it is left as it is"
      )
    case .otherDatabase:
      Phrase(
        zh: "\(path)：是数据库，但不是 ahp 的结果数据库；未作改动",
        en: "\(path): a database, but not one with results of ahp; it is left as it is")
    case .newerVersion(let version):
      Phrase(
        zh: "\(path)：由更新版本的 ahp 写成（表结构版本 \(version)，本程序为 \(StoreSchema.version)）；请升级 ahp 或写入另一个文件",
        en: "\(path): written by a newer ahp (version \(version) of the tables; this one knows "
          + "\(StoreSchema.version)); update ahp or write to another file")
    case .damaged(let words):
      Phrase(zh: "\(path)：数据库已损坏：\(words)", en: "\(path): the database is damaged: \(words)")
    case .busy:
      Phrase(
        zh: "\(path)：数据库正被其他进程使用，请稍后再试",
        en: "\(path): another process is using the database; try again when it is done")
    case .readOnly:
      Phrase(
        zh: "\(path)：数据库或其所在文件夹不可写", en: "\(path): the database or its folder may not be written")
    case .full:
      Phrase(
        zh: "\(path)：磁盘空间不足；数据库中未添加任何内容",
        en: "\(path): no space left; nothing was added to the database")
    case .place(let error): error.explanation
    case .system(let words):
      Phrase(zh: "\(path)：\(words)", en: "\(path): \(words)")
    case .noRun(let run):
      Phrase(
        zh: "\(path)：没有运行 \(run)；`ahp runs` 可列出全部",
        en: "\(path): there is no run \(run); `ahp runs` lists them")
    case .noCustomers(let run):
      Phrase(
        zh: "\(path)：运行 \(run) 没有客户：是方案排序或分析",
        en: "\(path): run \(run) has no customers: it ranks alternatives or holds analyses")
    case .tooFewRuns:
      Phrase(
        zh: "\(path)：没有足够的运行；`ahp runs` 可列出全部",
        en: "\(path): there are not that many runs; `ahp runs` lists them")
    }
  }
}
