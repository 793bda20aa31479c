import PlainReaders
import Testing

@testable import WarehouseSQL

@Suite struct SQLDialectLiteralsTests {
  private func read(_ literal: String, _ dialect: SQLDialect) -> String? {
    SQLLiteralReader(escapesEverywhere: dialect == .spark).text(of: literal)
  }

  private let hostile = [
    "", "plain", "it's", "''", "'); DROP TABLE scores; --", "\\", "\\'", "a\\", "\\\\'", "'\u{301}",
    "line\nfeed", "\r\n", "\t", "\u{2028}", "\u{7f}", "${user}", "$$", "$tag$", "*/", "--", "/*",
    "\"", "`", "客户", "\u{0}x", "E'x'", "😀", ";", "\\u0027", "\\x27", "\u{85}",
  ]

  @Test(arguments: SQLDialect.allCases)
  func aTextCannotLeaveItsQuotes(_ dialect: SQLDialect) {
    for text in hostile {
      let literal = dialect.literal(text)
      let back = read(literal, dialect)
      #expect(back.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars), "\(literal)")
      #expect(!literal.unicodeScalars.contains { "\n\r".unicodeScalars.contains($0) })
    }
  }

  /// Every string of up to four of the characters that matter.
  @Test(arguments: SQLDialect.allCases)
  func everyShortTextComesBack(_ dialect: SQLDialect) {
    let characters: [Unicode.Scalar] = ["'", "\\", "\n", "$", "{", "u", "E", "-"]
    var texts = [""]
    for _ in 0..<4 { texts += texts.flatMap { text in characters.map { text + String($0) } } }
    for text in Set(texts) { #expect(read(dialect.literal(text), dialect) == text) }
  }

  @Test func sparkSeesNoVariables() {
    #expect(!SQLDialect.spark.literal("${env:HOME}").contains("${"))
    #expect(!SQLDialect.comment("${env:HOME}").contains("${"))
  }

  @Test func namesDoubleTheirQuotes() {
    #expect(SQLDialect.postgresql.name("a\"b") == "\"a\"\"b\"")
    #expect(SQLDialect.duckdb.name("a\"\u{301}b") == "\"a\"\"\u{301}b\"")
    #expect(SQLDialect.spark.name("a`b") == "`a``b`")
    #expect(SQLDialect.spark.name(SQLTableName(dotted: "dw.s")) == "`dw`.`s`")
  }

  @Test func numbersAreDoublesWithTheirShortestDigits() {
    #expect(SQLDialect.postgresql.literal(0.1) == "float8 '0.1'")
    #expect(SQLDialect.duckdb.literal(0.1) == "0.1e0")
    #expect(SQLDialect.spark.literal(0.1) == "0.1D")
    #expect(SQLDialect.duckdb.literal(1e300) == "1e+300")
    #expect(SQLDialect.duckdb.literal(-5) == "-5e0")
    #expect(SQLDialect.spark.literal(1.0 / 3) == "0.3333333333333333D")
  }

  @Test func aCommentStaysOnItsLine() {
    for text in hostile + ["a\\", "x\u{202e}y", "a\u{b}b\u{c}c"] {
      let comment = SQLDialect.comment(text)
      #expect(!comment.unicodeScalars.contains { $0.isControl })
      #expect(!comment.contains("\\") && !comment.contains("*/") && !comment.contains("/*"))
    }
  }
}
