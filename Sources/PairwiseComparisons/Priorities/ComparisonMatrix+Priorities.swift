import BilingualText
internal import CComparisonKernels
internal import Glibc

extension ComparisonMatrix {
  /// The weights of the items, with the principal eigenvalue and its enclosure.
  ///
  ///     let matrix = try ComparisonMatrix(upper: [[2, 4], [2]], orientation: .row)
  ///     print(try matrix.priorities().weights)  // [0.5714…, 0.2857…, 0.1428…]
  ///
  /// Whatever the method is, `lambdaMax` is the principal eigenvalue; `lambdaEstimate` is what a
  /// textbook computes from the weights.
  ///
  /// - Parameters:
  ///   - method: how weights are derived.
  ///   - solver: what finds the eigenvector.
  /// - Throws: `JudgmentError.tooExtreme` for ratios beyond the method, `.notConverged`.
  /// - Complexity: O(n³), O(n²) a pass above 60 items.
  public func priorities(
    method: PriorityMethod = .eigenvector, solver: EigenvectorSolver = .automatic
  ) throws(JudgmentError) -> Priorities {
    try priorities(method: method, pair: perronPair(solver: solver))
  }

  /// The same with the eigenvector already known.
  func priorities(method: PriorityMethod, pair: PerronPair) throws(JudgmentError) -> Priorities {
    let derived: DerivedWeights
    switch method {
    case .eigenvector: derived = DerivedWeights(weights: pair.weights, solution: pair.solution)
    case .geometricMean: derived = try geometricMeanWeights()
    case .columnNormalised: derived = try columnNormalisedWeights()
    case .leastSquares: derived = try leastSquaresWeights()
    case .inverseColumnSums: derived = try inverseColumnSumWeights()
    case .rowSums: derived = try rowSumWeights()
    }
    return Priorities(
      weights: derived.weights, method: method, lambdaMax: pair.value,
      lambdaEstimate: eigenvalueEstimate(derived.weights), solution: derived.solution,
      certificate: pair.certificate)
  }

  /// The mean of (A w)_i / w_i.
  func eigenvalueEstimate(_ weights: [Double]) -> Double {
    // Products with weights that are not tiny neither overflow nor vanish beside w_i.
    if order > CK_SMALL_MAX, let least = weights.min(), least > 1e-100 {
      return withUnsafeTemporaryAllocation(of: Double.self, capacity: order) { product in
        ck_doubles_times_vector(
          SolverPath.best.code, entries, order, order, order, weights, product.baseAddress)
        return (0..<order).reduce(0.0) { $0 + product[$1] / weights[$1] } / Double(order)
      }
    }
    var sum = 0.0
    for i in 0..<order {
      // Weights are normal numbers, so that their inverses are finite.
      let inverse = 1 / weights[i]
      for j in 0..<order { sum += entries[i * order + j] * (weights[j] * inverse) }
    }
    return sum / Double(order)
  }
}

/// What a method makes of a matrix.
struct DerivedWeights {
  var weights: [Double]
  var solution: NumericalSolution

  init(weights: [Double], solution: NumericalSolution) {
    self.weights = weights
    self.solution = solution
  }

  /// Positive numbers made to sum to 1.
  init(
    proportionalTo values: [Double], solver: Phrase, iterations: Int = 0, residual: Double = 0
  ) throws(JudgmentError) {
    let sum = values.reduce(0, +)
    weights = values.map { $0 / sum }
    for (i, weight) in weights.enumerated() where !(weight.isNormal && weight > 0) {
      throw .tooExtreme(first: i, second: i, method: solver)
    }
    solution = NumericalSolution(
      solver: solver, iterations: iterations, residual: residual, converged: true)
  }
}
