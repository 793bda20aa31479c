import Diagnostics
import ScenarioData
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct CompletenessTaskTests {
  /// Rows of a later part come behind those of the earlier one, gaps with them.
  @Test func aTableCutInPartsGivesTheSame() throws {
    let rows = ["a,1", "b,", ",3", "c,5"]
    let demands = [ColumnDemand("x", .text), ColumnDemand("y", .text)]
    var query = TableQuery(table: 0, columns: demands)
    query.needsLines = true
    let place = SourcePosition(line: 1, column: 1)
    let task = CompletenessTask(
      fields: ["x", "y"].map { ItemSyntax(id: $0, place: place) }, demands: demands, content: nil,
      scale: nil, ids: demands[0], query: query, common: CommonKeys())
    for cut in 0...rows.count {
      let parts = [rows[..<cut], rows[cut...]].map { "x,y\n" + $0.map { $0 + "\n" }.joined() }
      let tally = try AnalysisRunFixture.tally(task, over: parts)
      let state = try #require(tally as? RowTally<CompletenessTask.State>).state
      #expect(state.tally.rows == 4 && state.tally.filled == [3, 3])
      #expect(state.tally.gaps.map(\.row) == [1, 2])
      #expect(state.ids == ["a", "b", "", "c"])
      #expect(state.lines.count == 4)
    }
  }

  @Test func theMeasuresAreKnownBeforeAnyRow() {
    let task = CompletenessTask(
      fields: [], demands: [], content: nil, scale: nil, ids: nil,
      query: TableQuery(table: 0, columns: []), common: CommonKeys())
    #expect(task.measureKeys == ["rows", "complete"])
  }
}
