/// The mean of a sample, and how well it is known.
public struct SampleMean: Sendable, Hashable {
  /// Number of values, above 0.
  public var count: Int
  /// In the unit of the values, as the standard deviation and the standard error.
  public var mean: Double
  /// Over n − 1; nil for one value.
  public var standardDeviation: Double?

  /// Nil without values.
  public init?(_ moments: Moments) {
    guard let mean = moments.mean else { return nil }
    count = moments.count
    self.mean = mean
    standardDeviation = moments.standardDeviation
  }

  /// - Precondition: `count` > 0.
  public init(count: Int, mean: Double, standardDeviation: Double?) {
    self.count = count
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The standard deviation over √n; nil for one value.
  public var standardError: Double? { standardDeviation.map { $0 / Double(count).squareRoot() } }

  /// Student's interval (1908, doi:10.1093/biomet/6.1.1); nil for one value.
  public func interval(confidence: ConfidenceLevel = .percent95) -> ConfidenceInterval? {
    guard let standardError else { return nil }
    let t = confidence.studentQuantile(degreesOfFreedom: Double(count - 1))
    return ConfidenceInterval(mean, plusMinus: t * standardError)
  }

  /// Student's test of the mean against 0, two-sided; nil for one value and for values all alike.
  public var testAgainstZero: (t: Double, pValue: Double)? {
    guard let standardError, standardError > 0 else { return nil }
    let t = mean / standardError
    return (t, StudentT(degreesOfFreedom: Double(count - 1)).twoSided(t))
  }
}
