public import IndicatorEvaluation

/// What the methods look at.
public enum RankingBasis: String, Sendable, Hashable, CaseIterable {
  /// Scores of 0...100: directions, targets, categories and missing values are settled already.
  case scores
  /// Values as they were measured, each in its own unit, by direction.
  case values
}

/// An evaluation's rows ranked by several methods, by leaves with their global weights.
public struct RankedEvaluation: Sendable, Hashable {
  /// The methods' rankings; its rows are positions in `rows`, its criteria the leaves, left to
  /// right.
  public let comparison: RankingComparison
  /// What the methods looked at; scores for alternatives, whose priorities are taken.
  public let basis: RankingBasis
  /// What the methods were asked to do; on values the weighted sum is of min-max places.
  public let settings: RankingSettings
  /// Positions in the result's rows, or in its alternatives, of what is ranked.
  public let rows: [Int]
  /// Leaves, left to right from 0, that are ranked by their scores although values were asked for: they
  /// are texts, or better near a target that their rule does not name.
  public let scoredLeaves: [Int]

  /// Customers of one period.
  ///
  /// - Parameters:
  ///   - result: every row's scores.
  ///   - period: position in the model's periods; 0 where it has none.
  ///   - basis: scores, where the weighted sum is the score itself, or values, where it is of min-max
  ///     places; an indicator without values that can be compared is ranked by its scores.
  ///   - settings: `functions` by leaf, left to right, in the unit of the basis.
  /// - Throws: `RankingError`, rows and criteria counted as in `rows` and the leaves.
  /// - Complexity: O(cells · log rows) and what the methods need.
  public init(
    _ result: EvaluationResult, period: Int, on basis: RankingBasis = .scores,
    _ settings: RankingSettings = RankingSettings()
  ) throws(RankingError) {
    let rows = result.rows.period.indices.filter { result.rows.period[$0] == period }
    let nodes = result.weights.leaves.map { result.weights.nodes[$0] }
    var columns: [[Double?]] = []
    var directions: [CriterionDirection] = []
    var scored: [Int] = []
    let indicators = Dictionary(
      result.model.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (leaf, node) in nodes.enumerated() {
      if basis == .values, let reading = indicators[node.id].flatMap({ MeasuredReading($0) }) {
        columns.append(
          rows.map { Self.number(result.rows.rawValues[leaf][$0]).map(reading.value) })
        directions.append(reading.direction)
      } else {
        columns.append(rows.map { Self.number(result.rows.leafScores[leaf][$0]) })
        directions.append(.benefit)
        if basis == .values { scored.append(leaf) }
      }
    }
    // Nothing but scores is no ranking on values.
    if basis == .values, scored.count == nodes.count { throw .notMeasured(criterion: 0) }
    scoredLeaves = scored
    var asked = settings
    if basis == .values { asked.weightedSum = .minMax }
    comparison = try RankingComparison(
      columns: columns, directions: directions, weights: nodes.map(\.global),
      totals: basis == .scores ? rows.map { Self.number(result.rows.scores[$0]) } : nil, asked)
    self.basis = basis
    self.settings = asked
    self.rows = rows
  }

  /// Alternatives, by their priorities under each leaf; the weighted sum is their share.
  ///
  /// - Throws: `RankingError`
  public init(
    _ result: AlternativesResult, _ settings: RankingSettings = RankingSettings()
  ) throws(RankingError) {
    rows = Array(result.alternatives.indices)
    comparison = try RankingComparison(
      columns: result.leaves.map { leaf in leaf.priorities.map { $0 } },
      directions: result.leaves.map { _ in .benefit },
      weights: result.leaves.map { result.weights.nodes[$0.node].global },
      totals: result.alternatives.map(\.priority), settings)
    basis = .scores
    scoredLeaves = []
    self.settings = settings
  }

  private static func number(_ value: Double) -> Double? { value.isNaN ? nil : value }
}

/// How an indicator's value is read by methods that know more and less only.
private struct MeasuredReading {
  let direction: CriterionDirection
  let value: (Double) -> Double

  /// Nil for texts, for judged alternatives, and for a target that the rule does not name.
  init?(_ indicator: Indicator) {
    switch (indicator.rule, indicator.direction) {
    case (.categories, _), (.alternativesJudged, _): return nil
    case (.target(let target, _, _), _): (direction, value) = (.cost, { abs($0 - target) })
    case (_, .benefit): (direction, value) = (.benefit, { $0 })
    case (_, .cost): (direction, value) = (.cost, { $0 })
    case (_, .target): return nil
    }
  }
}
