internal import DenseLinearAlgebra

/// A response explained by a sum of weighted predictors and a constant, by least squares.
public struct LinearRegression: Sendable, Hashable {
  /// The constant or the weight of a predictor, with how well it is known.
  public struct Coefficient: Sendable, Hashable {
    /// Units of the response for one unit of the predictor; of the constant, units of the response.
    public var value: Double
    /// In the unit of `value`; 0 for a perfect fit.
    public var standardError: Double
    /// Value over standard error; infinite for a perfect fit.
    public var t: Double
    /// That the coefficient is 0, two-sided.
    public var pValue: Double
  }

  /// Number of rows.
  public var count: Int
  /// The constant first, then one for each predictor.
  public var coefficients: [Coefficient]
  /// Coefficients of standardised columns, one for each predictor.
  public var standardised: [Double]
  /// The share of the response's variance that is explained, 0...1.
  public var rSquared: Double
  /// count − predictors − 1
  public var degreesOfFreedom: Int
  /// 1 / condition of the predictors' correlations: below 1e-8 they cannot be told apart.
  public var reciprocalCondition: Double

  /// Student's interval of one coefficient.
  ///
  /// - Parameter coefficient: its position in `coefficients`, 0 for the constant.
  /// - Precondition: there is a coefficient at this position.
  public func interval(
    _ coefficient: Int, confidence: ConfidenceLevel = .percent95
  ) -> ConfidenceInterval {
    let t = confidence.studentQuantile(degreesOfFreedom: Double(degreesOfFreedom))
    let found = coefficients[coefficient]
    return ConfidenceInterval(found.value, plusMinus: t * found.standardError)
  }

  /// Why there is no regression.
  public enum Failure: Error, Sendable, Hashable {
    /// Rows, for a number of predictors that needs more.
    case tooFew(needed: Int, found: Int)
    /// A column that does not vary: predictors from 0, nil for the response.
    case constant(predictor: Int?)
    /// Predictors that say the same.
    case collinear
  }

  /// - Throws: `Failure`
  /// - Complexity: O(k³) for k predictors
  public init(_ moments: CrossMoments) throws(Failure) {
    let k = moments.predictors
    count = moments.count
    guard count >= k + 2 else { throw .tooFew(needed: k + 2, found: count) }
    let deviations = (0...k).map { moments.centred($0, $0).squareRoot() }
    for (column, deviation) in deviations.enumerated() where !(deviation > 0) {
      throw .constant(predictor: column < k ? column : nil)
    }
    let correlations = SquareMatrix(order: k) { i, j in
      i == j ? 1 : moments.cosine(i, j)
    }
    guard let factors = try? LUFactorization(correlations) else { throw .collinear }
    reciprocalCondition = factors.reciprocalCondition
    guard reciprocalCondition > 1e-12 else { throw .collinear }
    let withResponse = (0..<k).map { moments.cosine($0, k) }
    let standardised = factors.solve(withResponse)
    self.standardised = standardised
    rSquared = min(1, max(0, zip(standardised, withResponse).sum { $0 * $1 }))
    degreesOfFreedom = count - k - 1
    let inverse = factors.inverse()
    let residual = (1 - rSquared) * deviations[k] * deviations[k] / Double(degreesOfFreedom)
    let slopes = (0..<k).map { standardised[$0] * deviations[k] / deviations[$0] }
    let means = (0...k).map(moments.mean)
    // The constant's variance: that of the mean, and that of the slopes at the means.
    let leverage = (0..<k).map { means[$0] / deviations[$0] }
    let spread = zip(leverage, inverse.times(leverage)).sum { $0 * $1 }
    let student = StudentT(degreesOfFreedom: Double(degreesOfFreedom))
    let constant = means[k] - zip(slopes, means).sum { $0 * $1 }
    coefficients = [
      Coefficient(constant, variance: residual * (1 / Double(count) + spread), student)
    ]
    for (j, slope) in slopes.enumerated() {
      let variance = residual * inverse[j, j] / (deviations[j] * deviations[j])
      coefficients.append(Coefficient(slope, variance: variance, student))
    }
  }
}

extension LinearRegression.Coefficient {
  fileprivate init(_ value: Double, variance: Double, _ student: StudentT) {
    self.value = value
    standardError = variance.squareRoot()
    t = value / standardError
    pValue = t.isNaN ? .nan : student.twoSided(t)
  }
}
