import ScenarioData
import ServiceAnalyses

/// Counts the answers of a column, over all rows and by group.
struct DistributionTally: TableTally {
  private let query: TableQuery
  private let demand: ColumnDemand
  private let levels: Int
  private var all: LevelCounts
  private var groups = GroupNames()
  private var byGroup: [LevelCounts] = []

  init(_ query: TableQuery, _ demand: ColumnDemand, levels: Int) {
    self.query = query
    self.demand = demand
    self.levels = levels
    all = LevelCounts(levels: levels)
  }

  /// All rows, then each group in the order in which it turned up.
  var counted: [(group: String?, counts: LevelCounts)] {
    [(nil, all)] + zip(groups.names, byGroup).map { ($0, $1) }
  }

  mutating func append(_ chunk: TableChunk) {
    let rows = chunk.rows(wantedBy: query)
    let answers = chunk.levels(demand)
    let rowGroups = query.group.map { groups.positions(of: chunk.groups(by: $0), rows) }
    for row in rows {
      all.add(level: Int(answers[row]))
      guard let group = rowGroups?[row], group >= 0 else { continue }
      fill(to: Int(group))
      byGroup[Int(group)].add(level: Int(answers[row]))
    }
    fill(to: groups.names.count - 1)
  }

  mutating func add(_ other: DistributionTally) {
    all.add(other.all)
    for (name, counts) in zip(other.groups.names, other.byGroup) {
      let position = Int(groups.position(of: name))
      fill(to: position)
      byGroup[position].add(counts)
    }
  }

  private mutating func fill(to position: Int) {
    while byGroup.count <= position { byGroup.append(LevelCounts(levels: levels)) }
  }
}
