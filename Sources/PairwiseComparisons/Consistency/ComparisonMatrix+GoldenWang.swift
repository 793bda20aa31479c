import BilingualText

extension ComparisonMatrix {
  /// The Golden–Wang index (1/n) Σ |a_ij / s_j − g_i| with column sums s and geometric mean weights g
  /// (Golden & Wang 1989). It changes when all judgments are turned round.
  ///
  /// - Returns: 0 or more.
  /// - Throws: `JudgmentError.tooExtreme`
  /// - Complexity: O(n²)
  public func goldenWangIndex() throws(JudgmentError) -> Double {
    let weights = try geometricMeanWeights().weights
    let sums = columnSums
    var total = 0.0
    for j in 0..<order {
      guard sums[j].isFinite else {
        throw .tooExtreme(first: j, second: j, method: MethodName.goldenWangIndex)
      }
      for i in 0..<order { total += abs(self[i, j] / sums[j] - weights[i]) }
    }
    return total / Double(order)
  }
}
