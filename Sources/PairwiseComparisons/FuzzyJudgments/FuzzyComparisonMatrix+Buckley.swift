import BilingualText
internal import Glibc

/// Triangles of the rows' fuzzy geometric means and what they give without a fuzzy division.
public struct FuzzyGeometricMeans: Sendable, Hashable {
  /// One per item.
  public let means: [TriangularJudgment]
  /// The means' centroids divided by their sum, which some programs print as Buckley's weights.
  public var centroidWeights: [Double] {
    let sum = means.reduce(0) { $0 + $1.centroid }
    return means.map { $0.centroid / sum }
  }
}

extension FuzzyComparisonMatrix {
  /// Geometric means of the rows' lower, middle and upper ends.
  ///
  /// - Complexity: O(n²)
  public func geometricMeans() throws(FuzzyJudgmentError) -> FuzzyGeometricMeans {
    var means: [TriangularJudgment] = []
    for row in 0..<order {
      let (lower, middle, upper) = (
        exp(meanLogarithm(row, \.lower)), exp(meanLogarithm(row, \.middle)),
        exp(meanLogarithm(row, \.upper))
      )
      // Rounding must not put the middle outside.
      means.append(try TriangularJudgment(min(lower, middle), middle, max(upper, middle)))
    }
    return FuzzyGeometricMeans(means: means)
  }

  /// Buckley's fuzzy weights (l/ΣU, m/ΣM, u/ΣL): their spread is up to three times what the judgments
  /// allow, and their upper ends may exceed 1 (Buckley 1985, doi:10.1016/0165-0114(85)90090-9).
  ///
  /// - Throws: `FuzzyJudgmentError` for ratios that leave the range of a double.
  /// - Complexity: O(n²)
  public func buckleyWeights() throws(FuzzyJudgmentError) -> FuzzyWeights {
    let means = try geometricMeans().means
    let sums = means.reduce(into: (lower: 0.0, middle: 0.0, upper: 0.0)) {
      $0 = ($0.lower + $1.lower, $0.middle + $1.middle, $0.upper + $1.upper)
    }
    return FuzzyWeights(
      method: .buckley, lower: means.map { $0.lower / sums.upper },
      middle: means.map { $0.middle / sums.middle },
      upper: means.map { $0.upper / sums.lower },
      solution: NumericalSolution(
        solver: MethodName.closedForm, iterations: 0, residual: 0, converged: true))
  }
}
