/// Rank and percentile: how many values of the population are worse, equal and better.
struct RankScorer: Scorer {
  private let ascending: [Double]
  private let lessIsBetter: Bool
  private let isPercentile: Bool

  /// - Parameter population: finite values; at least two for ranks, one for percentiles.
  /// - Complexity: O(n log n)
  init(population: [Double], lessIsBetter: Bool, isPercentile: Bool) {
    ascending = population.sorted()
    self.lessIsBetter = lessIsBetter
    self.isPercentile = isPercentile
  }

  func score(_ x: Double) -> Double {
    let (worse, equal) = counts(x)
    let half = Double(equal) / 2
    // With `better` in front, the mean rank of the equal ones is better + (equal + 1) / 2, and
    // N − rank is worse + (equal − 1) / 2.
    return isPercentile
      ? 100 * (Double(worse) + half) / Double(ascending.count)
      : 100 * (Double(worse) + half - 0.5) / Double(ascending.count - 1)
  }

  func piece(_ x: Double) -> RulePiece {
    let (worse, equal) = counts(x)
    let count = ascending.count
    return isPercentile
      ? .percentile(worse: worse, equal: equal, count: count)
      : .rank(Double(count - worse) - Double(equal - 1) / 2, count: count)
  }

  private func counts(_ x: Double) -> (worse: Int, equal: Int) {
    let below = ascending.countBelow(x)
    let upTo = ascending.countUpTo(x)
    return (lessIsBetter ? ascending.count - upTo : below, upTo - below)
  }
}
