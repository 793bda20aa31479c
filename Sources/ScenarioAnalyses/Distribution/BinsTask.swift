import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses

/// Numbers by classes between edges, with every name found.
struct BinsTask: AnalysisTask {
  let bins: ValueBins
  let demand: ColumnDemand
  let query: TableQuery
  /// Of groups, by their ids.
  let labels: [String: Label]
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] {
    ["base", "unanswered"]
      + (1...bins.count).flatMap { ["bin.\($0).count", "bin.\($0).share"] }
  }

  func tally(ofQuery position: Int) -> any TableTally {
    let (bins, demand, group) = (bins, demand, query.group)
    return RowTally(query, NamedGroups(LevelCounts(levels: bins.count))) { chunk, rows, state in
      let values = chunk.numbers(demand)
      let groups = group.map { state.positions(of: chunk.groups(by: $0), rows) }
      for row in rows {
        let bin = bins.position(of: values[row]) ?? -1
        state.add(group: groups?[row] ?? -1) { $0.add(level: bin) }
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let state = (tallies.first as? RowTally<NamedGroups<LevelCounts>>)?.state else {
      return nil
    }
    return BinsResult(
      bins, all: state.all,
      groups: zip(state.names, state.parts).map {
        .init(id: $0, label: labels[$0] ?? Label(), counts: $1)
      }, confidence: common.level, leastBase: common.leastBase)
  }
}
