import BilingualText
import Diagnostics
import IndicatorEvaluation
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct TrendAnalysisTests {
  private let table = """
    area,day,eur
    n,2020-02-03,8
    s,2020-01-01,6
    n,2020-01-31,4
    s,2020-04-01,40
    n,2020-02-10,12
    n,2020-03-05,30
    s,2020-02-29,
    n,,99

    """

  private func run(
    _ keys: String, rows: String? = nil, periods: [Period] = []
  ) throws -> AnalysisRunFixture.Outcome {
    var fixture = AnalysisRunFixture(["t.csv": rows ?? table])
    fixture.periods = periods
    return try fixture.run(
      """
      tables: {t: {path: t.csv, date: day}, undated: {path: t.csv}},
      analyses: {a: {kind: trend, \(keys)}}
      """)
  }

  /// Of 10, 20, 30, 40 all six pairs rise: p = 2 / 4!.
  @Test func anAmountIsSummedMonthByMonth() throws {
    let run = try run("table: t, sum: eur, every: month")
    let result = try run.result(TrendResult.self)
    #expect(run.codes.isEmpty)
    #expect(result.periods == ["2020-01", "2020-02", "2020-03", "2020-04"])
    #expect(result.series.map(\.id) == ["all"])
    #expect(result.series[0].values == [10, 20, 30, 40])
    #expect(run.value("a.points") == 4 && run.value("a.change") == 30)
    #expect(run.value("a.relative_change") == 3)
    #expect(isClose(run.value("a.slope") ?? .nan, 10, relative: 1e-12))
    #expect(isClose(run.value("a.p") ?? .nan, 1.0 / 12, relative: 1e-12))
    let growth = run.value("a.growth") ?? .nan
    #expect(isClose((1 + growth) * (1 + growth) * (1 + growth), 4, relative: 1e-12))
  }

  @Test func groupsHaveSeriesOverAllMonths() throws {
    let run = try run("table: t, sum: eur, every: month, by: area, rank: lowest")
    let result = try run.result(TrendResult.self)
    #expect(result.series.map(\.id) == ["all", "n", "s"])
    #expect(result.series[1].values == [4, 20, 30, nil])
    // A month with a row but without an amount has no value.
    #expect(result.series[2].values == [6, nil, nil, 40])
    #expect(result.ranked == .lowest)
    #expect(run.codes == [.trendShort, .trendShort])
  }

  @Test func withoutAColumnRowsAreCounted() throws {
    let result = try run("table: t, every: month").result(TrendResult.self)
    #expect(result.series[0].values == [2, 3, 1, 1])
  }

  @Test func aMonthWithoutRowsKeepsItsPlace() throws {
    let run = try run(
      "table: t, sum: eur, every: month", rows: "day,eur\n2019-11-30,1\n2020-02-01,8\n")
    let result = try run.result(TrendResult.self)
    #expect(result.series[0].values == [1, nil, nil, 8])
    // Twice as much from month to month.
    #expect(isClose(run.value("a.growth") ?? .nan, 1, relative: 1e-12))
  }

  @Test func everyPeriodOfTheScenarioIsAPoint() throws {
    let periods = try [
      Period(id: "p1", start: .of("2020-01-01"), end: .of("2020-02-15")),
      Period(id: "p2", start: .of("2020-03-01"), end: .of("2020-12-31")),
      Period(id: "p3", label: Label("Next"), start: .of("2021-01-01"), end: .of("2021-12-31")),
    ]
    let result = try run("table: t, sum: eur, every: period", periods: periods)
      .result(TrendResult.self)
    #expect(result.series[0].values == [30, 70, nil] && result.periods == ["p1", "p2", "p3"])
    #expect(result.periodNames.last == Phrase("Next"))
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let cases: [(keys: String, code: DiagnosticCode)] = [
      ("table: t, sum: eur", .keyMissing),
      ("table: t, sum: usd, every: month", .columnUnknown),
      ("table: t, sum: eur, every: month, rank: highest", .keyMissing),
      ("table: t, sum: eur, every: month, by: place", .columnUnknown),
      ("table: undated, sum: eur, every: month", .keyMissing),
      ("table: t, sum: eur, every: period", .keyMissing),
    ]
    for (keys, code) in cases {
      let run = try run(keys)
      #expect(run.codes == [code], "\(keys)")
      #expect(run.entries.isEmpty, "\(keys)")
    }
  }
}
