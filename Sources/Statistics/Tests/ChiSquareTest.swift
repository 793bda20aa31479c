/// Pearson's test whether the rows of a table of counts share one distribution.
public struct ChiSquareTest: Sendable, Hashable {
  /// χ²: Σ (count − expected)² / expected over the cells that are left.
  public var statistic: Double
  /// (rows − 1)(columns − 1) of those that are left.
  public var degreesOfFreedom: Int
  /// P(χ² at least as large) where all rows share one distribution.
  public var pValue: Double
  /// 0...1 (Cramér 1946, Mathematical Methods of Statistics, 21.9).
  public var cramersV: Double
  /// The least count that independence would lead us to expect; below 5 the p-value is rough.
  public var leastExpected: Double

  /// - Parameter counts: rows of one length, none below 0; rows and columns without a count say
  ///   nothing and are left out.
  /// - Returns: nil when fewer than two rows or columns are left.
  /// - Complexity: O(cells)
  public init?(_ counts: [[Int]]) {
    let columnSums = (counts.first ?? []).indices.map { column in
      counts.reduce(0.0) { $0 + Double($1[column]) }
    }
    let rowSums = counts.map { $0.reduce(0.0) { $0 + Double($1) } }
    let rows = rowSums.indices.filter { rowSums[$0] > 0 }
    let columns = columnSums.indices.filter { columnSums[$0] > 0 }
    guard rows.count > 1, columns.count > 1 else { return nil }
    let total = rowSums.sum { $0 }
    var distances: [Double] = []
    var least = Double.infinity
    for row in rows {
      for column in columns {
        let expected = rowSums[row] * columnSums[column] / total
        let distance = Double(counts[row][column]) - expected
        distances.append(distance * distance / expected)
        least = min(least, expected)
      }
    }
    statistic = distances.sum { $0 }
    degreesOfFreedom = (rows.count - 1) * (columns.count - 1)
    pValue = ChiSquareDistribution(degreesOfFreedom: degreesOfFreedom).upperTail(statistic)
    cramersV = (statistic / (total * Double(min(rows.count, columns.count) - 1))).squareRoot()
    leastExpected = least
  }
}
