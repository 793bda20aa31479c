extension Indicator {
  /// The indicator's rule, ready to score. Relative rules compare with `population`, the finite
  /// values of their scope; other rules do not look at it. Nil for rules about alternatives.
  func scorer(population: [Double]) -> (any Scorer)? {
    switch rule {
    case .piecewise(let points): PiecewiseScorer(points)
    case .goalposts(let zero, let full): GoalpostScorer(zero: zero, full: full)
    case .target(let target, let below, let above):
      TargetScorer(target: target, zeroBelow: below, zeroAbove: above)
    case .steps(let steps, let otherwise): StepScorer(steps, otherwise: otherwise)
    case .categories(let categories): CategoryScorer(categories)
    case .linear(let slope, let offset): LinearScorer(slope: slope, offset: offset)
    case .relative(let relative, _):
      relative.scorer(population: population, lessIsBetter: direction == .cost)
    case .alternativesJudged, .alternativesMeasured: nil
    }
  }

  /// Whether the rule compares within each period by itself.
  var comparesWithinPeriods: Bool {
    if case .relative(_, scope: .period) = rule { true } else { false }
  }
}

extension RelativeRule {
  fileprivate func scorer(population: [Double], lessIsBetter: Bool) -> any Scorer {
    guard !population.isConstant else { return ConstantScorer(count: population.count) }
    return switch self {
    case .minMax: RangeScorer(population: population, lessIsBetter: lessIsBetter)
    case .zScore: ZScorer(population: population, lessIsBetter: lessIsBetter, isSample: false)
    case .zScoreOfSample:
      ZScorer(population: population, lessIsBetter: lessIsBetter, isSample: true)
    case .rank: RankScorer(population: population, lessIsBetter: lessIsBetter, kind: .rank)
    case .percentile:
      RankScorer(population: population, lessIsBetter: lessIsBetter, kind: .percentile)
    case .percentRank:
      RankScorer(population: population, lessIsBetter: lessIsBetter, kind: .percentRank)
    }
  }
}

extension [Double] {
  /// True when no two elements differ; also without elements.
  var isConstant: Bool { allSatisfy { $0 == first } }
}
