import Diagnostics
import ScenarioData
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct KanoTaskTests {
  @Test func aTableCutInPartsGivesTheSame() throws {
    let kind = ColumnKind.levels(AnswerScale.kano5.levels.map { [$0.name] + $0.otherNames })
    let (functional, dysfunctional) = (ColumnDemand("f", kind), ColumnDemand("d", kind))
    let task = KanoTask(
      demands: [ItemSyntax(id: "x", place: SourcePosition(line: 1, column: 1))],
      functional: [functional], dysfunctional: [dysfunctional],
      query: TableQuery(table: 0, columns: [functional, dysfunctional]), common: CommonKeys())
    let rows = ["like,dislike", "like,", "dislike,like", "like,like", "must-be,dislike"]
    for cut in 0...rows.count {
      let parts = [rows[..<cut], rows[cut...]].map { "f,d\n" + $0.map { $0 + "\n" }.joined() }
      let tally = try AnalysisRunFixture.tally(task, over: parts)
      let found = try #require(tally as? RowTally<TallyList<KanoTally>>).state[0]
      let expected = KanoCounts(
        mustBe: 1, performance: 1, attractive: 0, indifferent: 0, reverse: 1, questionable: 1)
      #expect(found.counts == expected && found.unanswered == 1)
    }
  }

  @Test func everyCategoryIsAMeasure() {
    let task = KanoTask(
      demands: [], functional: [], dysfunctional: [], query: TableQuery(table: 0, columns: []),
      common: CommonKeys())
    let expected = KanoCategory.allCases.map { "category.\($0.rawValue).count" }
    #expect(task.measureKeys == expected)
  }
}
