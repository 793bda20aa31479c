internal import DenseLinearAlgebra

/// Parameters that make a sample most probable.
public struct LikelihoodFit: Sendable, Hashable {
  /// One value a parameter, in the order of the model.
  public var parameters: [Double]
  /// Natural logarithm of the likelihood at these parameters.
  public var logLikelihood: Double
  /// One a parameter, from the curvature at the maximum; nil where it has none.
  public var standardErrors: [Double]?
  /// Steps of Newton's method.
  public var iterations: Int
  /// The gradient vanished: a maximum, not only the end of the patience.
  public var converged: Bool
}

extension LikelihoodFit {
  /// Climbs from `start` by Newton's method with a damping that grows where a step does not help
  /// (Levenberg 1944, doi:10.1090/qam/10666); the curvature comes from differences of the gradient.
  ///
  /// - Parameters:
  ///   - start: parameters with a finite likelihood.
  ///   - tolerance: of the gradient's largest part per unit of likelihood.
  ///   - evaluate: the log-likelihood and its gradient.
  static func maximum(
    from start: [Double], tolerance: Double = 1e-10, iterationLimit: Int = 200,
    _ evaluate: ([Double]) -> (value: Double, gradient: [Double])
  ) -> LikelihoodFit {
    var parameters = start
    var (value, gradient) = evaluate(parameters)
    var damping = 1.0
    var iterations = 0
    func isFlat() -> Bool {
      gradient.allSatisfy { abs($0) <= tolerance * max(1, abs(value)) }
    }
    while iterations < iterationLimit, !isFlat() {
      iterations += 1
      let curvature = curvature(at: parameters, evaluate)
      var improved = false
      while !improved, damping < 1e12 {
        let damped = SquareMatrix(order: parameters.count) { i, j in
          -curvature[i, j] + (i == j ? damping * max(1e-3, abs(curvature[i, i])) : 0)
        }
        if let step = try? LUFactorization(damped).solve(gradient) {
          let next = zip(parameters, step).map { $0 + $1 }
          let found = evaluate(next)
          if found.value >= value, found.gradient.allSatisfy(\.isFinite) {
            (parameters, value, gradient) = (next, found.value, found.gradient)
            damping = max(1e-12, damping / 10)
            improved = true
            break
          }
        }
        damping *= 10
      }
      if !improved { break }
    }
    let curvature = curvature(at: parameters, evaluate)
    let information = SquareMatrix(order: parameters.count) { -curvature[$0, $1] }
    let variances = (try? LUFactorization(information).inverse()).map { inverse in
      parameters.indices.map { inverse[$0, $0] }
    }
    return LikelihoodFit(
      parameters: parameters, logLikelihood: value,
      standardErrors: variances.flatMap { variances in
        variances.allSatisfy { $0 > 0 } ? variances.map { $0.squareRoot() } : nil
      }, iterations: iterations, converged: isFlat())
  }

  private static func curvature(
    at parameters: [Double], _ evaluate: ([Double]) -> (value: Double, gradient: [Double])
  ) -> SquareMatrix {
    let columns = parameters.indices.map { i in
      let step = 1e-4 * max(1, abs(parameters[i]))
      var (above, below) = (parameters, parameters)
      above[i] += step
      below[i] -= step
      return zip(evaluate(above).gradient, evaluate(below).gradient).map {
        ($0 - $1) / (2 * step)
      }
    }
    return SquareMatrix(order: parameters.count) { (columns[$0][$1] + columns[$1][$0]) / 2 }
  }
}
