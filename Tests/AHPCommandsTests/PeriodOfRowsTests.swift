import Foundation
import TestSupport
import Testing

/// Which period a row belongs to: dates as people write them, and one file a period.
struct PeriodOfRowsTests {
  private static func scenario(_ data: String, periods: String = days) -> String {
    """
    schema: ahp-scenario/1
    tree: {id: goal, children: [a], weights: equal}
    indicators: {a: {score: {rule: linear, slope: 1}}}
    data: {\(data)}
    periods: [\(periods)]
    """
  }
  private static let days =
    "{id: q1, start: 2026-1-1, end: 2026年3月31日}, {id: q2, start: 2026/4/1, end: 2026-06-30}"

  private func evaluate(_ scenario: String, _ files: [String: String]) throws -> RecordedRun {
    let file = try ScenarioFile(scenario, files: files)
    return RecordedRun(["evaluate", file.path, "--format", "json", "--lang", "en"])
  }

  private func rows(_ run: RecordedRun) throws -> [String] {
    #expect(run.code == 0, "\(run.errors)")
    return try run.json.rows.array.map {
      "\($0.customer.string ?? "") \($0.period.string ?? "") \($0.score.number ?? -1)"
    }.sorted()
  }

  @Test func datesAsPeopleWriteThem() throws {
    let csv =
      "customer,period,a\n1,2026-1-15,1\n2,2026/1/15,2\n3,2026.1.15,3\n4,2026年1月15日,4\n"
      + "5,20260115,5\n6,2026-05-31,6\n"
    let run = try evaluate(Self.scenario("path: d.csv, period: period"), ["d.csv": csv])
    #expect(
      try rows(run)
        == ["1 q1 1.0", "2 q1 2.0", "3 q1 3.0", "4 q1 4.0", "5 q1 5.0", "6 q2 6.0"])
  }

  @Test func quartersAndMonthsWhereTheColumnSaysSo() throws {
    let quarters = "customer,季度,a\n1,2026Q1,1\n2,2026年一季度,2\n3,2026年第2季度,3\n"
    let data = "path: d.csv, period: {column: 季度, as: quarter}"
    #expect(
      try rows(evaluate(Self.scenario(data), ["d.csv": quarters]))
        == ["1 q1 1.0", "2 q1 2.0", "3 q2 3.0"])
    // Periods without days, named like quarters.
    #expect(
      try rows(evaluate(Self.scenario(data, periods: "2026Q1, 2026Q2"), ["d.csv": quarters]))
        == ["1 2026Q1 1.0", "2 2026Q1 2.0", "3 2026Q2 3.0"])
    let months = "customer,period,a\n1,2026-02,1\n2,2026年4月,2\n"
    let run = try evaluate(
      Self.scenario("path: d.csv, period: {column: period, as: month}"), ["d.csv": months])
    #expect(try rows(run) == ["1 q1 1.0", "2 q2 2.0"])
    let unsaid = try evaluate(Self.scenario("path: d.csv, period: period"), ["d.csv": months])
    #expect(unsaid.code == 65 && unsaid.errors.contains("as: month"))
  }

  /// One message for all rows, with the count and the first of them.
  @Test func ambiguousDatesAreOneErrorWithTheForms() throws {
    let csv =
      "customer,period,a\n" + (1...30).map { "\($0),\($0)/2/2026,1\n" }.joined()
      + "31,2026-1-15,1\n"
    let run = try evaluate(Self.scenario("path: d.csv, period: period"), ["d.csv": csv])
    #expect(run.code == 65)
    #expect(run.errors.components(separatedBy: "[csv-unknown-period]").count == 2)
    #expect(run.errors.contains("`1/2/2026` may mean more than one day; 30 rows like it"))
    #expect(run.errors.contains("`2/2/2026` in line 3"))
    #expect(run.errors.contains("2026年1月15日"))
  }

  @Test func aFileOfOnePeriod() throws {
    let run = try evaluate(
      """
      schema: ahp-scenario/1
      tree: {id: goal, children: [a], weights: equal}
      indicators: {a: {score: {rule: linear, slope: 1}}}
      data:
        - {path: before.csv, period: {fixed: q1}}
        - {path: scores-2026Q2.csv, period: {from_name: "scores-*.csv"}}
      periods: [q1, 2026Q2]
      """,
      ["before.csv": "customer,a\n1,1\n2,2\n", "scores-2026Q2.csv": "customer,a\n1,3\n2,4\n"])
    #expect(try rows(run) == ["1 2026Q2 3.0", "1 q1 1.0", "2 2026Q2 4.0", "2 q1 2.0"])
  }

  @Test func aFolderOfFiles() throws {
    let data = "path: scores-*.csv, period: {from_name: scores-*.csv}"
    let files = [
      "scores-2026年一季度.csv": "customer,a\n1,1\n2,2\n", "scores-q2.csv": "customer,a\n1,3\n2,4\n",
      "~$scores-q2.csv": "lock", "other.csv": "x\n",
    ]
    let scenario = Self.scenario(data)
    #expect(
      try rows(evaluate(scenario, files)) == ["1 q1 1.0", "1 q2 3.0", "2 q1 2.0", "2 q2 4.0"])
    // Each file is complete in itself: a misspelt column is not taken for missing values.
    var spoilt = files
    spoilt["scores-q2.csv"] = "customer,A1\n1,3\n2,4\n"
    let run = try evaluate(scenario, spoilt)
    #expect(run.code == 65 && run.errors.contains("scores-q2.csv:1:1: error"))
    var stranger = files
    stranger["scores-q3.csv"] = "customer,a\n1,3\n"
    #expect(try evaluate(scenario, stranger).errors.contains("`q3` in the name"))
    #expect(try evaluate(scenario, [:]).code == 66)
  }

  /// A customer that stands twice in one of several files is not overwritten in silence.
  @Test func aCustomerTwiceInOneOfSeveralFiles() throws {
    let data = "path: scores-*.csv, period: {from_name: scores-*.csv}"
    let run = try evaluate(
      Self.scenario(data),
      ["scores-q1.csv": "customer,a\n1,1\n1,2\n", "scores-q2.csv": "customer,a\n1,3\n"])
    #expect(run.code == 65 && run.errors.contains("[csv-duplicate-key]"))
  }

  @Test func theStatementKnowsThePeriodOfATable() throws {
    let file = try ScenarioFile(
      Self.scenario("path: d.csv, period: {fixed: q2}"), files: ["d.csv": "customer,a\n1,1\n"])
    let run = RecordedRun(["sql", file.path, "--dialect", "postgresql"])
    #expect(run.code == 0 && run.output.contains("'q2' AS \"period\""), "\(run.message)")
  }
}
