import Testing

@testable import WarehouseSQL

@Suite struct SQLStepTests {
  private let step = SQLStep(
    name: "ahp_a", purpose: "what it does",
    columns: [SQLColumn(name: "x"), SQLColumn(name: "y", expression: "1\n+ 2")],
    source: ["FROM t", "WHERE z"])

  @Test func everyPartStandsOnLinesOfItsOwn() {
    let expected = """
      -- what it does
      ahp_a AS (
        SELECT
          "x",
          1
          + 2 AS "y"
        FROM t
        WHERE z
      )
      """
    #expect(step.text(in: .duckdb) == expected)
    let materialized = expected.replacing("AS (", with: "AS MATERIALIZED (")
    #expect(step.text(in: .postgresql) == materialized)
    #expect(step.text(in: .spark) == expected.replacing("\"", with: "`"))
  }

  @Test func aColumnIsHandedOnByItsName() {
    #expect(step.columns[1].bare.text(in: .duckdb) == "\"y\"")
    #expect(step.columns[0].text(in: .spark) == "`x`")
  }

  @Test func everyLineIsIndented() {
    #expect("a\n\nb".indented("  ") == "  a\n  \n  b")
    #expect("".indented("-") == "-")
    #expect("a\n".indented(" ") == " a\n ")
    #expect("a\nb".isSeveralLines && !"a".isSeveralLines)
  }
}
