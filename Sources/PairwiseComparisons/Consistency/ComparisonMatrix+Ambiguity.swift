import BilingualText

extension ComparisonMatrix {
  /// The ambiguity index CM = 2 / (n (n − 1)) Σ_{i<j} (r_max − r_min) / ((1 + r_max)(1 + r_min)) over
  /// the ranges of a_ik a_kj, all k (Salo & Hämäläinen 1995).
  ///
  /// - Returns: 0 ... 1; 0 for fewer than two items.
  /// - Throws: `JudgmentError.tooManyItems` above `maximumTriadOrder`, `.tooExtreme`.
  /// - Complexity: O(n³)
  public func ambiguityIndex() throws(JudgmentError) -> Double {
    guard order <= Self.maximumTriadOrder else {
      throw .tooManyItems(order: order, limit: Self.maximumTriadOrder)
    }
    guard order > 1 else { return 0 }
    var sum = 0.0
    for i in 0..<order {
      for j in i + 1..<order {
        var least = self[i, j]
        var most = least
        for k in 0..<order where k != i && k != j {
          let ratio = self[i, k] * self[k, j]
          guard ratio.isNormal else {
            throw .tooExtreme(first: i, second: j, method: MethodName.ambiguityIndex)
          }
          least = min(least, ratio)
          most = max(most, ratio)
        }
        // Divided one by one, so that squares of large ratios cannot overflow.
        sum += (most - least) / (1 + most) / (1 + least)
      }
    }
    return 2 * sum / (Double(order) * Double(order - 1))
  }
}
