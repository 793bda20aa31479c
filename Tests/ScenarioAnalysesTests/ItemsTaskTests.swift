import BilingualText
import Diagnostics
import ScenarioData
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct ItemsTaskTests {
  private let place = SourcePosition(line: 1, column: 1)

  private func task(_ source: ImportanceSource) -> ItemsTask {
    let items = ["x", "y"].map { ItemSyntax(id: $0, place: place) }
    let columns = ["x", "y"].map {
      ScoreColumn(demand: ColumnDemand($0, .number), scale: nil)
    }
    return ItemsTask(
      items: items, performance: columns, source: source, crosshair: .mean,
      query: TableQuery(
        table: 0, columns: (columns + source.columns).map(\.demand), group: .column("g")),
      labels: [:], common: CommonKeys())
  }

  private func column(_ name: String) -> ScoreColumn {
    ScoreColumn(demand: ColumnDemand(name, .number), scale: nil)
  }

  @Test func whatASourceReadsIsKnown() {
    let both = [column("u"), column("v")]
    #expect(ImportanceSource.none.columns.isEmpty)
    #expect(ImportanceSource.stated(both).columns.map(\.demand.column) == ["u", "v"])
    #expect(ImportanceSource.ranks(both, .sum, place).columns.count == 2)
    let overall = ImportanceSource.derived(.correlation, column("all"))
    #expect(overall.columns.map(\.demand.column) == ["all"])
  }

  @Test func aTableCutInPartsGivesTheSame() throws {
    let rows = ["a,1,4,1,2", "b,2,,2,1", "a,,6,3,1", "b,4,8,1,2"]
    let task = task(.ranks([column("u"), column("v")], .sum, place))
    for cut in 0...rows.count {
      let parts = [rows[..<cut], rows[cut...]].map {
        "g,x,y,u,v\n" + $0.map { $0 + "\n" }.joined()
      }
      let tally = try AnalysisRunFixture.tally(task, over: parts)
      let state = try #require(tally as? RowTally<ItemsTask.State>).state
      #expect(state.scores.all.parts.map(\.count) == [3, 3])
      #expect(state.scores.names == ["a", "b"])
      let first = state.scores.parts[0].parts.map { $0.mean ?? .nan }
      let second = state.scores.parts[1].parts.map { $0.mean ?? .nan }
      #expect(isClose(first, [1, 5], absolute: 1e-12))
      #expect(isClose(second, [3, 8], absolute: 1e-12))
      // A rank of 3 among two items is none.
      #expect(state.ranks.respondents == 3 && state.wrongRanks == 1)
      #expect(state.alpha.base == 2)
      #expect(state.rows.columns.flatMap { $0 }.isEmpty)
    }
  }

  @Test func rowsAreKeptWhereImportanceIsDerived() throws {
    let task = task(.derived(.correlation, column("all")))
    let tally = try AnalysisRunFixture.tally(
      task, over: ["g,x,y,all\na,1,2,3\n", "g,x,y,all\na,4,5,6\n"])
    let state = try #require(tally as? RowTally<ItemsTask.State>).state
    #expect(state.rows.columns == [[1, 4], [2, 5], [3, 6]])
  }

  @Test func statedImportanceIsAMeanOfItsOwn() throws {
    let task = task(.stated([column("u"), column("v")]))
    let tally = try AnalysisRunFixture.tally(
      task, over: ["g,x,y,u,v\na,1,2,3,\n", "g,x,y,u,v\nb,1,2,5,7\n"])
    let state = try #require(tally as? RowTally<ItemsTask.State>).state
    #expect(state.stated.parts.map(\.count) == [2, 1])
    #expect(state.stated.parts.map { $0.mean ?? .nan } == [4, 7])
  }
}
