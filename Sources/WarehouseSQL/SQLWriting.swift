/// Whoever writes expressions of a dialect.
protocol SQLWriting {
  var dialect: SQLDialect { get }
}

extension SQLWriting {
  func name(_ column: String) -> String { dialect.name(column) }
  func literal(_ number: Double) -> String { dialect.literal(number) }
  func literal(_ text: String) -> String { dialect.literal(text) }
  func list(_ texts: [String]) -> String { texts.map { literal($0) }.joined(separator: ", ") }

  func column(_ expression: String, _ name: String) -> SQLColumn {
    SQLColumn(name: name, expression: expression)
  }

  func kept(_ names: [String]) -> [SQLColumn] { names.map { SQLColumn(name: $0) } }

  /// `CASE WHEN … THEN … ELSE … END`, on several lines when it is long.
  func choice(_ branches: [(when: String, then: String)], otherwise: String? = nil) -> String {
    if branches.isEmpty { return otherwise ?? "NULL" }
    let parts =
      branches.map { "WHEN \($0.when) THEN \($0.then)" } + (otherwise.map { ["ELSE \($0)"] } ?? [])
    if parts.reduce(8, { $0 + $1.utf8.count + 1 }) <= 80, !parts.contains(where: \.isSeveralLines) {
      return "CASE \(parts.joined(separator: " ")) END"
    }
    return "CASE\n" + parts.map { $0.indented("  ") }.joined(separator: "\n") + "\nEND"
  }

  /// Terms added from left to right, each on its line when there are long ones.
  func sum(of terms: [String]) -> String {
    let isLong =
      terms.contains(where: \.isSeveralLines) || terms.reduce(0) { $0 + $1.utf8.count } > 90
    return terms.joined(separator: isLong ? "\n+ " : " + ")
  }

  // MARK: Checks

  /// What cannot stand in quotes.
  func check(_ name: String) throws(SQLError) {
    if name.isEmpty { throw .emptyName }
    // Nobody means a line end in a name, and a statement could not be laid out around it.
    if name.unicodeScalars.contains(where: \.isControl) { throw .unusableName(name, dialect) }
    // Spark puts variables into the text before it looks for quotes; a name has no escapes.
    if dialect == .spark, name.contains("${") { throw .unusableName(name, dialect) }
    if let limit = dialect.nameLimit, name.utf8.count > limit {
      throw .nameTooLong(name, limit: limit, dialect)
    }
  }

  /// A table in no schema would be hidden by a step of the same name.
  func checkTable(_ table: SQLTableName) throws(SQLError) {
    if table.parts.isEmpty { throw .emptyName }
    for part in table.parts { try check(part) }
    if table.parts.count == 1, table.parts[0].lowercased().hasPrefix("ahp_") {
      throw .tableNamedLikeStep(table.parts[0])
    }
  }

  /// Names that are one where case is ignored.
  func checkCase(_ names: [String]) throws(SQLError) {
    guard dialect.ignoresCaseOfNames else { return }
    var seen: [String: String] = [:]
    for name in names {
      if let first = seen.updateValue(name, forKey: name.lowercased()) {
        throw .namesDifferByCase(first, name, dialect)
      }
    }
  }
}

extension SQLForm {
  /// What stands before the statement.
  func opening(in dialect: SQLDialect) -> String {
    switch self {
    case .select: ""
    case .createView(let name): "CREATE VIEW \(dialect.name(name)) AS\n"
    case .createTable(let name): "CREATE TABLE \(dialect.name(name)) AS\n"
    }
  }
}
