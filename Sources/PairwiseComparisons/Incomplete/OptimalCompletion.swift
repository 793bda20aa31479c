import BilingualText
internal import DenseLinearAlgebra
internal import Glibc

/// The completion with the least λ_max (Bozóki, Fülöp & Rónyai 2010).
///
/// At the optimum every missing ratio is u_i / u_j with u_i = √(w_i / v_i), so that λ is minimised
/// over n logarithms instead of one unknown a missing pair. In these logarithms λ is convex; Newton
/// steps with backtracking need its gradient and Hessian, which `PerronChain` gives.
struct OptimalCompletion {
  private let judged: IncompleteComparisonMatrix
  private let missing: [ItemPair]
  private let n: Int
  /// Items that missing pairs connect: adding a constant to a group's logarithms changes nothing.
  private let groups: [[Int]]

  init(_ judged: IncompleteComparisonMatrix) {
    self.judged = judged
    missing = judged.missingPairs
    n = judged.order
    groups = ItemGroups(order: n, pairs: missing).all
  }

  /// - Parameter start: logarithms of weights to start from.
  func solve(start: [Double]) throws(JudgmentError) -> (
    matrix: ComparisonMatrix, pair: PerronPair, solution: NumericalSolution
  ) {
    var logarithms = start
    var matrix = try matrix(logarithms)
    let top = start.max() ?? 0
    var pair = try matrix.perronPair(near: start.map { exp($0 - top) })
    var residual = Double.infinity
    for iteration in 0..<60 {
      let chain = PerronChain(pair)
      let gradient = gradient(chain)
      residual = gradient.reduce(0) { max($0, abs($1)) } / pair.value
      let step = try newtonStep(chain, gradient)
      let slope = zip(step, gradient).reduce(0) { $0 + $1.0 * $1.1 }
      let length = step.reduce(0) { max($0, abs($1)) }
      if length < 1e-7 || residual < 1e-15 {
        // The error of this step is of the order of its square.
        matrix = try self.matrix(zip(logarithms, step).map { $0 + $1 })
        return (
          matrix, try matrix.perronPair(near: pair.weights),
          NumericalSolution(
            solver: MethodName.newton, iterations: iteration + 1, residual: residual,
            converged: true)
        )
      }
      // Exponents may move by a few units at most: λ is exponential in them.
      var fraction = min(1, 3 / length)
      var accepted = false
      while fraction > 1e-6 {
        let trial = zip(logarithms, step).map { $0 + fraction * $1 }
        let trialMatrix = try self.matrix(trial)
        let trialPair = try trialMatrix.perronPair(near: pair.weights)
        // The excess λ − n keeps its digits where λ does not.
        let allowance = 4 * Double(n) * .ulpOfOne * (1 + pair.excess)
        if trialPair.excess <= pair.excess + 1e-4 * fraction * slope + allowance {
          (logarithms, matrix, pair) = (trial, trialMatrix, trialPair)
          accepted = true
          break
        }
        fraction /= 2
      }
      guard accepted else { break }
    }
    throw .notConverged(solver: MethodName.optimalCompletion, iterations: 60, residual: residual)
  }

  private func matrix(_ logarithms: [Double]) throws(JudgmentError) -> ComparisonMatrix {
    for pair in missing {
      try requireRatio(
        exp(logarithms[pair.first] - logarithms[pair.second]), pair.first, pair.second)
    }
    return judged.filled { exp(logarithms[$0] - logarithms[$1]) }
  }

  private func gradient(_ chain: PerronChain) -> [Double] {
    var gradient = [Double](repeating: 0, count: n)
    for pair in missing {
      let slope = chain.slope(pair.first, pair.second)
      gradient[pair.first] += slope
      gradient[pair.second] -= slope
    }
    return gradient
  }

  /// The second derivatives of λ by the logarithms, and what they are made of.
  ///
  /// With F the part of e that is missing, ∂e/∂y_k = e_k f_k· − f_·k e_kᵀ, so that the second
  /// derivative through the vectors is Q G P + (Q G P)ᵀ for P = diag(F 1) − F, Q = diag(p) F −
  /// diag(Fᵀ p) and the group inverse G; the second derivative of the entries themselves adds a
  /// Laplacian. Directions that change nothing are held.
  private func curvature(
    _ chain: PerronChain, _ inverse: SquareMatrix
  ) throws(JudgmentError) -> (hessian: LUFactorization, left: SquareMatrix, right: SquareMatrix) {
    let p = chain.stationary
    var right = SquareMatrix(order: n, elements: [Double](repeating: 0, count: n * n))
    var left = right
    var hessian = right
    for pair in missing {
      for (i, j) in [(pair.first, pair.second), (pair.second, pair.first)] {
        let e = chain.errors[i * n + j]
        right[i, j] -= e
        right[i, i] += e
        left[i, j] += p[i] * e
        left[j, j] -= p[i] * e
        hessian[i, j] -= p[i] * e
        hessian[j, i] -= p[i] * e
        hessian[i, i] += p[i] * e
        hessian[j, j] += p[i] * e
      }
    }
    let curvature = left * inverse * right
    for i in 0..<n {
      for j in 0..<n { hessian[i, j] += curvature[i, j] + curvature[j, i] }
    }
    let size = (0..<n).reduce(0) { max($0, hessian[$1, $1]) }
    for group in groups {
      for i in group {
        for j in group { hessian[i, j] += size / Double(group.count) }
      }
    }
    do {
      return (try LUFactorization(hessian), left, right)
    } catch {
      throw .notConverged(solver: MethodName.optimalCompletion, iterations: 0, residual: .infinity)
    }
  }

  /// −H⁻¹ g
  private func newtonStep(
    _ chain: PerronChain, _ gradient: [Double]
  ) throws(JudgmentError) -> [Double] {
    try curvature(chain, chain.groupInverse()).hessian.solve(gradient.map { -$0 })
  }

  /// What a judgment does to the weights at the optimum: directly through G, and through the
  /// filled-in ratios, which move by −H⁻¹ (Q G c + (G P)ᵀ r) for its changes c of the right and r of
  /// the left vector's equations.
  func response(
    _ chain: PerronChain, _ inverse: SquareMatrix
  ) throws(JudgmentError) -> WeightDerivatives.Response {
    let (hessian, left, right) = try curvature(chain, inverse)
    let forward = inverse * right
    let solved = forward * hessian.inverse()
    let correction = solved * (left * inverse)
    var direct = inverse
    for k in direct.elements.indices { direct.elements[k] -= correction.elements[k] }
    let transposed = SquareMatrix(order: n) { forward[$1, $0] }
    return WeightDerivatives.Response(
      right: direct, left: solved * transposed, errors: chain.errors,
      stationary: chain.stationary)
  }
}
