import BilingualText
import Diagnostics
import IndicatorEvaluation
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct RetentionAnalysisTests {
  private let table = """
    id,day
    c1,2019-12-31
    c2,2019-12-01
    c1,2020-01-15
    c1,2020-01-16
    c3,2020-02-29
    c2,2020-02-01
    ,2020-05-01
    c3,

    """

  private func run(
    _ keys: String, table name: String = "t", rows: String? = nil, periods: [Period] = []
  ) throws -> AnalysisRunFixture.Outcome {
    var fixture = AnalysisRunFixture([
      "t.csv": rows ?? table, "customers.csv": "id\nc1\nc2\nc3\nc4\n",
    ])
    fixture.periods = periods
    return try fixture.run(
      """
      tables: {
        t: {path: t.csv, customer: id, date: day}, undated: {path: t.csv, customer: id},
        nobody: {path: t.csv, date: day}},
      analyses: {a: {kind: retention, table: \(name), \(keys)}}
      """)
  }

  @Test func whoStayedLeftCameAndCameBackFromMonthToMonth() throws {
    let run = try run("every: month")
    let result = try run.result(RetentionResult.self)
    #expect(run.codes.isEmpty && result.periods == ["2019-12", "2020-01", "2020-02"])
    let expected = [
      CustomerFlows.Flow(period: 1, start: 2, kept: 1, lost: 1, gained: 0, returned: 0),
      CustomerFlows.Flow(period: 2, start: 1, kept: 0, lost: 1, gained: 1, returned: 1),
    ]
    #expect(result.flows.flows == expected && result.flows.neverActive == [3])
    let (kept, lost) = (run.value("a.retention") ?? .nan, run.value("a.churn") ?? .nan)
    #expect(isClose(kept, 1.0 / 3, relative: 1e-15) && isClose(lost, 2.0 / 3, relative: 1e-15))
    #expect(run.value("a.never_active") == 1)
  }

  @Test func everyPeriodOfTheScenarioIsASpan() throws {
    let periods = try [
      Period(id: "winter", start: .of("2019-12-01"), end: .of("2020-01-31")),
      Period(id: "february", label: Label("Feb"), start: .of("2020-02-01"), end: .of("2020-02-29")),
    ]
    let result = try run("every: period", periods: periods).result(RetentionResult.self)
    #expect(result.periods == ["winter", "february"])
    #expect(result.periodNames == [Phrase("winter"), Phrase("Feb")])
    let expected = CustomerFlows.Flow(
      period: 1, start: 2, kept: 1, lost: 1, gained: 1, returned: 0)
    #expect(result.flows.flows == [expected])
  }

  @Test func onlyRowsThatAreMeantMakeActive() throws {
    let result = try run("every: month, where: {field: id, equals: [c1, c3]}")
      .result(RetentionResult.self)
    #expect(result.flows.neverActive == [1, 3] && result.flows.cohorts.map(\.size) == [1, 0, 1])
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let cases: [(keys: String, table: String, rows: String?, code: DiagnosticCode)] = [
      ("", "t", nil, .keyMissing),
      ("every: week", "t", nil, .valueUnknown),
      ("every: period", "t", nil, .keyMissing),
      ("every: month", "undated", nil, .keyMissing),
      ("every: month", "nobody", nil, .keyMissing),
      ("every: month", "t", "id,day\nc1,\n", .testNeedsBases),
    ]
    for (keys, table, rows, code) in cases {
      let run = try run(keys, table: table, rows: rows)
      #expect(run.codes == [code], "\(keys) \(table)")
      #expect(run.entries.isEmpty, "\(keys) \(table)")
    }
  }
}
