/// A column of a step: an expression with its name, or one handed on as it is.
struct SQLColumn {
  var name: String
  var expression: String?

  /// The same column, handed on.
  var bare: SQLColumn { SQLColumn(name: name) }

  func text(in dialect: SQLDialect) -> String {
    expression.map { "\($0) AS \(dialect.name(name))" } ?? dialect.name(name)
  }
}

/// One named step of a query: a common table expression.
struct SQLStep {
  var name: String
  /// What the step does, for a reader.
  var purpose: String
  var columns: [SQLColumn]
  /// From `FROM` on, a line each.
  var source: [String]

  func text(in dialect: SQLDialect) -> String {
    "-- \(purpose)\n\(name) \(dialect.stepPrefix)\n"
      + Self.select(columns, from: source, indent: "  ", in: dialect) + "\n)"
  }

  static func select(
    _ columns: [SQLColumn], from source: [String], indent: String, in dialect: SQLDialect
  ) -> String {
    indent + "SELECT\n"
      + columns.map { $0.text(in: dialect).indented(indent + "  ") }.joined(separator: ",\n") + "\n"
      + source.map { indent + $0 }.joined(separator: "\n")
  }
}

extension String {
  /// Every line with `indent` before it. Names and literals have no line ends of their own.
  func indented(_ indent: String) -> String {
    split(separator: "\n" as Character, omittingEmptySubsequences: false)
      .map { indent + $0 }.joined(separator: "\n")
  }
}
