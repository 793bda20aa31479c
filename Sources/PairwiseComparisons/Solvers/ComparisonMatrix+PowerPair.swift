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
      let rows = DoubleEntries(start: buffer.baseAddress, stride: order)
      let team = ThreadTeam(threads: 1)
      let grades = GradePanels(rows, order: order, path: path, team: team)
      guard grades != nil || ck_within(path.code, buffer.count, buffer.baseAddress, 1e-9, 1e9)
      else { return nil }
      var power = PowerIteration(
        LargeProduct(
          order: order, entries: grades.map { .recognized($0) } ?? .doubles(rows), path: path,
          team: team),
        tolerance: 1e-14)
      return power.run(limit: 200) ? pair(power, path) : nil
    }
  }

  private func pair(_ power: PowerIteration, _ path: SolverPath) -> LeanPerronPair {
    let n = Double(order)
    let (lower, upper) = (power.lower * (1 - power.rounding), power.upper * (1 + power.rounding))
    var certificate = PerronCertificate(
      lambdaLower: max(n, lower), lambdaUpper: max(n, upper), weightBound: .infinity)
    var largest = 1.0
    // λ = (1/n) Σ e_ij, and e + 1/e − 2 = (e − 1)²/e adds up λ − n from positive terms.
    var excess = ck_excess(path.code, order, entries, power.x, &largest) / n
    if excess <= certificate.lambdaUpper - certificate.lambdaLower && lower <= n { excess = 0 }
    excess = min(max(excess, certificate.lambdaLower - n), certificate.lambdaUpper - n)
    let ratio = power.upper / power.lower * (1 + 2 * power.rounding)
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
