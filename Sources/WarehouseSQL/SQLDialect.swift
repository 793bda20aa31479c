/// The SQL of one database system.
public enum SQLDialect: String, Sendable, Hashable, CaseIterable {
  /// PostgreSQL 12 or later.
  case postgresql
  /// DuckDB 1.2 or later.
  case duckdb
  /// Spark SQL 3.3 or later, with its default settings.
  case spark

  /// As its makers write it.
  public var displayName: String {
    switch self {
    case .postgresql: "PostgreSQL"
    case .duckdb: "DuckDB"
    case .spark: "Spark SQL"
    }
  }

  // MARK: Types

  var textType: String {
    switch self {
    case .postgresql: "text"
    case .duckdb: "VARCHAR"
    case .spark: "STRING"
    }
  }

  var numberType: String {
    switch self {
    case .postgresql: "double precision"
    case .duckdb, .spark: "DOUBLE"
    }
  }

  func text(of expression: String) -> String { "CAST(\(expression) AS \(textType))" }

  func number(of expression: String) -> String { "CAST(\(expression) AS \(numberType))" }

  // MARK: Limits

  /// Bytes of a name; PostgreSQL cuts longer ones silently, and then two may be the same.
  var nameLimit: Int? { self == .postgresql ? 63 : nil }

  /// Columns of a table.
  var columnLimit: Int? { self == .postgresql ? 1600 : nil }

  /// Whether names that differ only by case are one, even in quotes.
  var ignoresCaseOfNames: Bool { self != .postgresql }

  /// Keeps a planner from writing a step's expressions out wherever a later one uses them, again
  /// and again.
  var stepPrefix: String { self == .postgresql ? "AS MATERIALIZED (" : "AS (" }
}
