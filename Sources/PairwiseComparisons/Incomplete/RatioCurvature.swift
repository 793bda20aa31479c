import BilingualText
internal import DenseLinearAlgebra

/// The second derivatives of λ by the logarithms of some ratios: a positive semidefinite matrix, of
/// which a single entry takes O(1) and a product with a vector O(n² + m) for m ratios.
struct RatioCurvature {
  private let chain: PerronChain
  private let inverse: SquareMatrix
  private let pairs: [ItemPair]

  /// From this number of ratios on, steps are sought by products instead of a factorization.
  static let largestFactoredCount = 256

  /// - Parameter inverse: the chain's group inverse.
  init(_ chain: PerronChain, inverse: SquareMatrix, pairs: [ItemPair]) {
    self.chain = chain
    self.inverse = inverse
    self.pairs = pairs
  }

  /// −H⁻¹ g.
  ///
  /// - Complexity: O(m³) for few ratios; O((n² + m) · steps) of conjugate gradients for more.
  func newtonStep(_ gradient: [Double]) throws(JudgmentError) -> [Double] {
    pairs.count <= Self.largestFactoredCount
      ? try factoredStep(gradient) : conjugateGradientStep(gradient)
  }

  func factoredStep(_ gradient: [Double]) throws(JudgmentError) -> [Double] {
    let hessian = SquareMatrix(order: pairs.count) { a, b in
      chain.curvature(pairs[a], pairs[b], inverse)
    }
    do {
      return try LUFactorization(hessian).solve(gradient.map { -$0 })
    } catch {
      throw .notConverged(solver: MethodName.boundedCompletion, iterations: 0, residual: .infinity)
    }
  }

  /// Conjugate gradients (Hestenes & Stiefel 1952) with the diagonal as preconditioner. A step that
  /// is not quite Newton's is still one downhill, so that they may end early.
  func conjugateGradientStep(_ gradient: [Double]) -> [Double] {
    let diagonal = pairs.map { max(chain.curvature($0, $0, inverse), .leastNormalMagnitude) }
    var step = [Double](repeating: 0, count: pairs.count)
    var residual = gradient.map { -$0 }
    var direction = zip(residual, diagonal).map { $0 / $1 }
    var size = zip(residual, direction).reduce(0) { $0 + $1.0 * $1.1 }
    let enough = size * 1e-24
    for _ in 0..<min(2 * pairs.count, 2_000) {
      let bent = product(direction)
      let curvature = zip(direction, bent).reduce(0) { $0 + $1.0 * $1.1 }
      guard curvature > 0, size > enough else { break }
      let length = size / curvature
      for k in step.indices {
        step[k] += length * direction[k]
        residual[k] -= length * bent[k]
      }
      let scaled = zip(residual, diagonal).map { $0 / $1 }
      let next = zip(residual, scaled).reduce(0) { $0 + $1.0 * $1.1 }
      let share = next / size
      for k in direction.indices { direction[k] = scaled[k] + share * direction[k] }
      size = next
    }
    return step
  }

  /// H v.
  func product(_ v: [Double]) -> [Double] {
    let n = chain.order
    let (errors, stationary) = (chain.errors, chain.stationary)
    // What the change v does to the row sums of the errors, and to their sums weighted by p.
    var rows = [Double](repeating: 0, count: n)
    var columns = [Double](repeating: 0, count: n)
    for (pair, change) in zip(pairs, v) {
      let (k, l) = (pair.first, pair.second)
      let (right, left) = (change * errors[k * n + l], change * errors[l * n + k])
      rows[k] += right
      rows[l] -= left
      columns[l] += stationary[k] * right
      columns[k] -= stationary[l] * left
    }
    var weights = [Double](repeating: 0, count: n)
    var shares = [Double](repeating: 0, count: n)
    for i in 0..<n {
      var sum = 0.0
      for j in 0..<n {
        sum += inverse[i, j] * rows[j]
        shares[j] += inverse[i, j] * columns[i]
      }
      weights[i] = sum
    }
    return zip(pairs, v).map { pair, change in
      let (i, j) = (pair.first, pair.second)
      let (right, left) = (errors[i * n + j], errors[j * n + i])
      return stationary[i] * right * (weights[j] + change) + right * shares[i]
        - stationary[j] * left * (weights[i] - change) - left * shares[j]
    }
  }
}

extension PerronChain {
  /// ∂²λ / ∂ln a_ij ∂ln a_kl.
  func curvature(_ a: ItemPair, _ b: ItemPair, _ inverse: SquareMatrix) -> Double {
    func crossed(_ a: ItemPair, _ b: ItemPair) -> Double {
      let (i, j, k, l) = (a.first, a.second, b.first, b.second)
      let (right, left) = (errors[k * order + l], errors[l * order + k])
      func response(_ item: Int) -> Double {
        right * inverse[item, k] - left * inverse[item, l]
      }
      return stationary[i] * errors[i * order + j] * response(j)
        - stationary[j] * errors[j * order + i] * response(i)
    }
    var result = crossed(a, b) + crossed(b, a)
    if a == b {
      result +=
        stationary[a.first] * errors[a.first * order + a.second]
        + stationary[a.second] * errors[a.second * order + a.first]
    }
    return result
  }
}
