import BilingualText
internal import DenseLinearAlgebra

extension ComparisonMatrix {
  /// The minimum of Σ (a_ij w_j − w_i)² with Σ w = 1 (Chu, Kalaba & Spingarn 1979).
  ///
  /// The bordered system of the Lagrange condition is solved for the relative deviations from the
  /// geometric mean weights, and once more for what rounding left of them.
  func leastSquaresWeights() throws(JudgmentError) -> DerivedWeights {
    let name = MethodName.weightedLeastSquares
    let start = try geometricMeanWeights().weights
    let n = order
    // Half the gradient of the sum of squares is Q w, Q_ij = −(a_ij + a_ji),
    // Q_ii = Σ_{j≠i} (1 + a_ji²). Rows and columns are scaled by the start.
    let border = SquareMatrix(order: n + 1) { i, j in
      switch (i, j) {
      case (n, n): return 0
      case (n, _): return start[j]
      case (_, n): return start[i]
      case (_, _) where i == j:
        return (0..<n).reduce(0) { sum, k in
          k == i ? sum : sum + start[i] * start[i] * (1 + self[k, i] * self[k, i])
        }
      default: return -(self[i, j] + self[j, i]) * start[i] * start[j]
      }
    }
    // Each row is divided by its largest element, so that pivots are chosen among equals.
    let scale = (0..<n + 1).map { i in 1 / (0..<n + 1).reduce(0) { max($0, abs(border[i, $1])) } }
    let scaled = SquareMatrix(order: n + 1) { scale[$0] * border[$0, $1] }
    let factors: LUFactorization
    do { factors = try LUFactorization(scaled) } catch {
      throw .tooExtreme(first: 0, second: n - 1, method: name)
    }
    var right = [Double](repeating: 0, count: n + 1)
    right[n] = scale[n]
    var solution = factors.solve(right)
    var residual = 0.0
    for _ in 0..<2 {
      let product = scaled.times(solution)
      let rest = (0...n).map { right[$0] - product[$0] }
      let largest = solution.prefix(n).reduce(0) { max($0, abs($1)) }
      residual = rest.reduce(0) { max($0, abs($1)) } / largest
      let correction = factors.solve(rest)
      for i in 0...n { solution[i] += correction[i] }
    }
    guard residual < 1e-9 else {
      throw .notConverged(solver: name, iterations: 2, residual: residual)
    }
    return try DerivedWeights(
      proportionalTo: (0..<n).map { start[$0] * solution[$0] }, solver: name, iterations: 0,
      residual: residual)
  }
}
