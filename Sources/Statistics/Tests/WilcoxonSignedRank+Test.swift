internal import Glibc

extension WilcoxonSignedRank {
  /// Tests whether paired differences are symmetric about 0.
  ///
  /// Differences are compared after rounding to nine decimals, so that the noise of binary sums
  /// neither breaks ties nor makes a change of what is none. Zeros are dropped before ranking
  /// (Wilcoxon's procedure). Up to 25 differences without ties the p-value is exact; otherwise it is
  /// the normal approximation with the variance corrected for ties and a continuity correction of
  /// 1/2, as R's `wilcox.test(paired = TRUE, correct = TRUE)` does it.
  ///
  /// - Parameter differences: current minus baseline.
  /// - Returns: nil for fewer than two differences, when all are 0, or when one is not finite or
  ///   beyond ±9.2e9, where nine decimals cannot be told apart.
  /// - Complexity: O(n log n)
  public init?(_ differences: [Double]) {
    let rounded = differences.compactMap(\.billionths)
    let keys = rounded.filter { $0 != 0 }
    guard differences.count >= 2, rounded.count == differences.count, !keys.isEmpty else {
      return nil
    }
    let ranked = SignedRanks(keys)
    let n = Double(keys.count)
    let positive = ranked.positiveSum
    let total = n * (n + 1) / 2
    let smaller = min(positive, total - positive)
    let isExact = keys.count <= 25 && ranked.tieCorrection == 0
    let p: Double
    if isExact {
      p = Self.exactPValue(smaller, count: keys.count)
    } else {
      let variance = n * (n + 1) * (2 * n + 1) / 24 - ranked.tieCorrection / 48
      let distance = max(0, abs(positive - total / 2) - 0.5)
      p = erfc(distance / (2 * variance).squareRoot())
    }
    self.init(
      count: keys.count, positiveRankSum: positive, negativeRankSum: total - positive,
      statistic: smaller, pValue: p, isExact: isExact, hasTies: ranked.tieCorrection > 0,
      rankBiserial: (positive - (total - positive)) / total)
  }

  /// Two-sided: twice the share of the 2ⁿ sign patterns whose rank sum is at most `statistic`.
  ///
  /// The patterns are counted by their sum, one rank after the other: c(s) ← c(s) + c(s − rank).
  private static func exactPValue(_ statistic: Double, count n: Int) -> Double {
    var patterns = [Double](repeating: 0, count: n * (n + 1) / 2 + 1)
    patterns[0] = 1
    for rank in stride(from: 1, through: n, by: 1) {
      for sum in stride(from: patterns.count - 1, through: rank, by: -1) {
        patterns[sum] += patterns[sum - rank]
      }
    }
    let tail = patterns.prefix(Int(statistic) + 1).reduce(0, +)
    return min(1, 2 * tail / patterns.reduce(0, +))
  }
}

/// The sizes of differences ranked, ties sharing the mean of their ranks.
private struct SignedRanks {
  /// Sum of the ranks of positive differences.
  private(set) var positiveSum = 0.0
  /// Σ (t³ − t) over groups of t equal sizes.
  private(set) var tieCorrection = 0.0

  /// - Parameter keys: rounded differences, none of them 0.
  init(_ keys: [Int64]) {
    let ordered = keys.sorted { $0.magnitude < $1.magnitude }
    var start = 0
    while start < ordered.count {
      var end = start + 1
      while end < ordered.count, ordered[end].magnitude == ordered[start].magnitude { end += 1 }
      let size = Double(end - start)
      let rank = Double(start + end + 1) / 2
      positiveSum += rank * Double(ordered[start..<end].count { $0 > 0 })
      tieCorrection += size * size * size - size
      start = end
    }
  }
}
