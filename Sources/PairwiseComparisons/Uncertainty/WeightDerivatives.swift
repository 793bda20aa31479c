import BilingualText
internal import DenseLinearAlgebra

/// The derivative of every weight by every judgment.
///
/// A judgment moves in its logarithm, its reciprocal with it. One factorisation serves all
/// derivatives: of each weight, and of any linear function of them.
public struct WeightDerivatives: Sendable {
  /// The weights of which these are the derivatives, one per item, sum 1.
  public let weights: [Double]
  private let response: Response

  init(weights: [Double], response: Response) {
    self.weights = weights
    self.response = response
  }

  /// What a change of a_ij does to the logarithms of the weights.
  struct Response: Sendable {
    /// Response to a change at the right vector's item.
    let right: SquareMatrix
    /// Response to a change at the left vector's item, through ratios that follow the judgments; nil
    /// where none do.
    var left: SquareMatrix?
    /// e_ij, the size of a change of ln a_ij; all 1 where nil.
    var errors: [Double]?
    /// p, the size of a change on the left.
    var stationary: [Double] = []

    /// Factors of columns i and j of `right` and of columns j and i of `left`.
    func coefficients(_ i: Int, _ j: Int) -> (right: (Double, Double), left: (Double, Double)) {
      let n = right.order
      let (e, mirror) = errors.map { ($0[i * n + j], $0[j * n + i]) } ?? (1, 1)
      guard left != nil else { return ((e, -mirror), (0, 0)) }
      return ((e, -mirror), (-stationary[i] * e, stationary[j] * mirror))
    }
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
    let (onRight, onLeft) = response.coefficients(first, second)
    let relative = weights.indices.map { k in
      var value = onRight.0 * response.right[k, first] + onRight.1 * response.right[k, second]
      if let left = response.left {
        value += onLeft.0 * left[k, second] + onLeft.1 * left[k, first]
      }
      return value
    }
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
    func adjoint(_ matrix: SquareMatrix) -> [Double] {
      var result = [Double](repeating: 0, count: n)
      for k in 0..<n {
        for i in 0..<n { result[i] += sources[k] * matrix[k, i] }
      }
      return result
    }
    let right = adjoint(response.right)
    let left = response.left.map(adjoint)
    return (0..<n).flatMap { i in
      (i + 1..<max(n, i + 1)).map { j in
        let (onRight, onLeft) = response.coefficients(i, j)
        let direct = onRight.0 * right[i] + onRight.1 * right[j]
        return left.map { direct + onLeft.0 * $0[j] + onLeft.1 * $0[i] } ?? direct
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
        weights: pair.weights,
        response: .init(right: try PerronChain(pair).groupInverse(), errors: pair.errors))
    case .geometricMean:
      // ∂ln w_k / ∂ln a_ij = (δ_ki − δ_kj)/n.
      return WeightDerivatives(
        weights: try geometricMeanWeights().weights,
        response: .init(right: SquareMatrix(order: order) { $0 == $1 ? 1 / Double(order) : 0 }))
    default:
      throw .invalidSetting(
        name: SettingName.derivativeMethod,
        value: Double(PriorityMethod.allCases.firstIndex(of: method) ?? 0))
    }
  }
}

extension IncompleteComparisonMatrix {
  /// The derivatives of the eigenvector of the optimal completion, the filled-in ratios following the
  /// judgments to their new optimum. Derivatives by pairs that were not judged mean nothing.
  ///
  /// - Throws: as `completed(_:)`.
  /// - Complexity: O(n³)
  public func weightDerivatives() throws(JudgmentError) -> WeightDerivatives {
    let solved = try solved(.optimal)
    let chain = PerronChain(solved.pair)
    let inverse = try chain.groupInverse()
    guard !isComplete else {
      return WeightDerivatives(
        weights: solved.pair.weights, response: .init(right: inverse, errors: solved.pair.errors))
    }
    return WeightDerivatives(
      weights: solved.pair.weights,
      response: try OptimalCompletion(self).response(chain, inverse))
  }

  /// The derivatives of the log least squares weights of a set with missing pairs, by the
  /// pseudo-inverse of its Laplacian.
  ///
  /// - Throws: `JudgmentError.disconnected`, `.tooManyItems`, `.notConverged`.
  /// - Complexity: O(n³)
  public func leastSquaresDerivatives() throws(JudgmentError) -> WeightDerivatives {
    WeightDerivatives(
      weights: try logLeastSquares().weights(),
      response: .init(right: try laplacianPseudoinverse()))
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
      throw .notConverged(solver: MethodName.laplacian, iterations: 0, residual: .infinity)
    }
  }
}
