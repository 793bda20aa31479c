import BilingualText

/// The linear best-worst model: differences |w_B − a_Bj w_j| and |w_j − a_jW w_W| as small as possible,
/// which has one solution (Rezaei 2016, doi:10.1016/j.omega.2015.12.001).
public struct BestWorstLinearWeights: Sendable, Hashable {
  /// One per item, 0 or more, sum 1.
  public let weights: [Double]
  /// ξ_L: the largest of the differences, 0 or more.
  public let deviation: Double
  /// False where other weights reach the same ξ_L.
  public let isUnique: Bool
  /// How far the judgments agree with each other, whatever the weights.
  public let consistency: BestWorstConsistency
  /// The residual is how far the weights themselves miss ξ_L.
  public let solution: NumericalSolution
}

extension BestWorstJudgments {
  /// The linear model by the simplex method.
  ///
  /// - Throws: `JudgmentError.notConverged` where the simplex method cannot be trusted, as for judgments
  ///   of 1e9.
  /// - Complexity: about O(n³) for ordinary judgments.
  public func linearWeights() throws(JudgmentError) -> BestWorstLinearWeights {
    // Variables: n weights and ξ; every difference twice, with both signs.
    var rows: [[Double]] = []
    func bound(_ item: Int, _ factor: Double, _ other: Int) {
      for sign in [1.0, -1] {
        var row = [Double](repeating: 0, count: order + 1)
        row[item] += sign
        row[other] -= sign * factor
        row[order] = -1
        rows.append(row)
      }
    }
    for item in 0..<order where item != best { bound(best, bestToOthers[item], item) }
    for item in others { bound(item, othersToWorst[item], worst) }
    let program = LinearProgram(
      objective: [Double](repeating: 0, count: order) + [1], rows: rows,
      unit: [Bool](repeating: true, count: order) + [false])
    var (weights, reached) = ([Double](), Double.infinity)
    if program.converged {
      let raw = program.solution.prefix(order).map { max(0, $0) }
      let sum = raw.reduce(0, +)
      weights = raw.map { $0 / sum }
      reached = largestDifference(weights)
    }
    let residual = abs(reached - program.objective)
    guard program.converged, residual <= 1e-9 else {
      throw .notConverged(
        solver: MethodName.simplex, iterations: program.iterations, residual: residual)
    }
    return BestWorstLinearWeights(
      weights: weights, deviation: reached, isUnique: program.isUnique,
      consistency: consistency(),
      solution: NumericalSolution(
        solver: MethodName.simplex, iterations: program.iterations, residual: residual,
        converged: true))
  }

  private func largestDifference(_ weights: [Double]) -> Double {
    weights.indices.reduce(0) { largest, item in
      max(
        largest, abs(weights[best] - bestToOthers[item] * weights[item]),
        abs(weights[item] - othersToWorst[item] * weights[worst]))
    }
  }
}
