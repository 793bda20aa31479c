import BilingualText
import Diagnostics
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

/// `who` asks the customers, whatever columns the visits have.
struct ScheduleListTests {
  /// Visits and customers have `big` and `size`, and do not agree on them.
  private func run(_ who: Written) throws -> AnalysisRun {
    let visits: Written = [
      "path": "visits.csv", "customer": "who", "date": "day", "columns": ["size": ["low", "high"]],
    ]
    let schedule: Written = [
      "kind": "schedule", "table": "visits", "from": "2015-01-01", "to": "2015-02-28", "who": who,
    ]
    return try WrittenScenario(
      keys: ["tables": ["visits": visits], "analyses": ["s": schedule]],
      files: [
        "visits.csv": """
        who,day,big,size
        A,2015-01-05,no,low
        B,2015-01-20,no,low
        A,2015-02-10,no,high
        C,2015-02-11,yes,high

        """
      ], customers: "customer,big,size\nB,yes,3\nA,yes,8\nC,no,9\n"
    ).run()
  }

  @Test(
    arguments: [
      (["field": "big", "equals": "yes"], ["B", "A"]),
      (["not": ["field": "big", "equals": "yes"]], ["C"]),
      (["field": "size", "at_least": 5], ["A", "C"]),
      (["all": [["field": "big", "equals": "yes"], ["field": "size", "at_most": 4]]], ["B"]),
      (
        ["any": [["field": "big", "equals": "no"], ["field": "size", "between": [2, 4]]]],
        ["B", "C"]
      ),
    ] as [(Written, [String])])
  func theFieldsOfCustomersAreMeant(who: Written, people: [String]) throws {
    let run = try run(who)
    #expect(!run.diagnostics.hasErrors)
    let result = try #require(run.result("s") as? ScheduleResult)
    #expect(result.people == people)
  }

  /// Two months each for two customers: one was seen in both, the other in the first.
  @Test func theirVisitsAreCounted() throws {
    let run = try run(["field": "big", "equals": "yes"])
    #expect(run.measure("s.due") == 4 && run.measure("s.done") == 3)
    #expect(run.measure("s.fully") == 1)
  }

  @Test(arguments: ["day", "who", "bag"])
  func aColumnOfTheVisitsIsNoField(name: String) throws {
    let run = try run(["field": .text(name), "equals": "yes"])
    #expect(run.codes == [.columnUnknown] && run.analyses.isEmpty)
    #expect(run.diagnostics.first?.message.en == "customers have no field `\(name)`")
  }
}
