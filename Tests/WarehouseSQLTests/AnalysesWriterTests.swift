import IndicatorEvaluation
import Testing

@testable import WarehouseSQL

@Suite struct AnalysesWriterTests {
  private func analysis(_ id: String, _ figures: SQLFigures) -> SQLAnalysis {
    SQLAnalysis(
      id: id, table: SQLAnalysisTable(name: SQLTableName(["bills"]), customerColumn: "who"),
      figures: figures)
  }

  @Test func aFigureHasEveryColumn() {
    let query = WarehouseAnalyses([analysis("it's", .trend(sum: nil, .months("day")))])
    let writer = AnalysisWriter(query.analyses[0], number: 1, of: query, .duckdb)
    let full = SQLFigure(
      source: "s", condition: "c", part: "p", item: "i", member: "m", period: "d", measure: "q",
      value: "1", n: "2")
    #expect(
      full.text(of: writer, place: 3, in: .duckdb)
        == "SELECT 3 AS place, 'it''s' AS \"analysis\", 'p' AS \"part\", i AS \"item\", "
        + "m AS \"member\", d AS \"period\", 'q' AS \"measure\", CAST(1 AS DOUBLE) AS \"value\", "
        + "CAST(2 AS BIGINT) AS \"n\" FROM s WHERE c")
    let bare = SQLFigure(source: "s", measure: "q", value: "1")
    #expect(
      bare.text(of: writer, place: 0, in: .postgresql)
        == "SELECT 0 AS place, 'it''s' AS \"analysis\", '' AS \"part\", '' AS \"item\", "
        + "'' AS \"member\", '' AS \"period\", 'q' AS \"measure\", "
        + "CAST(1 AS double precision) AS \"value\", CAST(NULL AS bigint) AS \"n\" FROM s")
  }

  @Test(arguments: SQLDialect.allCases)
  func analysesStandInTheirOrder(dialect: SQLDialect) throws {
    let query = WarehouseAnalyses(
      [
        analysis("first", .trend(sum: "paid", .months("day"))),
        analysis("second", .amounts(SQLAmounts(sum: "paid"))),
      ], form: .createView(SQLTableName(["v"])))
    let text = try AnalysesWriter(query, dialect).statement()
    let first = try #require(text.firstRange(of: "\nahp_1_source "))
    let second = try #require(text.firstRange(of: "\nahp_2_source "))
    let figures = try #require(text.firstRange(of: "\nahp_figures "))
    #expect(first.lowerBound < second.lowerBound && second.lowerBound < figures.lowerBound)
    #expect(text.contains("CREATE VIEW \(dialect.name("v")) AS\nWITH\n"))
    // The figures of an analysis have one place, before those of the next.
    let places = text.split(separator: "\n").filter { $0.contains(" AS place, ") }.map {
      Int($0.split(separator: " ")[1]) ?? -1
    }
    #expect(places.first == 0)
    #expect(places == places.sorted())
    #expect(Set(places).count == 2)
    let columns = AnalysesWriter.columns.map { dialect.name($0) }.joined(separator: ", ")
    #expect(text.contains("\nSELECT \(columns)\nFROM ahp_figures\nORDER BY place, "))
    #expect(text.hasSuffix(";\n"))
  }

  @Test func customersAreReadOnlyWhereTheyAreAskedFor() throws {
    var query = WarehouseAnalyses(
      [analysis("a", .amounts(SQLAmounts(sum: "paid")))],
      customers: SQLCustomerTable(name: SQLTableName(["ahp_step"]), idColumn: "id"),
      classes: [CustomerClass(id: "all", condition: .otherwise)])
    // What is not read need not have a good name.
    #expect(try !AnalysesWriter(query, .duckdb).statement().contains("ahp_classes"))
    query.analyses[0].group = .field("area")
    #expect(throws: SQLError.tableNamedLikeStep("ahp_step")) {
      try AnalysesWriter(query, .duckdb).statement()
    }
    query.customers?.name = SQLTableName(["customers"])
    let byField = try AnalysesWriter(query, .duckdb).statement()
    #expect(byField.contains("\nahp_classes AS (") && !byField.contains(" AS \"class\""))
    query.analyses[0].group = .customerClass
    #expect(try AnalysesWriter(query, .duckdb).statement().contains(" AS \"class\""))
  }
}
