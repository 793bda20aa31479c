import BilingualText
import FileOutput
import Foundation
import GRDB
import IndicatorEvaluation
import ResultStore
import Testing

/// Files that a run cannot be added to stay as they are, and the reason is said.
@Suite struct ResultStoreErrorTests {
  private func reason(_ path: String) throws -> ResultStoreError.Reason? {
    let result = try Sample.result()
    do {
      try ResultStore(at: path, patience: 0).add(result, Sample.provenance)
      return nil
    } catch {
      #expect(error.path == path)
      #expect(
        error.explanation.en.hasPrefix(path + ": ") && error.explanation.zh.hasPrefix(path + "："))
      return error.reason
    }
  }

  @Test func textIsNoDatabase() throws {
    let folder = try StoreFolder()
    let text = Data("customer,score\n0001,90\n".utf8)
    try text.write(to: URL(fileURLWithPath: folder.path))
    #expect(try reason(folder.path) == .notADatabase)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == text)
  }

  @Test func aDatabaseOfSomethingElse() throws {
    let folder = try StoreFolder()
    try DatabaseQueue(path: folder.path).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path))
    #expect(try reason(folder.path) == .otherDatabase)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == before)
  }

  @Test func aNewerVersion() throws {
    let folder = try StoreFolder()
    #expect(try reason(folder.path) == nil)
    try DatabaseQueue(path: folder.path).writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA user_version = 7")
    }
    #expect(try reason(folder.path) == .newerVersion(7))
  }

  @Test func tablesThatWereChanged() throws {
    let folder = try StoreFolder()
    #expect(try reason(folder.path) == nil)
    try DatabaseQueue(path: folder.path).write { try $0.execute(sql: "DROP TABLE results") }
    guard case .damaged(let words) = try reason(folder.path) else {
      Issue.record("not noticed")
      return
    }
    #expect(words.contains("results"))
  }

  @Test func aDamagedFile() throws {
    let folder = try StoreFolder()
    #expect(try reason(folder.path) == nil)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path))
    for at in 200..<bytes.count { bytes[at] = 0x5A }
    try bytes.write(to: URL(fileURLWithPath: folder.path))
    guard case .damaged = try reason(folder.path) else {
      Issue.record("not noticed")
      return
    }
  }

  @Test func anEmptyFileBecomesOne() throws {
    let folder = try StoreFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path))
    #expect(try reason(folder.path) == nil)
  }

  @Test func placesThatAreNone() throws {
    let folder = try StoreFolder()
    guard case .place(let missing) = try reason(folder.url.path + "/no/r.sqlite"),
      case .place(let itself) = try reason(folder.url.path)
    else {
      Issue.record("accepted")
      return
    }
    #expect(missing.code == ENOENT && itself.code == EISDIR)
    guard case .place = try reason("/dev/null") else {
      Issue.record("accepted")
      return
    }
  }

  @Test func whoIsLockedOutSaysSo() throws {
    let folder = try StoreFolder()
    #expect(try reason(folder.path) == nil)
    let other = try DatabaseQueue(path: folder.path)
    let path = folder.path
    try other.inTransaction(.immediate) { _ in
      let found = try reason(path)
      #expect(found == .busy)
      return .commit
    }
    #expect(try reason(folder.path) == nil)
  }

  /// Names that mean something to SQLite are names of files here.
  @Test(arguments: [":memory:", "file:r.sqlite?mode=memory", "-x", "结果 '\".sqlite"])
  func strangeNames(_ name: String) throws {
    let folder = try StoreFolder()
    let path = folder.url.path + "/" + name
    #expect(try reason(path) == nil)
    #expect(FileManager.default.fileExists(atPath: path))
  }
}
