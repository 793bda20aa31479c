import BilingualText
internal import CComparisonKernels

extension ComparisonMatrix {
  /// The pair by power iteration with momentum, for matrices above the order of the small kernel;
  /// nil for ratios beyond 1e9, and where the enclosure stays too wide.
  ///
  /// - Complexity: O(n²) a pass
  func powerPair() -> LeanPerronPair? {
    entries.withUnsafeBufferPointer { buffer in
      let path = SolverPath.best
      let search = LargeSearch(
        order: order, bytes: 8 * buffer.count, path: path, threads: 1, tolerance: 1e-14, limit: 200)
      let rows = DoubleEntries(start: buffer.baseAddress, stride: order)
      if let (power, isNear) = search.grades(rows) { return isNear ? pair(power, path) : nil }
      guard ck_within(path.code, buffer.count, buffer.baseAddress, 1e-9, 1e9) else { return nil }
      let (power, isNear) = search.ratios(rows)
      return isNear ? pair(power, path) : nil
    }
  }

  private func pair(_ power: some PerronSearch, _ path: SolverPath) -> LeanPerronPair {
    let n = Double(order)
    let rounding = power.rounding
    let (lower, upper) = (power.lower * (1 - rounding), power.upper * (1 + rounding))
    var certificate = PerronCertificate(
      lambdaLower: max(n, lower), lambdaUpper: max(n, upper), weightBound: .infinity)
    var largest = 1.0
    // λ = (1/n) Σ e_ij, and e + 1/e − 2 = (e − 1)²/e adds up λ − n from positive terms.
    var excess = ck_excess(path.code, order, entries, power.x, &largest) / n
    if excess <= certificate.lambdaUpper - certificate.lambdaLower && lower <= n { excess = 0 }
    excess = min(max(excess, certificate.lambdaLower - n), certificate.lambdaUpper - n)
    let ratio = power.upper / power.lower * (1 + 2 * rounding)
    certificate.weightBound = WeightBound.contraction(
      largest: largest * (1 + 4 * .ulpOfOne), ratio: ratio)
    let sum = power.x.reduce(0, +)
    var pair = LeanPerronPair(
      weights: power.x.map { $0 / sum }, index: excess / (n - 1), certificate: certificate,
      solution: NumericalSolution(
        solver: MethodName.powerIteration, iterations: power.passes, residual: power.residual,
        converged: true))
    if !(certificate.weightBound <= WeightBound.good) {
      pair.certificate.weightBound = WeightBound.best(
        errors: errors(pair), order: order, ratio: ratio)
    }
    return pair
  }
}
