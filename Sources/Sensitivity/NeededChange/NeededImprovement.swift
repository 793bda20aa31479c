internal import Glibc
public import IndicatorEvaluation

/// What one indicator alone, the others as they are, would have to become for a total.
public struct NeededImprovement: Sendable, Hashable {
  /// Position among the leaves, left to right.
  public var leaf: Int
  /// Today's score.
  public var score: Double
  /// The score that gives the total; above 100 where an arithmetic tree would need so much, nil where
  /// another one does not get there with 100.
  public var neededScore: Double?
  /// Whether a score of at most 100 suffices.
  public var isReachable: Bool
  /// In the indicator's unit.
  public var value: NeededValue
}

extension EvaluationResult {
  /// For each leaf with a score the change that lifts a row to a total, in the order of the leaves;
  /// nothing where the row has that much already or no score.
  ///
  /// In arithmetic trees it is (total − score) / weight, the weight being what the leaf has in this
  /// row, which is the performance criticality of Triantaphyllou & Sánchez (1997,
  /// doi:10.1111/j.1540-5915.1997.tb01306.x); other means are inverted by bracketing.
  ///
  /// - Parameters:
  ///   - row: position in the rows.
  ///   - total: 0...100, such as a band's lower limit or another row's score.
  ///   - treatments: what became of values before they were scored, by indicator; needed values are
  ///     those of before.
  /// - Complexity: O(leaves · nodes), and O(rows) for each winsorised indicator.
  public func neededImprovements(
    row: Int, total: Double, treatments: [String: ValueTreatment] = [:]
  ) -> [NeededImprovement] {
    let now = rows.scores[row]
    guard now < total - Tie.tolerance else { return [] }
    let leaves = weights.leaves
    let scores = rows.leafScores.map { $0[row] }
    let indicators = Dictionary(
      model.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let isArithmetic = weights.nodes.allSatisfy {
      $0.children.isEmpty || $0.aggregation.isArithmetic
    }
    return leaves.indices.compactMap { leaf -> NeededImprovement? in
      guard !scores[leaf].isNaN, let indicator = indicators[weights.nodes[leaves[leaf]].id] else {
        return nil
      }
      func reached(_ score: Double) -> Double {
        var changed = scores
        changed[leaf] = score
        return weights.nodeScores(changed.map { [$0] })[0][0]
      }
      var needed: Double?
      if isArithmetic {
        // Between 0 and 100, where no mean is capped.
        let weight = (reached(100) - reached(0)) / 100
        needed = weight > Tie.slope ? scores[leaf] + (total - now) / weight : nil
      } else if reached(100) >= total {
        needed = Bracket.root(from: scores[leaf], to: 100) { reached($0) - total }
      }
      let isReachable = needed.map { $0 <= 100 + Tie.tolerance } ?? false
      let treated =
        isReachable
        ? indicator.value(scoring: min(100, needed ?? 100), from: rows.rawValues[leaf][row])
        : .notReachable
      let value = treatments[indicator.id].map { measured(treated, by: $0, leaf, row) } ?? treated
      return NeededImprovement(
        leaf: leaf, score: scores[leaf], neededScore: needed,
        isReachable: isReachable && value != .notReachable, value: value)
    }
  }

  /// A value as it stands in the table, before it was treated.
  private func measured(
    _ value: NeededValue, by treatment: ValueTreatment, _ leaf: Int, _ row: Int
  ) -> NeededValue {
    switch (treatment, value) {
    case (.logarithm, .value(let near, let other)):
      return .value(exp(near), other: other.map { exp($0) })
    case (.logarithm, .step(let step?)):
      return .step(ScoreStep(upTo: exp(step.upTo), score: step.score))
    case (.winsorised, .value(let near, let other)):
      // What lies beyond the quantiles is pulled back to them, and they move with the others' values.
      let period = rows.period[row]
      let known = rows.rawValues[leaf].indices.filter { rows.period[$0] == period }
        .map { rows.rawValues[leaf][$0] }.filter { !$0.isNaN }
      guard let low = known.min(), let high = known.max() else { return value }
      let within = [near, other].compactMap { $0 }.filter { $0 >= low && $0 <= high }
      return within.first.map { .value($0, other: within.dropFirst().first) } ?? .dependsOnOthers
    default: return value
    }
  }
}

/// What became of an indicator's values before they were scored.
public enum ValueTreatment: Sendable, Hashable {
  /// Each became its natural logarithm.
  case logarithm
  /// Those beyond two quantiles of their period became the quantiles.
  case winsorised
}
