import BilingualText

extension IncompleteComparisonMatrix {
  /// The principal eigenvector of Harker's matrix: 0 for a missing entry, 1 + the number of missing
  /// ones on the diagonal (Harker 1987).
  func harkerWeights() throws(JudgmentError) -> DerivedWeights {
    let name = MethodName.sequence(MethodName.harkerMatrix, MethodName.nodaIteration)
    // Filling the gaps with least-squares quotients gives the scale; the gaps are then taken out.
    let logarithms = try logLeastSquares().logarithms
    let exponents = logarithms.map { Int(($0 * 1.4426950408889634).rounded()) }
    var entries = [Double](repeating: 0, count: order * order)
    var missing = [Int](repeating: order - 1, count: order)
    for judgment in judgments {
      for j in [judgment, judgment.reversed] {
        entries[j.first * order + j.second] = BalancedMatrix.scaled(
          j.ratio, by: exponents[j.second] - exponents[j.first])
        missing[j.first] -= 1
      }
    }
    for i in 0..<order { entries[i * order + i] = 1 + Double(missing[i]) }
    let balanced = try BalancedMatrix(
      entries: entries, order: order, exponents: exponents, method: name)
    var work = PerronIteration(balanced)
    try work.noda()
    return DerivedWeights(
      weights: try balanced.weights(work.x, method: name),
      solution: NumericalSolution(
        solver: name, iterations: work.iterations, residual: work.residual, converged: true))
  }
}
