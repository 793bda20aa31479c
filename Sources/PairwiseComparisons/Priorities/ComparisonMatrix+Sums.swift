import BilingualText

extension ComparisonMatrix {
  /// s_j = Σ_i a_ij
  public var columnSums: [Double] {
    var sums = [Double](repeating: 0, count: order)
    for i in 0..<order {
      for j in 0..<order { sums[j] += entries[i * order + j] }
    }
    return sums
  }

  /// Column sums that did not overflow.
  func finiteColumnSums(_ method: Phrase) throws(JudgmentError) -> [Double] {
    let sums = columnSums
    for (j, sum) in sums.enumerated() where !sum.isFinite {
      throw .tooExtreme(first: j, second: j, method: method)
    }
    return sums
  }

  /// w_i ∝ 1 / s_i with the column sums s (Saaty 1980).
  func inverseColumnSumWeights() throws(JudgmentError) -> DerivedWeights {
    let name = MethodName.inverseColumnSums
    return try DerivedWeights(
      proportionalTo: finiteColumnSums(name).map { 1 / $0 }, solver: name)
  }

  /// w_i ∝ Σ_j a_ij (Saaty 1980).
  func rowSumWeights() throws(JudgmentError) -> DerivedWeights {
    let name = MethodName.rowSums
    let rows = try transposed.finiteColumnSums(name)
    // Divided first: the sum of the sums may overflow.
    let largest = rows.max() ?? 1
    return try DerivedWeights(proportionalTo: rows.map { $0 / largest }, solver: name)
  }
}
