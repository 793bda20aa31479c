extension ComparisonMatrix {
  /// w_i = (1/n) Σ_j a_ij / s_j with the column sums s_j, 和积法 (Saaty 1980).
  func columnNormalisedWeights() throws(JudgmentError) -> DerivedWeights {
    let sums = columnSums
    for (j, sum) in sums.enumerated() where !sum.isFinite {
      throw .tooExtreme(first: j, second: j, method: "normalised columns")
    }
    var values = [Double](repeating: 0, count: order)
    for i in 0..<order {
      for j in 0..<order { values[i] += entries[i * order + j] / sums[j] }
    }
    return try DerivedWeights(proportionalTo: values, solver: "normalised columns")
  }

  /// s_j = Σ_i a_ij
  public var columnSums: [Double] {
    var sums = [Double](repeating: 0, count: order)
    for i in 0..<order {
      for j in 0..<order { sums[j] += entries[i * order + j] }
    }
    return sums
  }
}
