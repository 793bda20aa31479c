internal import DenseLinearAlgebra

/// The derivative of every weight by every judgment.
///
/// A judgment moves in its logarithm, its reciprocal with it. One factorisation serves all
/// derivatives: of each weight, and of any linear function of them.
public struct WeightDerivatives: Sendable {
  public let weights: [Double]
  /// Relative change of weight k by ln a_ij is e_ij R_ki − e_ji R_kj, up to what normalising takes.
  private let responses: SquareMatrix
  private let errors: [Double]

  /// - Precondition: `responses` is n × n and `errors` has n² entries.
  init(weights: [Double], responses: SquareMatrix, errors: [Double]) {
    self.weights = weights
    self.responses = responses
    self.errors = errors
  }

  /// ∂w_k / ∂ln a_ij.
  ///
  /// - Precondition: positions below the number of items.
  /// - Complexity: O(n)
  public func derivative(ofWeight item: Int, byJudgment first: Int, _ second: Int) -> Double {
    derivatives(byJudgment: first, second)[item]
  }

  /// ∂w / ∂ln a_ij, one a weight; they sum to 0.
  ///
  /// - Precondition: positions below the number of items.
  /// - Complexity: O(n)
  public func derivatives(byJudgment first: Int, _ second: Int) -> [Double] {
    let n = weights.count
    let (e, mirror) = (errors[first * n + second], errors[second * n + first])
    let relative = (0..<n).map { e * responses[$0, first] - mirror * responses[$0, second] }
    let mean = zip(weights, relative).reduce(0) { $0 + $1.0 * $1.1 }
    return zip(weights, relative).map { $0 * ($1 - mean) }
  }

  /// The derivative of Σ c_k w_k by every judgment, in the order of `ComparisonMatrix.judgments`:
  /// one product with the inverse for all pairs (the adjoint method).
  ///
  /// - Parameter coefficients: c, one a weight.
  /// - Precondition: as many coefficients as weights.
  /// - Complexity: O(n²)
  public func gradient(of coefficients: [Double]) -> [Double] {
    let n = weights.count
    precondition(coefficients.count == n, "one coefficient a weight")
    let value = zip(coefficients, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let sources = (0..<n).map { weights[$0] * (coefficients[$0] - value) }
    var adjoint = [Double](repeating: 0, count: n)
    for k in 0..<n {
      for i in 0..<n { adjoint[i] += sources[k] * responses[k, i] }
    }
    return (0..<n).flatMap { i in
      (i + 1..<max(n, i + 1)).map { j in
        errors[i * n + j] * adjoint[i] - errors[j * n + i] * adjoint[j]
      }
    }
  }
}

extension ComparisonMatrix {
  /// The derivatives of the eigenvector or the geometric mean weights.
  ///
  /// - Parameter method: `eigenvector` (by the group inverse of λ I − A, Meyer & Stewart 1988) or
  ///   `geometricMean`.
  /// - Throws: `JudgmentError.invalidSetting` for another method, `.tooExtreme`, `.notConverged`.
  /// - Complexity: O(n³)
  public func weightDerivatives(
    method: PriorityMethod = .eigenvector
  ) throws(JudgmentError) -> WeightDerivatives {
    switch method {
    case .eigenvector:
      let pair = try perronPair()
      return WeightDerivatives(
        weights: pair.weights, responses: try PerronChain(pair).groupInverse(),
        errors: pair.errors)
    case .geometricMean:
      // ∂ln w_k / ∂ln a_ij = (δ_ki − δ_kj)/n.
      return WeightDerivatives(
        weights: try geometricMeanWeights().weights,
        responses: SquareMatrix(order: order) { $0 == $1 ? 1 / Double(order) : 0 },
        errors: [Double](repeating: 1, count: order * order))
    default:
      throw .invalidSetting(
        name: "method of the derivatives",
        value: Double(PriorityMethod.allCases.firstIndex(of: method) ?? 0))
    }
  }
}

extension IncompleteComparisonMatrix {
  /// The derivatives of the log least squares weights of a set with missing pairs, by the
  /// pseudo-inverse of its Laplacian.
  ///
  /// - Throws: `JudgmentError.disconnected`, `.tooManyItems`, `.notConverged`.
  /// - Complexity: O(n³)
  public func leastSquaresDerivatives() throws(JudgmentError) -> WeightDerivatives {
    let weights = try logLeastSquares().weights()
    return WeightDerivatives(
      weights: weights, responses: try laplacianPseudoinverse(),
      errors: [Double](repeating: 1, count: order * order))
  }

  /// L⁺ of the comparison graph.
  ///
  /// - Complexity: O(n³)
  func laplacianPseudoinverse() throws(JudgmentError) -> SquareMatrix {
    guard order <= Self.maximumDenseOrder else {
      throw .tooManyItems(order: order, limit: Self.maximumDenseOrder)
    }
    try requireConnected()
    let share = 1 / Double(order)
    var laplacian = SquareMatrix(order: order) { _, _ in share }
    for judgment in judgments {
      let (i, j) = (judgment.first, judgment.second)
      laplacian[i, i] += 1
      laplacian[j, j] += 1
      laplacian[i, j] -= 1
      laplacian[j, i] -= 1
    }
    do {
      var inverse = try LUFactorization(laplacian).inverse()
      // (L + 11ᵀ/n)⁻¹ = L⁺ + 11ᵀ/n
      for position in inverse.elements.indices { inverse.elements[position] -= share }
      return inverse
    } catch {
      throw .notConverged(solver: "the Laplacian", iterations: 0, residual: .infinity)
    }
  }
}
