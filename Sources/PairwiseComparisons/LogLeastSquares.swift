internal import DenseLinearAlgebra
internal import Glibc

/// Weights from least squares of the logarithms over the judgments that exist.
struct LogLeastSquaresSolution {
  /// x_i with Σ x = 0 and weights ∝ exp x.
  var logarithms: [Double]
  var weights: [Double]
  var solution: NumericalSolution
}

extension IncompleteComparisonMatrix {
  /// Minimises Σ (ln a_ij − x_i + x_j)²: a Laplacian system (Bozóki, Fülöp & Rónyai 2010).
  func logLeastSquares() throws(JudgmentError) -> LogLeastSquaresSolution {
    let name = "log least squares"
    guard order <= Self.maximumDenseOrder else {
      throw .tooManyItems(order: order, limit: Self.maximumDenseOrder)
    }
    try requireConnected()
    // 1/n everywhere fixes the sum at 0 and leaves the other directions alone.
    var laplacian = SquareMatrix(order: order) { _, _ in 1 / Double(order) }
    var right = [Double](repeating: 0, count: order)
    for judgment in judgments {
      let (i, j) = (judgment.first, judgment.second)
      laplacian[i, i] += 1
      laplacian[j, j] += 1
      laplacian[i, j] -= 1
      laplacian[j, i] -= 1
      right[i] += log(judgment.ratio)
      right[j] -= log(judgment.ratio)
    }
    let factors: LUFactorization
    do { factors = try LUFactorization(laplacian) } catch {
      throw .notConverged(solver: name, iterations: 0, residual: .infinity)
    }
    var x = factors.solve(right)
    var residual = 0.0
    let size = right.reduce(0) { max($0, abs($1)) }
    for _ in 0..<2 {
      let product = laplacian.times(x)
      let rest = zip(right, product).map { $0 - $1 }
      residual = size > 0 ? rest.reduce(0) { max($0, abs($1)) } / size : 0
      let correction = factors.solve(rest)
      for i in x.indices { x[i] += correction[i] }
    }
    let top = x.max() ?? 0
    let derived = try DerivedWeights(
      proportionalTo: x.map { exp($0 - top) }, solver: name, residual: residual)
    return LogLeastSquaresSolution(
      logarithms: x, weights: derived.weights, solution: derived.solution)
  }
}
