import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioShape
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct StagesAnalysisTests {
  private static func scenario(_ analysis: Written) -> WrittenScenario {
    WrittenScenario(
      keys: [
        "tables": [
          "t": [
            "path": "t.csv", "date": "day",
            "columns": ["state": ["grumble", "told", "complaint"]],
          ]
        ],
        "analyses": ["s": analysis],
      ],
      files: [
        "t.csv": """
        day,state,note
        2015-01-05,grumble,a
        2015-02-05,complaint,b
        2015-03-05,told,a
        2015-08-05,grumble,b
        2015-09-05,,a
        2015-09-06,grumble,a

        """
      ],
      periods: [
        Period(
          id: "h1", start: CalendarDay("2015-01-01"), end: CalendarDay("2015-06-30")),
        Period(
          id: "h2", start: CalendarDay("2015-07-01"), end: CalendarDay("2015-12-31")),
      ])
  }

  private func run(_ keys: [(String, Written)] = []) throws -> AnalysisRun {
    let analysis: [(String, Written)] = [
      ("kind", "stages"), ("table", "t"), ("column", "state"),
    ]
    return try Self.scenario(.keys(analysis + keys)).run()
  }

  /// Five cases have a state: who complained has told it and grumbled before.
  @Test func aCaseHasPassedTheStagesBefore() throws {
    let run = try run()
    #expect(run.codes.isEmpty)
    let result = try #require(run.result("s") as? StagesResult)
    #expect(result.stages == ["grumble", "told", "complaint"])
    #expect(result.funnel.stages.map(\.reached) == [5, 2, 1])
    #expect(result.funnel.stages.map(\.rate) == [nil, 0.4, 0.5])
    #expect(run.measure("s.overall") == 0.2)
    #expect(run.measure("s.told") == 2)
  }

  @Test func onlyRowsThatAreMeantCount() throws {
    let first = try run([("period", "h1")])
    #expect(["grumble", "told", "complaint"].map { first.measure("s.\($0)") } == [3, 2, 1])
    let notes = try run([("where", ["field": "note", "equals": "b"])])
    #expect(["grumble", "told", "complaint"].map { notes.measure("s.\($0)") } == [2, 1, 1])
    let both = try run([("where", ["field": "note", "equals": "b"]), ("period", "h2")])
    #expect(["grumble", "told", "complaint"].map { both.measure("s.\($0)") } == [1, 0, 0])
  }

  @Test func theConfidenceIsThatOfTheIntervals() throws {
    let result = try run([("confidence", "90%")]).result("s") as? StagesResult
    #expect(result?.confidence.probability == 0.9)
  }

  @Test func theKeysAreThoseOfTheMeasures() throws {
    let folder = try TemporaryFolder()
    let scenario = Self.scenario(["kind": "stages", "table": "t", "column": "state"])
    var context = try scenario.context(in: folder)
    let task = try #require(try context.soundTask("s") as? StagesTask)
    let result = try #require(try scenario.run().result("s"))
    #expect(task.measureKeys == result.measures.map(\.name))
  }

  @Test func aColumnWithoutStagesIsRefused() throws {
    let run = try Self.scenario(["kind": "stages", "table": "t", "column": "note"]).run()
    #expect(run.codes == [.answerScaleUnknown])
    #expect(run.diagnostics.first?.hint?.en.contains("`note: satisfaction-5`") == true)
    #expect(run.analyses.isEmpty)
  }
}
