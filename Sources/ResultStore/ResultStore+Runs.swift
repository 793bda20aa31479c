import BilingualText
internal import GRDB
internal import Glibc
public import IndicatorEvaluation
public import ServiceAnalyses

/// Names a run: by its number, or by its place from the end.
public enum RunName: Sendable, Hashable {
  case number(Int)
  case latest
  /// The one before the latest.
  case previous

  /// Reads `3`, `latest` or `previous`; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "latest": self = .latest
    case "previous": self = .previous
    default:
      guard let number = Int(text), number > 0 else { return nil }
      self = .number(number)
    }
  }
}

/// What a run holds.
public enum KeptResult: Sendable {
  /// As far as scores depend on it: the model without judgments and class conditions.
  case customers(EvaluationResult)
  /// Without judgments.
  case alternatives(AlternativesResult)
  case analyses([KeptAnalysis])
}

extension ResultStore {
  /// All runs, in their order.
  public func runs() throws(ResultStoreError) -> [EvaluationRun] {
    try reading { database in
      guard let version = try Self.version(of: database) else { return [] }
      return try Row.fetchAll(database, sql: "SELECT * FROM runs ORDER BY run").map {
        try Self.run($0, database, version: version)
      }
    }
  }

  /// A run with its whole result.
  ///
  /// - Throws: `ResultStoreError`, `.noRun` and `.tooFewRuns` among them.
  /// - Complexity: O(rows · nodes) in time and memory.
  public func result(
    _ name: RunName
  ) throws(ResultStoreError) -> (run: EvaluationRun, result: KeptResult) {
    try reading { database in
      let version = try Self.version(of: database)
      let number: Int?
      switch name {
      case .number(let given): number = given
      case .latest, .previous:
        number =
          version == nil
          ? nil
          : try Int.fetchAll(database, sql: "SELECT run FROM runs ORDER BY run DESC LIMIT 2")
            .dropFirst(name == .latest ? 0 : 1).first
      }
      guard let number else { throw ResultStoreError(.tooFewRuns, path: path) }
      guard let version,
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM runs WHERE run = ?", arguments: [number])
      else { throw ResultStoreError(.noRun("\(number)"), path: path) }
      let run = try Self.run(row, database, version: version)
      let stored = StoredRun(database: database, path: path, run: run)
      return switch run.kind {
      case .alternatives: (run, .alternatives(try stored.alternatives()))
      case .analyses: (run, .analyses(try stored.analyses()))
      case .customers: (run, .customers(try stored.result()))
      }
    }
  }

  /// A run that evaluates customers.
  ///
  /// - Throws: `ResultStoreError`, `.noCustomers` for a ranking of alternatives and for analyses.
  public func evaluation(
    _ name: RunName
  ) throws(ResultStoreError) -> (run: EvaluationRun, result: EvaluationResult) {
    let (run, kept) = try result(name)
    guard case .customers(let result) = kept else {
      throw ResultStoreError(.noCustomers("\(run.number)"), path: path)
    }
    return (run, result)
  }

  /// The version of the tables; nil for an empty file, which has none yet.
  private static func version(of database: Database) throws -> Int? {
    do {
      return try StoreSchema.prepare(database, creating: false)
    } catch StoreFault.empty {
      return nil
    }
  }

  private static func run(
    _ row: Row, _ database: Database, version: Int
  ) throws -> EvaluationRun {
    let number: Int = try row.decode(forColumn: "run")
    /// How many rows of the run a table has, since the version that has the table.
    func count(in table: String, since first: Int) throws -> Int {
      guard version >= first else { return 0 }
      return try Int.fetchOne(
        database, sql: "SELECT count(*) FROM \(table) WHERE run = ?", arguments: [number]) ?? 0
    }
    let files = try Row.fetchAll(
      database, sql: "SELECT * FROM files WHERE run = ? ORDER BY file", arguments: [number])
    let options: String = try row.decode(forColumn: "options")
    return EvaluationRun(
      number: number, writtenAt: try row.decode(forColumn: "written_at"),
      provenance: RunProvenance(
        files: try files.map {
          SourceFile(
            role: SourceFile.Role(rawValue: try $0.decode(forColumn: "role")) ?? .data,
            path: try $0.decode(forColumn: "path"), byteCount: try $0.decode(forColumn: "bytes"),
            digest: try $0.decode(forColumn: "sha256"))
        }, scenarioText: try row.decode(forColumn: "scenario_text"),
        program: try row.decode(forColumn: "program"),
        options: options.split(separator: " ").map(String.init)),
      scenario: try row.decode(forColumn: "scenario"),
      title: Label(
        chinese: try row.decode(forColumn: "title_zh"),
        english: try row.decode(forColumn: "title_en")),
      customerCount: try row.decode(forColumn: "customer_count"),
      rowCount: try row.decode(forColumn: "row_count"),
      alternativeCount: try count(in: "alternatives", since: 2),
      analysisCount: try count(in: "analyses", since: 4),
      overallRatio: try row.decode(forColumn: "overall_cr"))
  }

  /// Reads the file as it is at one moment.
  private func reading<Value>(
    _ body: (Database) throws -> Value
  ) throws(ResultStoreError) -> Value {
    var status = stat()
    guard stat(path, &status) == 0 else { throw ResultStoreError(.missing, path: path) }
    do {
      // A file with the journal of a killed process is mended by who may write; who may not, reads.
      let isWritable = access(path, W_OK) == 0
      return try queue(readonly: !isWritable).read(body)
    } catch {
      throw ResultStoreError(error, path: path)
    }
  }
}
