/// Scores of the leaves before aggregation, with what was noticed on the way.
struct LeafScores {
  /// One column per leaf, left to right; 0...100, NaN where the leaf is left out.
  var columns: [[Double]] = []
  /// Share of the weight that had a value, one per row, 0...1.
  var coverage: [Double] = []
  var warnings: [EvaluationWarning] = []

  /// - Parameters:
  ///   - leaves: the leaves' indicators, left to right.
  ///   - values: one column of raw values for each leaf, all of the same length.
  ///   - weights: each leaf's global weight.
  ///   - periods: the rows by period; a scorer sees the finite values of one period or of all. Nil
  ///     where no rule compares.
  ///   - periodNames: each period's id; nil without periods.
  init(
    leaves: [Indicator], values: [[Double]], weights: [Double], periods: RowGroups?,
    periodNames: [String?]
  ) {
    for (indicator, column) in zip(leaves, values) {
      var scores: [Double]
      if indicator.comparesWithinPeriods, let periods {
        scores = scorePeriods(indicator, column, periods, periodNames)
      } else {
        scores = score(indicator, column, nil)
      }
      if indicator.range != .whole {
        for row in scores.indices { scores[row] = indicator.range.score(scores[row]) }
      }
      indicator.missing.fill(&scores, where: column)
      columns.append(scores)
    }
    coverage = Self.coverage(of: values, weights: weights, rows: values.first?.count ?? 0)
  }

  private mutating func score(
    _ indicator: Indicator, _ column: [Double], _ period: String?
  ) -> [Double] {
    var population: [Double] = []
    if case .relative = indicator.rule {
      population = column.filter(\.isFinite)
      if !population.isEmpty, population.isConstant {
        warnings.append(.constantIndicator(indicator: indicator.id, period: period))
      }
    }
    return indicator.scorer(population: population)?.scores(column) ?? column.map { _ in .nan }
  }

  private mutating func scorePeriods(
    _ indicator: Indicator, _ column: [Double], _ periods: RowGroups, _ names: [String?]
  ) -> [Double] {
    var scores = [Double](repeating: .nan, count: column.count)
    for period in 0..<periods.count {
      let rows = periods[period]
      let part = score(indicator, rows.map { column[$0] }, names[period])
      for (row, value) in zip(rows, part) { scores[row] = value }
    }
    return scores
  }

  /// Weight of the leaves with a value over the weight of all; exactly 1 where every leaf has one.
  private static func coverage(
    of values: [[Double]], weights: [Double], rows: Int
  ) -> [Double] {
    var missing = [Double](repeating: 0, count: rows)
    for (column, weight) in zip(values, weights) where column.hasGaps {
      for row in 0..<rows where column[row].isNaN { missing[row] += weight }
    }
    let all = weights.reduce(0, +)
    return missing.map { $0 == 0 || all == 0 ? 1 : max(0, 1 - $0 / all) }
  }
}

extension MissingPolicy {
  /// Gives the rows without a value the score that the policy has for them. Under `renormalise`
  /// they stay not-a-number, and under `error` there are none.
  fileprivate func fill(_ scores: inout [Double], where column: [Double]) {
    let score: Double
    switch self {
    case .error, .renormalise: return
    case .worst: score = 0
    case .score(let given): score = given
    }
    for row in scores.indices where column[row].isNaN { scores[row] = clampedScore(score) }
  }
}
