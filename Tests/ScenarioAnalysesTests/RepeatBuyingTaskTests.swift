import Diagnostics
import IndicatorEvaluation
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct RepeatBuyingTaskTests {
  private let rows = """
    id,day
    c1,2020-01-01
    c1,2020-01-08
    c1,2020-01-08
    c1,2020-02-05
    c2,2020-01-01
    c3,2020-01-15
    c3,2020-03-11
    c4,2020-01-22
    c5,2020-01-01
    c5,2020-01-08
    c5,2020-01-15
    c5,2020-01-22
    c6,2020-01-08
    c6,2020-01-15
    c6,2020-01-22
    c6,2020-01-29
    c6,2020-02-05
    c6,2020-02-12
    c6,2020-02-19
    c6,2020-02-26
    c6,2020-03-04
    c6,2020-03-11
    c1,2020-03-20
    c7,2020-03-20
    ,2020-02-01
    c2,

    """

  private func run(_ keys: String, table: String = "t") throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture([
      "t.csv": rows, "customers.csv": "id\nc1\nc2\nc3\nc4\nc5\nc6\nc7\n",
    ]).run(
      """
      tables: {t: {path: t.csv, customer: id, date: day}, undated: {path: t.csv, customer: id}},
      analyses: {a: {kind: lifetime-value, model: bg-nbd, table: \(table), \(keys)}}
      """)
  }

  /// Days since the first purchase in weeks; a day counts once, and what comes after the last day not.
  private let histories: [RepeatBuying.History] = [
    .init(frequency: 2, recency: 5, age: 10), .init(frequency: 0, recency: 0, age: 10),
    .init(frequency: 1, recency: 8, age: 8), .init(frequency: 0, recency: 0, age: 7),
    .init(frequency: 3, recency: 3, age: 10), .init(frequency: 9, recency: 9, age: 9),
  ]

  @Test func historiesAreMadeOfTheDaysUntilTheLast() throws {
    let run = try run("until: 2020-03-11, ahead: 4")
    let result = try run.result(RepeatBuyingResult.self)
    #expect(run.errors.isEmpty)
    #expect(result.customers == 6 && result.repeatPurchases == 15)
    #expect(result.unit == .week && result.ahead == 4 && result.margin == nil)
    let names = ["c1", "c2", "c3", "c4", "c5", "c6"]
    let direct = try RepeatBuyingResult(
      zip(names, histories).map { .init(id: $0, history: $1) }, unit: .week, ahead: 4)
    #expect(result.fit.parameters == direct.fit.parameters)
    // The maximum that a search without derivatives (Nelder & Mead) finds.
    #expect(isClose(result.fit.logLikelihood, -30.149056799, absolute: 1e-8))
  }

  @Test func theUnitAndTheMarginAreThoseThatAreWritten() throws {
    let run = try run("until: 2020-03-11, ahead: 28, unit: day, margin: 5")
    let result = try run.result(RepeatBuyingResult.self)
    #expect(result.unit == .day && result.margin == 5 && result.repeatPurchases == 15)
    let days = histories.map {
      RepeatBuying.History(
        frequency: $0.frequency, recency: $0.recency * 7, age: $0.age * 7)
    }
    let direct = try RepeatBuying.fit(days)
    #expect(result.fit.logLikelihood == direct.fit.logLikelihood)
  }

  @Test func theTaskKnowsItsMeasuresAndItsSources() throws {
    let fixture = AnalysisRunFixture(["t.csv": rows, "customers.csv": "id\nc1\n"])
    let task = try fixture.task(
      RepeatBuyingTask.self,
      """
      tables: {t: {path: t.csv, customer: id, date: day}},
      analyses: {
        a: {kind: lifetime-value, model: bg-nbd, table: t, until: 2020-03-11, ahead: 4,
          margin: b.total},
        b: {kind: amounts, table: t, sum: day}}
      """, named: "a")
    #expect(task.sources == ["b"] && task.until.description == "2020-03-11")
    let found = try run("until: 2020-03-11, ahead: 4").result(RepeatBuyingResult.self)
    #expect(task.measureKeys == found.measures.map(\.name))
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let cases: [(keys: String, table: String, code: DiagnosticCode)] = [
      ("ahead: 4", "t", .keyMissing),
      ("until: 2020-03-11", "t", .keyMissing),
      ("until: 2020-03-11, ahead: 0", "t", .valueOutOfRange),
      ("until: 2020-13-01, ahead: 4", "t", .valueKind),
      ("until: 2020-03-11, ahead: 4", "undated", .keyMissing),
      // Only three have bought by then.
      ("until: 2020-01-07, ahead: 4", "t", .testNeedsBases),
    ]
    for (keys, table, code) in cases {
      let run = try run(keys, table: table)
      #expect(run.errors.first == code, "\(keys)")
      #expect(run.entries.isEmpty, "\(keys)")
    }
  }
}
