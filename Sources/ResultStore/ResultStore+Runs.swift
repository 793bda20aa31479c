internal import GRDB
internal import Glibc
public import IndicatorEvaluation

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

extension ResultStore {
  /// All runs, in their order.
  public func runs() throws(ResultStoreError) -> [EvaluationRun] {
    try reading { database in
      guard try Self.isPrepared(database) else { return [] }
      return try Row.fetchAll(database, sql: "SELECT * FROM runs ORDER BY run").map {
        try Self.run($0, database)
      }
    }
  }

  /// A run with its whole result, as far as scores depend on it: the model without judgments and
  /// class conditions.
  ///
  /// - Throws: `ResultStoreError`, `.noRun` and `.tooFewRuns` among them.
  /// - Complexity: O(rows · nodes) in time and memory.
  public func evaluation(
    _ name: RunName
  ) throws(ResultStoreError) -> (run: EvaluationRun, result: EvaluationResult) {
    try reading { database in
      let number: Int?
      switch name {
      case .number(let given): number = given
      case .latest, .previous:
        number =
          try Self.isPrepared(database)
          ? Int.fetchAll(database, sql: "SELECT run FROM runs ORDER BY run DESC LIMIT 2")
            .dropFirst(name == .latest ? 0 : 1).first : nil
      }
      guard let number else { throw ResultStoreError(.tooFewRuns, path: path) }
      guard try Self.isPrepared(database),
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM runs WHERE run = ?", arguments: [number])
      else { throw ResultStoreError(.noRun("\(number)"), path: path) }
      let run = try Self.run(row, database)
      return (run, try StoredRun(database: database, path: path, run: run).result())
    }
  }

  /// Whether there are tables; an empty file has none yet.
  private static func isPrepared(_ database: Database) throws -> Bool {
    do {
      try StoreSchema.prepare(database, creating: false)
      return true
    } catch StoreFault.empty {
      return false
    }
  }

  private static func run(_ row: Row, _ database: Database) throws -> EvaluationRun {
    let number: Int = try row.decode(forColumn: "run")
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
