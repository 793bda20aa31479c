import PlainReaders

@testable import WarehouseSQL

extension FuzzTarget {
  /// A text as literal, name and comment of each dialect: nothing leaves its quotes or its line, and
  /// literals read back.
  static let sql = FuzzTarget(name: "sql") { bytes in
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let scalars = Array(text.unicodeScalars)
    for dialect in SQLDialect.allCases {
      let literal = dialect.literal(text)
      let reader = SQLLiteralReader(escapesEverywhere: dialect == .spark)
      let back = reader.text(of: literal).map { Array($0.unicodeScalars) }
      expect(back == scalars, "\(dialect): \(literal)")
      expect(!literal.unicodeScalars.contains { "\n\r".unicodeScalars.contains($0) }, literal)
      expect(dialect != .spark || !literal.contains("${"), literal)
      expect(
        SQLStatement.isOne("SELECT \(literal);\n", in: dialect), "\(dialect): \(literal)")
      if !text.isEmpty, !scalars.contains(where: \.isControl) {
        expect(
          SQLStatement.isOne("SELECT 1 AS \(dialect.name(text));\n", in: dialect),
          "\(dialect): \(dialect.name(text))")
      }
      let comment = SQLDialect.comment(text)
      expect(SQLStatement.isOne("-- \(comment)\nSELECT 1;\n", in: dialect), comment)
      expect(!comment.contains("*/") && !comment.contains("${"), comment)
      expect(!comment.unicodeScalars.contains { $0.isControl || $0 == "\\" }, comment)
    }
  }
}
