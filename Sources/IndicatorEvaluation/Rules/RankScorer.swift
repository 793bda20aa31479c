/// Rank and percentile: how many values of the population are worse, equal and better.
struct RankScorer: Scorer {
  /// The different values of the population, ascending, and how many of its values are below each.
  /// Measurements repeat, so this is short and quickly searched.
  private var values: [Double] = []
  private var below: [Int] = []
  private let count: Int
  private let lessIsBetter: Bool
  private let kind: Kind

  enum Kind {
    case rank, percentile, percentRank
  }

  /// - Parameter population: finite values; at least two for ranks, one for percentiles.
  /// - Complexity: O(n log n)
  init(population: [Double], lessIsBetter: Bool, kind: Kind) {
    for (position, value) in population.sorted().enumerated() where value != values.last {
      values.append(value)
      below.append(position)
    }
    count = population.count
    self.lessIsBetter = lessIsBetter
    self.kind = kind
  }

  func score(_ x: Double) -> Double {
    let (worse, equal) = counts(x)
    let half = Double(equal) / 2
    // With `better` in front, the mean rank of the equal ones is better + (equal + 1) / 2, and
    // N − rank is worse + (equal − 1) / 2.
    return switch kind {
    case .percentile: 100 * (Double(worse) + half) / Double(count)
    case .rank: 100 * (Double(worse) + half - 0.5) / Double(count - 1)
    case .percentRank: 100 * Double(worse) / Double(count - 1)
    }
  }

  func piece(_ x: Double) -> RulePiece {
    let (worse, equal) = counts(x)
    return switch kind {
    case .percentile: .percentile(worse: worse, equal: equal, count: count)
    case .rank: .rank(Double(count - worse) - Double(equal - 1) / 2, count: count)
    case .percentRank: .percentRank(worse: worse, count: count)
    }
  }

  private func counts(_ x: Double) -> (worse: Int, equal: Int) {
    let position = values.countBelow(x)
    let less = position < below.count ? below[position] : count
    let next = position + 1 < below.count ? below[position + 1] : count
    let equal = position < values.count && values[position] == x ? next - less : 0
    return (lessIsBetter ? count - less - equal : less, equal)
  }
}
