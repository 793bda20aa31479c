import BilingualText
import IndicatorEvaluation
import ReportForms

extension DifferenceReport {
  /// The rows of one period.
  struct Group: Sendable {
    /// Nil where there are no periods.
    var period: String?
    var name: Phrase
    /// Positions in the changes.
    var changes: [Int] = []
    var arrived = 0
    var departed = 0
    var meanBefore = 0.0
    var meanAfter = 0.0
  }

  /// In the order of the later run's periods, then those that only the earlier one has.
  var groups: [Group] {
    var groups: [Group] = []
    var positions: [String?: Int] = [:]
    func position(_ period: Period?) -> Int {
      if let known = positions[period?.id] { return known }
      positions[period?.id] = groups.count
      groups.append(
        Group(
          period: period?.id,
          name: period.map { Phrase($0.label, id: $0.id) } ?? Phrase(NumberText.absent)))
      return groups.count - 1
    }
    for period in after.result.model.periods + before.result.model.periods { _ = position(period) }
    for change in listed {
      let group = position(after.period(attribution.changes[change].afterRow))
      groups[group].changes.append(change)
    }
    for row in arrived { groups[position(after.period(row))].arrived += 1 }
    for row in departed { groups[position(before.period(row))].departed += 1 }
    for group in groups.indices {
      let list = groups[group].changes
      groups[group].meanBefore = attribution.mean(list) { before.score($0.beforeRow) }
      groups[group].meanAfter = attribution.mean(list) { after.score($0.afterRow) }
    }
    return groups.filter { !$0.changes.isEmpty || $0.arrived + $0.departed > 0 }
  }

  struct Move: Sendable {
    var periodID: String?
    var period: Phrase
    /// Ids of bands; empty without one.
    var from: String
    var to: String
    var count: Int
  }

  /// How many customers are in which band before and now; those that stayed, too.
  var moves: [Move] {
    guard !before.result.model.bands.isEmpty || !after.result.model.bands.isEmpty else { return [] }
    return groups.flatMap { group in
      var counts: [[String]: Int] = [:]
      for position in group.changes {
        let change = attribution.changes[position]
        counts[
          [before.band(change.beforeRow)?.id ?? "", after.band(change.afterRow)?.id ?? ""],
          default: 0] += 1
      }
      let order = before.result.model.bands.map(\.id)
      return counts.sorted {
        let (a, b) = (order.firstIndex(of: $0.key[0]) ?? -1, order.firstIndex(of: $1.key[0]) ?? -1)
        return a == b ? $0.key[1] < $1.key[1] : a < b
      }.map {
        Move(
          periodID: group.period, period: group.name, from: $0.key[0], to: $0.key[1],
          count: $0.value)
      }
    }
  }

  /// One leaf of one change.
  struct LeafPart: Sendable {
    struct State: Sendable {
      /// Not-a-number where there is none.
      var value = Double.nan
      var category: String?
      var score = Double.nan
      var weight = Double.nan

      var valueText: String { category ?? NumberText.significant(value) }
    }
    var id: String
    var before: State
    var after: State
    var parts: [ChangeCause: Double]
    /// What of the data's part comes from data that became or ceased to be available.
    var availability: Double
  }

  func leafParts(_ position: Int) -> [LeafPart] {
    let change = attribution.changes[position]
    return attribution.leaves.enumerated().map { leaf, id in
      LeafPart(
        id: id, before: before.state(of: id, change.beforeRow),
        after: after.state(of: id, change.afterRow),
        parts: attribution.leafParts.mapValues { $0[leaf][position] },
        availability: attribution.leafAvailability[leaf][position])
    }
  }
}

extension DifferenceReport.KeptEvaluation {
  fileprivate func state(of id: String, _ row: Int) -> DifferenceReport.LeafPart.State {
    guard let leaf = leaf(id), let node = result.weights.leaves[at: leaf] else { return .init() }
    var state = DifferenceReport.LeafPart.State()
    state.value = result.rows.rawValues[at: leaf]?[at: row] ?? .nan
    state.score = result.rows.leafScores[at: leaf]?[at: row] ?? .nan
    state.weight = result.weights.nodes[node].global
    if case .categories(let list) = result.model.indicators.first(where: { $0.id == id })?.rule {
      state.category = Int(exactly: state.value).flatMap { list[at: $0] }?.name
    }
    return state
  }
}
