import BilingualText
import Diagnostics
import IndicatorEvaluation
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct CrossAnalysisTests {
  private func fixture(_ table: String) throws -> AnalysisRunFixture {
    var fixture = AnalysisRunFixture([
      "t.csv": table, "customers.csv": "id\nc1\nc2\nc3\nc4\nc5\n",
    ])
    fixture.periods = try [
      Period(id: "p1", start: .of("2020-01-01"), end: .of("2020-06-30")),
      Period(id: "p2", start: .of("2020-07-01"), end: .of("2020-12-31")),
    ]
    return fixture
  }

  private let tables = """
    tables: {
      t: {path: t.csv, customer: id, date: day, columns: {tier: [bronze, silver, gold]}},
      undated: {path: t.csv, customer: id, columns: {tier: [bronze, silver, gold]}},
      two: {path: t.csv, customer: id, date: day,
        columns: {tier: [bronze, silver, gold], day: [no, yes]}}}
    """

  private let moves = """
    id,day,tier
    c1,2020-02-01,bronze
    c1,2020-03-01,silver
    c1,2020-08-01,gold
    c2,2020-05-01,gold
    c2,2020-01-15,silver
    c2,2020-09-01,gold
    c3,2020-02-02,silver
    c4,2020-07-07,bronze
    c4,2021-01-01,gold

    """

  /// χ² of [[3, 1], [0, 4]] is 8 (3 · 4 − 1 · 0)² / (4 · 4 · 3 · 5) = 4.8.
  @Test func twoColumnsOfTheSameRowsAreCrossed() throws {
    let rows = "low,no\nlow,no\nhigh,yes\nlow,yes\nhigh,yes\nhigh,\nlow,no\nhigh,yes\nhigh,yes\n"
    let run = try AnalysisRunFixture(["t.csv": "a,b\n" + rows]).run(
      """
      tables: {t: {path: t.csv, columns: {a: [low, high], b: [no, yes]}}},
      analyses: {a: {kind: cross, table: t, rows: a, columns: {column: b}}}
      """)
    let result = try run.result(CrossResult.self)
    #expect(run.codes.isEmpty)
    #expect(result.table.counts == [[3, 1], [0, 4]] && result.table.unanswered == 1)
    #expect(result.rows == ["low", "high"] && result.columns == ["no", "yes"])
    #expect(isClose(run.value("a.chi_square") ?? .nan, 4.8, relative: 1e-12))
  }

  @Test func theLatestTierOfEachPeriodCounts() throws {
    let run = try fixture(moves).run(
      tables + """
        , analyses: {a: {kind: cross, table: t, rows: {column: tier, period: p1},
          columns: {column: tier, period: p2}}}
        """)
    let result = try run.result(MigrationResult.self)
    #expect(run.codes.isEmpty)
    #expect(result.tiers == ["bronze", "silver", "gold"])
    // c1 from silver to gold, c2 stays in gold; c3 left silver, c4 came to bronze.
    #expect(result.moves.both.counts == [[0, 0, 0], [0, 0, 1], [0, 0, 1]])
    #expect(result.moves.left == [0, 1, 0] && result.moves.new == [1, 0, 0])
    #expect(run.value("a.up") == 0.5 && run.value("a.down") == 0)
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let after = "columns: {column: tier, period: p2}"
    let cases: [(keys: String, code: DiagnosticCode)] = [
      ("table: t, rows: tier, \(after)", .keyMissing),
      ("table: t, rows: {column: tier, period: p9}, \(after)", .periodUnknown),
      ("table: t, rows: {column: rank, period: p1}, \(after)", .columnUnknown),
      ("table: undated, rows: {column: tier, period: p1}, \(after)", .keyMissing),
      ("table: t, rows: {period: p1}, \(after)", .keyMissing),
      ("table: t, rows: tier, columns: id", .answerScaleUnknown),
      ("table: two, rows: {column: day, period: p1}, \(after)", .crossLevelsDiffer),
    ]
    for (keys, code) in cases {
      let run = try fixture(moves).run(tables + ", analyses: {a: {kind: cross, \(keys)}}")
      #expect(run.codes == [code], "\(keys)")
      #expect(run.entries.isEmpty, "\(keys)")
    }
  }
}
