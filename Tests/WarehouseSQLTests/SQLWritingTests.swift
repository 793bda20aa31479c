import Testing

@testable import WarehouseSQL

@Suite struct SQLWritingTests {
  private struct Writer: SQLWriting {
    var dialect = SQLDialect.duckdb
  }

  private let writer = Writer()

  @Test func aShortChoiceStandsOnOneLine() {
    #expect(writer.choice([("a", "b")]) == "CASE WHEN a THEN b END")
    #expect(
      writer.choice([("a", "b"), ("c", "d")], otherwise: "e")
        == "CASE WHEN a THEN b WHEN c THEN d ELSE e END")
    #expect(writer.choice([], otherwise: "e") == "e")
    #expect(writer.choice([]) == "NULL")
  }

  @Test func aLongChoiceStandsOnSeveral() {
    // The words around them take 21 bytes.
    let fits = String(repeating: "x", count: 59)
    #expect(writer.choice([(fits, "b")]) == "CASE WHEN \(fits) THEN b END")
    #expect(writer.choice([(fits + "x", "b")]) == "CASE\n  WHEN \(fits)x THEN b\nEND")
    #expect(
      writer.choice([("a", "CASE\n  x\nEND")], otherwise: "c")
        == "CASE\n  WHEN a THEN CASE\n    x\n  END\n  ELSE c\nEND")
  }

  @Test func longTermsStandOnLinesOfTheirOwn() {
    #expect(writer.sum(of: ["a", "b", "c"]) == "a + b + c")
    #expect(writer.sum(of: ["a\nb", "c"]) == "a\nb\n+ c")
    let half = String(repeating: "x", count: 45)
    #expect(writer.sum(of: [half, half]) == half + " + " + half)
    #expect(writer.sum(of: [half, half + "x"]) == half + "\n+ " + half + "x")
  }

  @Test func textsAreListedAsLiterals() {
    #expect(writer.list(["a", "it's"]) == "'a', 'it''s'")
    #expect(writer.kept(["x", "y"]).map(\.name) == ["x", "y"])
    #expect(writer.kept(["x"]).allSatisfy { $0.expression == nil })
    #expect(writer.column("1", "x").text(in: .duckdb) == "1 AS \"x\"")
  }

  @Test(arguments: SQLDialect.allCases)
  func namesThatNoQuotesHoldAreRefused(dialect: SQLDialect) throws {
    let writer = Writer(dialect: dialect)
    #expect(throws: SQLError.emptyName) { try writer.check("") }
    for name in ["a\nb", "\t", "\u{2028}"] {
      #expect(throws: SQLError.unusableName(name, dialect)) { try writer.check(name) }
    }
    try writer.check("it's \"a\" `name`; --")
    let long = String(repeating: "列", count: 22)
    try writer.check(String(long.dropLast()))
    if dialect == .postgresql {
      #expect(throws: SQLError.nameTooLong(long, limit: 63, dialect)) { try writer.check(long) }
    } else {
      try writer.check(long)
    }
    if dialect == .spark {
      #expect(throws: SQLError.unusableName("${x}", dialect)) { try writer.check("${x}") }
    } else {
      try writer.check("${x}")
    }
  }

  @Test func aTableMustNotHideAStep() throws {
    #expect(throws: SQLError.tableNamedLikeStep("AHP_rows")) {
      try writer.checkTable(SQLTableName(["AHP_rows"]))
    }
    #expect(throws: SQLError.emptyName) { try writer.checkTable(SQLTableName([])) }
    #expect(throws: SQLError.emptyName) { try writer.checkTable(SQLTableName(dotted: "a..b")) }
    for name in ["dw.ahp_rows", "ahp", "my_ahp_rows"] {
      try writer.checkTable(SQLTableName(dotted: name))
    }
  }

  @Test func namesThatDifferByCaseAreOneToSome() throws {
    let names = ["load", "area", "Load"]
    for dialect in [SQLDialect.duckdb, .spark] {
      #expect(throws: SQLError.namesDifferByCase("load", "Load", dialect)) {
        try Writer(dialect: dialect).checkCase(names)
      }
    }
    try Writer(dialect: .postgresql).checkCase(names)
    try writer.checkCase(["load", "area"])
  }

  @Test func formsBeginDifferently() {
    let table = SQLTableName(["dw", "r"])
    #expect(SQLForm.select.opening(in: .duckdb).isEmpty)
    #expect(SQLForm.createView(table).opening(in: .spark) == "CREATE VIEW `dw`.`r` AS\n")
    #expect(
      SQLForm.createTable(table).opening(in: .postgresql) == "CREATE TABLE \"dw\".\"r\" AS\n")
  }
}
