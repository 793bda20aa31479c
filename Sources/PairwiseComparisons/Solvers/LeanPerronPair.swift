import BilingualText
internal import CComparisonKernels

/// The principal eigenvalue and right eigenvector of a matrix without the errors e_ij, which take
/// longer than all the rest.
struct LeanPerronPair {
  /// Right vector, each above 0, sum 1.
  var weights: [Double]
  var index: Double
  var certificate: PerronCertificate
  var solution: NumericalSolution

  /// λ − n ≥ 0
  var excess: Double { index * Double(weights.count - 1) }
  var value: Double { Double(weights.count) + excess }

  func pair(with errors: [Double]) -> PerronPair {
    PerronPair(
      value: value, excess: excess, weights: weights, errors: errors, certificate: certificate,
      solution: solution)
  }
}

extension LeanPerronPair {
  /// A pair that was found another way.
  init(_ pair: PerronPair) {
    weights = pair.weights
    index = weights.count > 1 ? pair.excess / Double(weights.count - 1) : 0
    certificate = pair.certificate
    solution = pair.solution
  }
}

extension ComparisonMatrix {
  /// The pair by whatever solves this matrix fastest.
  func leanPair() throws(JudgmentError) -> LeanPerronPair {
    if let pair = kernelPair() { return pair }
    return LeanPerronPair(try perronPair())
  }

  /// The pair by the kernels; nil where ratios are too large for them or they do not come near enough.
  func kernelPair() -> LeanPerronPair? { order <= CK_SMALL_MAX ? smallPair() : powerPair() }

  /// The pair by the kernel for small matrices, with no memory but the weights'; nil above 15 items, for ratios beyond 1e15, and
  /// where the enclosure stays too wide.
  ///
  /// - Complexity: O(n³)
  func smallPair() -> LeanPerronPair? {
    guard order <= CK_SMALL_MAX else { return nil }
    // index, lower, upper, bound, iterations
    var values = (0.0, 0.0, 0.0, 0.0, 0.0)
    let pairs = max(1, order * (order - 1) / 2)
    let weights = withUnsafeTemporaryAllocation(of: Double.self, capacity: pairs) { upper in
      var pair = 0
      for i in 0..<order {
        for j in i + 1..<max(order, i + 1) {
          upper[pair] = entries[i * order + j]
          pair += 1
        }
      }
      return [Double](unsafeUninitializedCapacity: order) { weights, count in
        withUnsafeMutablePointer(to: &values) { values in
          values.withMemoryRebound(to: Double.self, capacity: 5) { value in
            var results = ck_small_results(
              weights: weights.baseAddress, index: value, lower: value + 1, upper: value + 2,
              bound: value + 3, iterations: value + 4, stride: 1)
            ck_small_solve(CK_PORTABLE, Int32(order), upper.baseAddress, 1, 1, &results)
          }
        }
        count = order
      }
    }
    guard values.4 >= 0 else { return nil }
    var pair = LeanPerronPair(
      weights: weights, index: values.0,
      certificate: PerronCertificate(
        lambdaLower: values.1, lambdaUpper: values.2, weightBound: values.3),
      solution: NumericalSolution(
        solver: Self.smallSolver(order: order, iterations: Int(values.4)),
        iterations: Int(values.4), residual: (values.2 - values.1) / (values.2 + values.1),
        converged: true))
    if !(values.3 <= WeightBound.good) {
      pair.certificate.weightBound = WeightBound.best(
        errors: errors(pair), order: order, ratio: values.2 / values.1)
    }
    return pair
  }

  /// What the kernel did: see `small_template.h`.
  static func smallSolver(order: Int, iterations: Int) -> Phrase {
    if order <= 3 { return MethodName.closedForm }
    // Noda steps follow only where passes and solutions of inverse iteration were not enough.
    return iterations > Int(CK_INVERSE_STEPS)
      ? MethodName.nodaIteration : MethodName.inverseIteration
  }

  /// e_ij = a_ij w_j / w_i, row by row.
  func errors(_ pair: LeanPerronPair) -> [Double] {
    var errors = entries
    for i in 0..<order {
      for j in 0..<order where j != i {
        errors[i * order + j] *= pair.weights[j] / pair.weights[i]
      }
    }
    return errors
  }
}
