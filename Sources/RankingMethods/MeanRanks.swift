/// Which end of the values comes first.
public enum RankOrder: String, Sendable, Hashable {
  /// The largest value has rank 1: scores.
  case largestFirst
  /// The least value has rank 1: ranks.
  case leastFirst
}

/// Ranks that sum to n (n + 1) / 2 whatever ties: rows with equal values share the mean of the
/// positions that they take.
public struct MeanRanks: Sendable, Hashable {
  /// One per value, 1...n, in halves.
  public let ranks: [Double]
  /// True where two values are equal.
  public let hasTies: Bool

  /// - Parameters:
  ///   - values: any numbers, infinite ones too; equal means equal to the last bit.
  ///   - order: which value has rank 1.
  /// - Throws: `RankingError.notComparable` for NaN.
  /// - Complexity: O(n log n)
  public init(_ values: [Double], _ order: RankOrder) throws(RankingError) {
    if let position = values.firstIndex(where: \.isNaN) {
      throw .notComparable(position: position)
    }
    let sorted = values.indices.sorted {
      order == .largestFirst ? values[$0] > values[$1] : values[$0] < values[$1]
    }
    var ranks = [Double](repeating: 0, count: values.count)
    var ties = false
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, values[sorted[end]] == values[sorted[start]] { end += 1 }
      let rank = Double(start + end + 1) / 2
      for position in start..<end { ranks[sorted[position]] = rank }
      ties = ties || end - start > 1
      start = end
    }
    self.ranks = ranks
    hasTies = ties
  }
}
