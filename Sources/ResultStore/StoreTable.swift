/// A table of a results database with what it holds. Tables are created, filled and checked against
/// the documentation from these descriptions, so that they cannot drift apart.
public struct StoreTable: Sendable, Hashable {
  /// A column with what it holds.
  public struct Column: Sendable, Hashable {
    /// The type that SQLite is told.
    public enum Kind: String, Sendable, Hashable {
      case integer = "INTEGER"
      case real = "REAL"
      case text = "TEXT"
    }

    /// As statements name it.
    public var name: String
    /// What its values are.
    public var kind: Kind
    /// False where the column may be NULL.
    public var isRequired: Bool
    /// One sentence, which the database keeps as a comment.
    public var meaning: String
  }

  /// As statements name it.
  public var name: String
  /// One sentence, which the database keeps as a comment.
  public var meaning: String
  /// In their order.
  public var columns: [Column]
  /// The names of the columns that identify a row.
  public var key: [String]

  init(_ name: String, _ meaning: String, key: [String], _ columns: [Column]) {
    self.name = name
    self.meaning = meaning
    self.columns = columns
    self.key = key
  }
}

extension StoreTable.Column {
  static func integer(_ name: String, _ meaning: String) -> Self {
    .init(name: name, kind: .integer, isRequired: true, meaning: meaning)
  }

  static func real(_ name: String, _ meaning: String) -> Self {
    .init(name: name, kind: .real, isRequired: true, meaning: meaning)
  }

  static func text(_ name: String, _ meaning: String) -> Self {
    .init(name: name, kind: .text, isRequired: true, meaning: meaning)
  }

  /// The same column, where NULL stands for no value.
  var orNull: Self {
    var column = self
    column.isRequired = false
    return column
  }
}

extension StoreTable {
  /// The statement that creates the table, with the meanings as comments: SQLite keeps them.
  var creation: String {
    let isRuns = key == ["run"]
    let lines = columns.map { column -> (String, String) in
      var text = "  \(column.name) \(column.kind.rawValue)"
      if column.name == "run" {
        text +=
          isRuns ? " PRIMARY KEY AUTOINCREMENT" : " NOT NULL REFERENCES runs ON DELETE CASCADE"
      } else if column.isRequired {
        text += " NOT NULL"
      }
      return (text, column.meaning)
    }
    var text = "CREATE TABLE \(name) ( -- \(meaning)\n"
    for (position, line) in lines.enumerated() {
      let isLast = isRuns && position == lines.count - 1
      text += "\(line.0)\(isLast ? "" : ",") -- \(line.1)\n"
    }
    // Rows of a run stand together, and a key is stored once.
    return text
      + (isRuns ? ")" : "  PRIMARY KEY (\(key.joined(separator: ", ")))\n) WITHOUT ROWID")
  }

  /// The statement that adds a row, its values in the order of the columns.
  var insertion: String {
    "INSERT INTO \(name) VALUES ("
      + columns.map { _ in "?" }.joined(separator: ", ") + ")"
  }
}
