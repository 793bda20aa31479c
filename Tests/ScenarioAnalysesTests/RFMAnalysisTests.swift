import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct RFMAnalysisTests {
  private let table = """
    id,day,eur
    c1,2020-03-21,20
    c2,2020-01-31,100
    c1,2020-03-01,10.5
    c3,2020-04-01,7
    c5,2020-03-31,
    ,2020-03-01,9
    c2,,50

    """

  private func run(_ keys: String, table name: String = "t") throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture([
      "t.csv": table, "customers.csv": "id\nc1\nc2\nc3\nc4\nc5\n",
    ]).run(
      """
      tables: {
        t: {path: t.csv, customer: id, date: day}, undated: {path: t.csv, customer: id},
        nobody: {path: t.csv, date: day}},
      analyses: {a: {kind: rfm, table: \(name), \(keys)}}
      """)
  }

  @Test func recencyCountsToTheDayAndWhatComesLaterIsNotKnown() throws {
    let run = try run("amount: eur, as_of: 2020-03-31")
    let result = try run.result(RFMResult.self)
    #expect(run.codes.isEmpty)
    #expect(result.customers.map(\.id) == ["c1", "c2", "c5"])
    // 2020 had a 29 February.
    #expect(result.customers.map(\.activity.recency) == [10, 60, 0])
    #expect(result.customers.map(\.activity.frequency) == [2, 1, 1])
    #expect(result.customers.map(\.activity.money) == [30.5, 100, 0])
    #expect(run.value("a.customers") == 3 && run.value("a.without_activity") == 2)
  }

  /// A score is 1 + ⌊levels × share of those who are worse⌋.
  @Test func scoresAreOfTheLevelsAskedFor() throws {
    let three = try run("amount: eur, as_of: 2020-03-31, scores: 3").result(RFMResult.self)
    #expect(three.levels == 3)
    #expect(three.scores.recency == [2, 1, 3])
    #expect(three.scores.frequency == [3, 1, 1])
    #expect(three.scores.money == [2, 3, 1])
    let five = try run("amount: eur, as_of: 2020-03-31").result(RFMResult.self)
    #expect(five.scores.recency == [2, 1, 4])
  }

  @Test func theTaskKnowsItsDayAndItsMeasures() throws {
    let task = try AnalysisRunFixture(["t.csv": table, "customers.csv": "id\nc1\nc2\n"]).task(
      RFMTask.self,
      """
      tables: {t: {path: t.csv, customer: id, date: day}},
      analyses: {a: {kind: rfm, table: t, amount: eur, as_of: 2020-02-29, scores: 4}}
      """)
    #expect(task.asOf.description == "2020-02-29" && task.levels == 4)
    #expect(task.query.columns.map(\.column) == ["eur", "day"] && task.customers.count == 2)
    #expect(task.measureKeys == RFMResult([], levels: 4).measures.map(\.name))
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let cases: [(keys: String, table: String, code: DiagnosticCode)] = [
      ("amount: eur", "t", .keyMissing),
      ("amount: usd, as_of: 2020-03-31", "t", .columnUnknown),
      ("amount: eur, as_of: 31.3.2020", "t", .valueKind),
      ("amount: eur, as_of: 2020-03-31", "undated", .keyMissing),
      ("amount: eur, as_of: 2020-03-31", "nobody", .keyMissing),
    ]
    for (keys, table, code) in cases {
      let run = try run(keys, table: table)
      #expect(run.codes == [code], "\(keys) \(table)")
      #expect(run.entries.isEmpty, "\(keys) \(table)")
    }
  }
}
