import BilingualText
internal import DenseLinearAlgebra

/// First and second derivatives of λ, and first ones of the weights, at a Perron pair.
///
/// The errors e_ij = a_ij w_j / w_i have row sums λ, so e / λ is the transition matrix of a Markov
/// chain. Its stationary distribution p gives the left vector, v_i = p_i / w_i, and
/// ∂λ/∂ln a_ij = p_i e_ij − p_j e_ji (Harker 1987); its group inverse gives everything else (Meyer
/// & Stewart 1988). In these terms nothing depends on how far apart the weights are.
struct PerronChain {
  let order: Int
  let eigenvalue: Double
  let errors: [Double]
  /// v_i w_i / (vᵀ w): how much each item matters for λ; sum 1.
  let stationary: [Double]

  init(_ pair: PerronPair) {
    order = pair.weights.count
    eigenvalue = pair.value
    errors = pair.errors
    stationary = Self.stationary(pair)
  }

  /// The errors turned round are a comparison matrix again, whose principal vector is p.
  private static func stationary(_ pair: PerronPair) -> [Double] {
    let n = pair.weights.count
    if n > ComparisonMatrix.largestDirectOrder,
      let turned = try? BalancedMatrix(
        ComparisonMatrix(unchecked: pair.errors, order: n).transposed, method: "")
    {
      var work = PerronIteration(turned)
      if work.power(limit: 200), let p = try? turned.weights(work.x, method: "") { return p }
    }
    return stationaryDistribution(pair.errors, n)
  }

  /// ∂λ/∂ln a_ij, with a_ji kept reciprocal.
  func slope(_ i: Int, _ j: Int) -> Double {
    stationary[i] * errors[i * order + j] - stationary[j] * errors[j * order + i]
  }

  /// (λ I − e)^#, the group inverse.
  ///
  /// - Complexity: O(n³)
  func groupInverse() throws(JudgmentError) -> SquareMatrix {
    let matrix = SquareMatrix(order: order) { i, j in
      (i == j ? eigenvalue : 0) - errors[i * order + j] + eigenvalue * stationary[j]
    }
    do {
      var inverse = try LUFactorization(matrix).inverse()
      for i in 0..<order {
        for j in 0..<order { inverse[i, j] -= stationary[j] / eigenvalue }
      }
      return inverse
    } catch {
      throw .notConverged(solver: MethodName.derivative, iterations: 0, residual: .infinity)
    }
  }
}

/// The stationary distribution of the chain with these transition rates, by the elimination of
/// Grassmann, Taksar & Heyman (1985): only additions, so every component is accurate.
func stationaryDistribution(_ rates: [Double], _ n: Int) -> [Double] {
  var a = rates
  var p = [Double](repeating: 1, count: n)
  a.withUnsafeMutableBufferPointer { a in
    for k in stride(from: n - 1, to: 0, by: -1) {
      var sum = 0.0
      for j in 0..<k { sum += a[k * n + j] }
      for i in 0..<k {
        a[i * n + k] /= sum
        let factor = a[i * n + k]
        for j in 0..<k { a[i * n + j] += factor * a[k * n + j] }
      }
    }
    for k in 1..<max(n, 1) {
      var sum = 0.0
      for i in 0..<k { sum += p[i] * a[i * n + k] }
      p[k] = sum
    }
  }
  let total = p.reduce(0, +)
  return p.map { $0 / total }
}
