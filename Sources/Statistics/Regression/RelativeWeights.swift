internal import DenseLinearAlgebra

/// How the explained variance divides among predictors that are correlated (Genizi 1993, Statistica
/// Sinica 3, 407–420; Johnson 2000, doi:10.1207/S15327906MBR3501_1).
public struct RelativeWeights: Sendable, Hashable {
  /// One for each predictor, none below 0; they sum to `rSquared`.
  public var weights: [Double]
  /// The share of the response's variance that is explained, 0...1.
  public var rSquared: Double

  /// The weights over their sum.
  public var shares: [Double] {
    let sum = weights.sum { $0 }
    return weights.map { $0 / sum }
  }

  /// - Throws: `LinearRegression.Failure`
  /// - Complexity: O(k³)
  public init(_ moments: CrossMoments) throws(LinearRegression.Failure) {
    let k = moments.predictors
    guard moments.count >= 2 else { throw .tooFew(needed: 2, found: moments.count) }
    for column in 0...k where !(moments.centred(column, column) > 0) {
      throw .constant(predictor: column < k ? column : nil)
    }
    func r(_ a: Int, _ b: Int) -> Double { moments.correlation(a, b) ?? 0 }
    let correlations = SquareMatrix(order: k) { $0 == $1 ? 1 : r($0, $1) }
    guard let root = correlations.symmetricSquareRoot, let factors = try? LUFactorization(root),
      factors.reciprocalCondition > 1e-7
    else { throw .collinear }
    // The response on the orthogonal columns that are nearest to the predictors.
    let slopes = factors.solve((0..<k).map { r($0, k) })
    weights = (0..<k).map { i in
      (0..<k).sum { j in root[i, j] * root[i, j] * slopes[j] * slopes[j] }
    }
    rSquared = slopes.sum { $0 * $0 }
  }
}

extension SquareMatrix {
  /// The symmetric matrix whose square this symmetric one is; nil when it is not positive definite.
  fileprivate var symmetricSquareRoot: SquareMatrix? {
    guard let pairs = try? symmetricEigensystem(), (pairs.values.last ?? 0) > 0 else { return nil }
    let roots = pairs.values.map { $0.squareRoot() }
    return SquareMatrix(order: order) { i, j in
      roots.indices.sum { roots[$0] * pairs.vectors[$0][i] * pairs.vectors[$0][j] }
    }
  }
}
