import BilingualText
import IndicatorEvaluation
import ScenarioData
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct CategoriesTaskTests {
  private let causes = "id,cause\n1,late\n2,dirty\n3,rude\n4,late\n5,\n6,rude\n7,late\n8,rude\n"

  private func run(_ keys: String) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": causes]).run(
      """
      tables: {t: {path: t.csv}},
      analyses: {a: {kind: distribution, table: t, column: cause, \(keys)}}
      """)
  }

  @Test func textsAreCountedTheMostFrequentFirst() throws {
    let run = try run("order: frequency")
    let result = try run.result(CausesResult.self)
    let ranked = result.causes.rows.map { $0.cause.map { result.names[$0] } ?? "rest" }
    #expect(ranked == ["late", "rude", "dirty"])
    #expect(result.causes.rows.map(\.proportion.count) == [3, 3, 1])
    #expect(run.value("a.base") == 7 && run.value("a.unanswered") == 1)
    // 3/7 falls short of 80 %, 6/7 does not.
    #expect(run.value("a.causes_for_80_percent") == 2)
  }

  @Test func rareTextsGoIntoTheRest() throws {
    let rows = try run("other: 20%").result(CausesResult.self).causes.rows
    #expect(rows.map(\.proportion.count) == [3, 3, 1] && rows.last?.cause == nil)
    let none = try run("other: 14%").result(CausesResult.self).causes.rows
    #expect(none.allSatisfy { $0.cause != nil })
  }

  @Test func classesOfCustomersAreCountedByTheirNames() throws {
    var fixture = AnalysisRunFixture([
      "t.csv": "id,n\nc2,1\nc1,2\nc2,3\n", "customers.csv": "id,size\nc1,1\nc2,10\n",
    ])
    fixture.classes = [
      CustomerClass(
        id: "big", label: Label("Large ones"), condition: .atLeast(field: "size", 5)),
      CustomerClass(id: "small", condition: .otherwise),
    ]
    let result = try fixture.run(
      """
      tables: {t: {path: t.csv, customer: id}},
      analyses: {a: {kind: distribution, table: t, column: class}}
      """
    ).result(CausesResult.self)
    #expect(result.names == ["big", "small"])
    #expect(result.causes.rows.map(\.proportion.count) == [2, 1])
    #expect(result.labels == [Label("Large ones"), Label()])
  }

  @Test func aTableCutInPartsGivesTheSame() throws {
    let query = TableQuery(table: 0, columns: [], group: .column("cause"))
    let task = CategoriesTask(
      key: .column("cause"), otherBelow: 0, query: query, labels: [:], common: CommonKeys())
    let parts = ["id,cause\n1,late\n2,\n3,rude\n", "id,cause\n4,dirty\n5,rude\n"]
    let tally = try AnalysisRunFixture.tally(task, over: parts)
    let state = try #require(tally as? RowTally<NamedGroups<CategoriesTask.Count>>).state
    #expect(state.names == ["late", "rude", "dirty"] && state.parts.map(\.rows) == [1, 2, 1])
    #expect(state.all.rows == 5)
    let result = try run("order: frequency").result(CausesResult.self)
    #expect(task.measureKeys == result.measures.map(\.name))
  }
}
