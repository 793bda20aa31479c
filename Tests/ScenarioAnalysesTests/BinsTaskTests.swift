import ScenarioData
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct BinsTaskTests {
  private let table = "area,x\nn,5\ns,10\nn,15\ns,20\nn,25\nn,\n"

  private func run(_ keys: String) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": table]).run(
      """
      tables: {t: {path: t.csv}},
      analyses: {a: {kind: distribution, table: t, column: x, bins: [10, 20], \(keys)}}
      """)
  }

  @Test func aNumberOnAnEdgeBelongsToTheClassAboveUnlessSaidOtherwise() throws {
    let left = try run("least_base: 1")
    let (first, second) = (left.value("a.bin.1.count"), left.value("a.bin.2.count"))
    #expect(first == 1 && second == 2 && left.value("a.bin.3.share") == 0.4)
    #expect(left.value("a.base") == 5 && left.value("a.unanswered") == 1)
    #expect(left.codes.isEmpty)
    let right = try run("least_base: 1, closed: right").result(BinsResult.self)
    #expect(right.groups[0].counts.counts == [2, 2, 1])
  }

  @Test func groupsAreCountedApart() throws {
    let result = try run("by: area, least_base: 1").result(BinsResult.self)
    #expect(result.groups.map(\.id) == ["all", "n", "s"])
    #expect(result.groups.map(\.counts.counts) == [[1, 2, 2], [1, 1, 1], [0, 1, 1]])
    #expect(result.groups.map(\.counts.unanswered) == [1, 1, 0])
  }

  @Test func aTableCutInPartsGivesTheSame() throws {
    let demand = ColumnDemand("x", .number)
    let query = TableQuery(table: 0, columns: [demand], group: .column("area"))
    let task = BinsTask(
      bins: try ValueBins(edges: [10, 20]), demand: demand, query: query, labels: [:],
      common: CommonKeys())
    let parts = ["area,x\ns,10\n", "area,x\nn,5\ns,20\nn,\n", "area,x\nn,15\nn,25\n"]
    let tally = try AnalysisRunFixture.tally(task, over: parts)
    let state = try #require(tally as? RowTally<NamedGroups<LevelCounts>>).state
    #expect(state.all.counts == [1, 2, 2] && state.all.unanswered == 1)
    #expect(state.names == ["s", "n"])
    #expect(state.parts.map(\.counts) == [[0, 1, 1], [1, 1, 1]])
    #expect(task.measureKeys.suffix(2) == ["bin.3.count", "bin.3.share"])
  }
}
