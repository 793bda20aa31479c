import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import Statistics

/// Rates whose names are found.
struct RatesTask: AnalysisTask {
  struct Rate: Sendable {
    let id: String
    let label: Label
    let counted: RowCondition?
    /// Nil for all rows.
    let among: RowCondition?
  }

  /// One rate over another, by their positions.
  struct Ratio: Sendable {
    let id: String
    let label: Label
    let of: Int
    let to: Int
  }

  struct Supply: Sendable {
    let id: String
    let label: Label
    let supply: ColumnDemand
    let demand: ColumnDemand
    let empty: CappedSupply
  }

  /// What is kept of the rows.
  struct State: Tally {
    var rates: NamedGroups<TallyList<RateTally>>
    var supplies: TallyList<CappedSupply>

    mutating func add(_ other: State) {
      rates.add(other.rates)
      supplies.add(other.supplies)
    }
  }

  var rates: [Rate] = []
  var ratios: [Ratio] = []
  var supplies: [Supply] = []
  let published: [PublishedRate]
  /// Nil where all rates were published by others.
  var query: TableQuery?
  /// Of groups, by their ids.
  var labels: [String: Label] = [:]
  let common: CommonKeys

  init(published: [PublishedRate], common: CommonKeys) {
    self.published = published
    self.common = common
  }

  var queries: [TableQuery] { query.map { [$0] } ?? [] }

  var measureKeys: [String] {
    let compared = common.compare == nil ? [] : (query?.group == nil ? [] : rates.map(\.id))
    return rates.map(\.id) + ratios.map(\.id) + supplies.map(\.id)
      + (compared + published.map(\.id)).flatMap { [$0 + ".difference", $0 + ".p"] }
  }

  func tally(ofQuery position: Int) -> any TableTally {
    let (rates, supplies, group) = (rates, supplies, query?.group)
    let none = TallyList([RateTally](repeating: RateTally(), count: rates.count))
    let empty = State(
      rates: NamedGroups(none), supplies: TallyList(supplies.map(\.empty)))
    return RowTally(query ?? TableQuery(table: 0, columns: []), empty) { chunk, rows, state in
      let conditions = rates.map { rate in
        (
          counted: rate.counted.map { chunk.rows(where: $0) },
          among: rate.among.map { chunk.rows(where: $0) }
        )
      }
      let groups = group.map { state.rates.positions(of: chunk.groups(by: $0), rows) }
      for row in rows {
        state.rates.add(group: groups?[row] ?? -1) { part in
          for (position, condition) in conditions.enumerated() {
            part[position].add(
              isAmong: condition.among?[row] ?? true, isCounted: condition.counted?[row] ?? true)
          }
        }
      }
      for (position, supply) in supplies.enumerated() {
        let (given, wanted) = (chunk.numbers(supply.supply), chunk.numbers(supply.demand))
        for row in rows { state.supplies[position].add(supply: given[row], demand: wanted[row]) }
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let query else {
      return publishedComparisons(&findings).map {
        RatesResult([], comparisons: $0.adjusted, confidence: common.level)
      }
    }
    guard let state = (tallies.first as? RowTally<State>)?.state else { return nil }
    let found = state.rates.all.parts.map(\.proportion)
    let groups =
      query.group == nil
      ? []
      : zip(state.rates.names, state.rates.parts).map { name, part in
        RatesResult.Group(
          id: name, label: labels[name] ?? Label(), proportions: part.parts.map(\.proportion))
      }
    guard let own = comparisons(groups, &findings), let others = publishedComparisons(&findings)
    else { return nil }
    return RatesResult(
      zip(rates, found).map { .init(id: $0.id, label: $0.label, proportion: $1) },
      groups: groups,
      ratios: ratios.map {
        .init(
          id: $0.id, label: $0.label, ratio: ProportionRatio(found[$0.of], over: found[$0.to]))
      },
      supplies: zip(supplies, state.supplies.parts).map {
        .init(id: $0.id, label: $0.label, supply: $1)
      }, comparisons: (own + others).adjusted, confidence: common.level,
      leastBase: common.leastBase)
  }

  /// The two groups of `compare`; nil with the mistake said.
  private func comparisons(
    _ groups: [RatesResult.Group], _ findings: inout SyntaxFindings
  ) -> [ComparedGroups]? {
    guard query?.group != nil, let compare = common.compare?.value else { return [] }
    var pair: [RatesResult.Group] = []
    for name in compare {
      guard let group = groups.first(where: { $0.id == name.value }) else {
        unknown(name, among: groups.map(\.id), &findings)
        return nil
      }
      pair.append(group)
    }
    return rates.indices.map { rate in
      func side(_ group: RatesResult.Group) -> (id: String, name: Phrase, Proportion) {
        (group.id, Phrase(group.label, id: group.id), group.proportions[rate])
      }
      return ComparedGroups(
        rates[rate].id, Phrase(rates[rate].label, id: rates[rate].id), first: side(pair[0]),
        second: side(pair[1]), confidence: common.level)
    }
  }

  /// Nil with the mistake said.
  private func publishedComparisons(_ findings: inout SyntaxFindings) -> [ComparedGroups]? {
    guard !published.isEmpty else { return [] }
    guard let compare = common.compare else {
      findings.missingKey(
        "compare", in: Phrase(zh: "含 `published` 的分析", en: "an analysis with `published`"),
        at: common.table?.key ?? SourcePosition(line: 1, column: 1))
      return nil
    }
    return published.compactMap { rate in
      for name in compare.value where !rate.groups.contains(where: { $0.id == name.value }) {
        unknown(name, among: rate.groups.map(\.id), &findings)
        return nil
      }
      return rate.comparison(
        compare.value[0].value, compare.value[1].value, confidence: common.level)
    }
  }

  private func unknown(
    _ name: Positioned<String>, among known: [String], _ findings: inout SyntaxFindings
  ) {
    findings.unknown(
      .groupUnknown, Phrase(zh: "未知的组 `\(name.value)`", en: "unknown group `\(name.value)`"),
      name.value, at: name.position, among: known)
  }
}
