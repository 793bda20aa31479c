import BilingualText

extension ComparisonMatrix {
  /// w_i = (1/n) Σ_j a_ij / s_j with the column sums s_j, 和积法 (Saaty 1980).
  func columnNormalisedWeights() throws(JudgmentError) -> DerivedWeights {
    let name = MethodName.normalisedColumns
    let sums = try finiteColumnSums(name)
    var values = [Double](repeating: 0, count: order)
    for i in 0..<order {
      for j in 0..<order { values[i] += entries[i * order + j] / sums[j] }
    }
    return try DerivedWeights(proportionalTo: values, solver: name)
  }
}
