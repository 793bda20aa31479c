import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses

/// How often each text occurs: causes, classes, districts.
struct CategoriesTask: AnalysisTask {
  /// Rows counted by their group.
  struct Count: Tally {
    var rows = 0

    mutating func add(_ other: Count) { rows += other.rows }
  }

  let key: GroupKey
  /// Shares below this go into the rest.
  let otherBelow: Double
  let query: TableQuery
  /// Of texts, by their ids.
  let labels: [String: Label]
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { ["base", "unanswered", "causes_for_80_percent"] }

  func tally(ofQuery position: Int) -> any TableTally {
    let key = key
    return RowTally(query, NamedGroups(Count())) { chunk, rows, state in
      let groups = state.positions(of: chunk.groups(by: key), rows)
      for row in rows { state.add(group: groups[row]) { $0.rows += 1 } }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let state = (tallies.first as? RowTally<NamedGroups<Count>>)?.state else { return nil }
    let counts = state.parts.map(\.rows)
    guard let causes = try? RankedCauses(counts, otherBelow: otherBelow) else { return nil }
    return CausesResult(
      causes, names: state.names, labels: state.names.map { labels[$0] ?? Label() },
      unanswered: state.all.rows - counts.reduce(0, +), confidence: common.level)
  }
}
