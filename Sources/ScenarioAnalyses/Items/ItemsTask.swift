import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import Statistics

/// Where the importance of items comes from, with its columns found.
enum ImportanceSource: Sendable {
  case none
  case derived(DerivedImportance, ScoreColumn)
  case ranks([ScoreColumn], RankWeights, SourcePosition)
  case stated([ScoreColumn])

  var columns: [ScoreColumn] {
    switch self {
    case .none: []
    case .derived(_, let overall): [overall]
    case .ranks(let columns, _, _), .stated(let columns): columns
    }
  }
}

/// Items whose names are found.
struct ItemsTask: AnalysisTask {
  /// What is kept of the rows.
  struct State: Tally {
    var scores: NamedGroups<TallyList<Moments>>
    var stated: TallyList<Moments>
    var alpha: CronbachAlpha
    var ranks: RankedImportance
    /// Ranks outside 1…items.
    var wrongRanks = 0
    /// The items and then the overall answer; only where importance is derived.
    var rows: ColumnStore

    mutating func add(_ other: State) {
      scores.add(other.scores)
      stated.add(other.stated)
      alpha.add(other.alpha)
      ranks.add(other.ranks)
      wrongRanks += other.wrongRanks
      rows.add(other.rows)
    }
  }

  let items: [ItemSyntax]
  let performance: [ScoreColumn]
  let source: ImportanceSource
  let crosshair: ImportanceQuadrants.Crosshair
  let query: TableQuery
  /// Of groups, by their ids.
  let labels: [String: Label]
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { ["importance_line", "performance_line", "index", "alpha"] }

  private var empty: State {
    let none = TallyList([Moments](repeating: Moments(), count: items.count))
    var method = RankWeights.centroid
    if case .ranks(_, let weights, _) = source { method = weights }
    return State(
      scores: NamedGroups(none), stated: none, alpha: CronbachAlpha(items: items.count),
      ranks: RankedImportance(items: items.count, method: method),
      rows: ColumnStore(columns: items.count + 1))
  }

  func tally(ofQuery position: Int) -> any TableTally {
    let (performance, source, group) = (performance, source, query.group)
    return RowTally(query, empty) { chunk, rows, state in
      let columns = performance.map { $0.values(chunk) }
      let groups = group.map { state.scores.positions(of: chunk.groups(by: $0), rows) }
      for row in rows {
        let scores = columns.map { $0[row] }
        state.scores.add(group: groups?[row] ?? -1) { part in
          for (item, score) in scores.enumerated() where !score.isNaN { part[item].add(score) }
        }
        state.alpha.add(scores)
      }
      switch source {
      case .none: break
      case .derived(_, let overall):
        let answers = overall.values(chunk)
        for row in rows { state.rows.add(columns.map { $0[row] } + [answers[row]]) }
      case .ranks(let found, _, _):
        let ranks = found.map { $0.wholes(chunk) }
        for row in rows {
          do throws(AnalysisError) {
            try state.ranks.add(ranks: ranks.map { $0[row] })
          } catch {
            state.wrongRanks += 1
          }
        }
      case .stated(let found):
        for (item, column) in found.enumerated() {
          let values = column.values(chunk)
          for row in rows where !values[row].isNaN { state.stated[item].add(values[row]) }
        }
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let state = (tallies.first as? RowTally<State>)?.state else { return nil }
    guard let importance = importance(state, &findings),
      let comparisons = comparisons(state, &findings)
    else { return nil }
    let found = items.indices.map { item in
      ItemsResult.Item(
        id: items[item].id, label: items[item].label,
        performance: SampleMean(state.scores.all[item]), importance: importance[item]?.value,
        importanceBase: importance[item]?.base)
    }
    return ItemsResult(
      found, crosshair: crosshair, alpha: state.alpha.value, comparisons: comparisons,
      confidence: common.level)
  }

  /// The mean of each item in the two groups of `compare`; nil with the mistake said.
  private func comparisons(
    _ state: State, _ findings: inout SyntaxFindings
  ) -> [ComparedGroups]? {
    var positions: [Int] = []
    for name in common.compare?.value ?? [] {
      guard let position = state.scores.names.firstIndex(of: name.value) else {
        findings.unknown(
          .groupUnknown,
          Phrase(zh: "未知的组 `\(name.value)`", en: "unknown group `\(name.value)`"), name.value,
          at: name.position, among: state.scores.names)
        return nil
      }
      positions.append(position)
    }
    guard positions.count == 2 else { return [] }
    return items.indices.map { item in
      func side(_ group: Int) -> (id: String, name: Phrase, mean: SampleMean?) {
        let id = state.scores.names[group]
        return (
          id, Phrase(labels[id] ?? Label(), id: id), SampleMean(state.scores.parts[group][item])
        )
      }
      return ComparedGroups(
        items[item].id, Phrase(items[item].label, id: items[item].id),
        first: side(positions[0]), second: side(positions[1]), confidence: common.level)
    }.adjusted
  }

  /// One for each item, nil where it has none; nil for all with the mistake said.
  private func importance(
    _ state: State, _ findings: inout SyntaxFindings
  ) -> [DerivedImportance.Importance?]? {
    switch source {
    case .none: return items.map { _ in nil }
    case .derived(let way, _):
      let columns = state.rows.columns
      do throws(AnalysisError) {
        return try way.importance(
          items: Array(columns.dropLast()), overall: columns[columns.count - 1])
      } catch {
        findings.error(
          error == .regressionCollinear ? .regressionCollinear : .testNeedsBases,
          at: common.table?.key, error.explanation)
        return nil
      }
    case .ranks(_, _, let key):
      if state.wrongRanks > 0 {
        findings.error(
          .ranksOutOfRange, at: key,
          Phrase(
            zh: "\(state.wrongRanks) 行的名次不在 1 到 \(items.count) 之间",
            en: "\(Phrase.counted(state.wrongRanks, "row")) with ranks outside 1 to \(items.count)")
        )
        return nil
      }
      let weights = state.ranks.weights
      return items.indices.map { item in
        weights.map { .init(value: $0[item], base: state.ranks.respondents) }
      }
    case .stated:
      return state.stated.parts.map { moments in
        moments.mean.map { .init(value: $0, base: moments.count) }
      }
    }
  }
}

/// Gaps to what was expected, with every name found.
struct GapTask: AnalysisTask {
  let items: [ItemSyntax]
  let perceived: [ScoreColumn]
  let expected: [ScoreColumn]
  let dimensions: [String]
  /// Positions of the items of each dimension.
  let groups: [[Int]]
  let weights: [Double]?
  let query: TableQuery
  let common: CommonKeys

  var queries: [TableQuery] { [query] }
  var measureKeys: [String] { ["overall_gap", "weighted_gap", "without_any_pair"] }

  func tally(ofQuery position: Int) -> any TableTally {
    let (perceived, expected) = (perceived, expected)
    return RowTally(query, ExpectationGap(items: items.count, dimensions: groups)) {
      chunk, rows, gap in
      let p = perceived.map { $0.points(chunk) }
      let e = expected.map { $0.points(chunk) }
      for row in rows {
        gap.add(perceptions: p.map { $0[row] }, expectations: e.map { $0[row] })
      }
    }
  }

  func result(
    _ tallies: [any TableTally], _ sources: AnalysisMeasures, _ findings: inout SyntaxFindings
  ) -> (any AnalysisResult)? {
    guard let tally = tallies.first as? RowTally<ExpectationGap> else { return nil }
    // The weights were checked when names were found.
    return try? GapResult(
      tally.state, items: items.map { ($0.id, $0.label) }, dimensions: dimensions, weights: weights,
      confidence: common.level)
  }
}

extension ScoreColumn {
  /// Answers on a scale of whole numbers as these numbers, others as scores; NaN without an answer.
  fileprivate func points(_ chunk: TableChunk) -> [Double] {
    guard let scale else { return chunk.numbers(demand) }
    let numbers = scale.levels.map { Double($0.name) }
    guard !numbers.contains(nil) else { return values(chunk) }
    return chunk.levels(demand).map { $0 < 0 ? .nan : numbers[Int($0)] ?? .nan }
  }
}
