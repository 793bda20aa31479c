import BilingualText
internal import DenseLinearAlgebra
internal import Glibc

/// Logarithmic weights from the judgments that exist, by least squares.
public struct LogLeastSquares: Sendable, Hashable {
  /// x_i with Σ x = 0; weights are proportional to exp x.
  public var logarithms: [Double]
  /// Solver, iterations, and ‖b − L x‖ / ‖b‖ of the normal equations.
  public var solution: NumericalSolution
  /// Estimate of the condition number of the system that was solved; the relative error of the
  /// logarithms is at most about this times the residual.
  public var condition: Double
  /// Items of degree one and two that were eliminated exactly.
  public var eliminated: Int
  /// Σ (ln a_ij − x_i + x_j)²
  public var sumOfSquares: Double
  /// Judgments beyond the n − 1 that connect the items.
  public var degreesOfFreedom: Int

  /// The judgments' standard deviation, √(sum of squares / degrees of freedom); nil for a tree.
  public var deviation: Double? {
    degreesOfFreedom > 0 ? (sumOfSquares / Double(degreesOfFreedom)).squareRoot() : nil
  }

  /// exp x, sum 1.
  ///
  /// - Throws: `JudgmentError.tooExtreme` where a weight is too small for a double.
  /// - Complexity: O(n)
  public func weights() throws(JudgmentError) -> [Double] {
    let top = logarithms.max() ?? 0
    return try DerivedWeights(
      proportionalTo: logarithms.map { exp($0 - top) }, solver: MethodName.logLeastSquares
    ).weights
  }
}

extension IncompleteComparisonMatrix {
  /// Minimises Σ (ln a_ij − x_i + x_j)² (Bozóki, Fülöp & Rónyai 2010): the geometric mean weights of
  /// a set with missing pairs, and the only ones for a million items.
  ///
  /// Up to 200 items the Laplacian is factored. Above, items of degree one and two are eliminated
  /// exactly and conjugate gradients solve the rest.
  ///
  /// - Throws: `JudgmentError.disconnected`, `.noJudgments`, `.notConverged` where the residual
  ///   stays above 1e-9.
  /// - Complexity: O(n³) up to 200 items, else O(judgments) an iteration.
  public func logLeastSquares() throws(JudgmentError) -> LogLeastSquares {
    try requireConnected()
    var result = order <= 200 ? try factored() : iterated()
    let name = result.solution.solver
    guard result.solution.residual < 1e-9 else {
      throw .notConverged(
        solver: name, iterations: result.solution.iterations,
        residual: result.solution.residual)
    }
    let mean = result.logarithms.reduce(0, +) / Double(order)
    for i in 0..<order { result.logarithms[i] -= mean }
    for judgment in judgments {
      let error =
        log(judgment.ratio) - result.logarithms[judgment.first]
        + result.logarithms[judgment.second]
      result.sumOfSquares += error * error
    }
    return result
  }

  private func factored() throws(JudgmentError) -> LogLeastSquares {
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
      throw .notConverged(solver: MethodName.logLeastSquares, iterations: 0, residual: .infinity)
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
    return result(
      x, solver: MethodName.sequence(MethodName.logLeastSquares, MethodName.lu), iterations: 0,
      residual: residual,
      condition: 1 / factors.reciprocalCondition, eliminated: 0)
  }

  private func iterated() -> LogLeastSquares {
    var graph = ComparisonGraph(order: order, judgments: judgments) { log($0) }
    graph.eliminate()
    let (items, system) = graph.remainder()
    let solution = system.solve()
    return result(
      graph.restored(solution.x, of: items),
      solver: MethodName.sequence(MethodName.logLeastSquares, MethodName.conjugateGradients),
      iterations: solution.iterations,
      residual: solution.residual, condition: solution.condition,
      eliminated: graph.eliminatedCount)
  }

  private func result(
    _ x: [Double], solver: Phrase, iterations: Int, residual: Double, condition: Double,
    eliminated: Int
  ) -> LogLeastSquares {
    LogLeastSquares(
      logarithms: x,
      solution: NumericalSolution(
        solver: solver, iterations: iterations, residual: residual, converged: residual < 1e-9),
      condition: condition, eliminated: eliminated, sumOfSquares: 0,
      degreesOfFreedom: judgments.count - order + 1)
  }
}
