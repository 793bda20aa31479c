/// The means of two independent groups compared without assuming equal variances (Welch 1947,
/// doi:10.1093/biomet/34.1-2.28).
public struct MeanDifference: Sendable, Hashable {
  /// First less second.
  public var difference: Double
  /// √(s₁²/n₁ + s₂²/n₂), in the unit of the means; 0 when all values of both groups are alike.
  public var standardError: Double
  /// 0 when all values of both groups are alike.
  public var t: Double
  /// Need not be whole.
  public var degreesOfFreedom: Double
  /// Two-sided.
  public var pValue: Double

  /// Nil for a group of fewer than two, and when each group agrees with itself but not with the
  /// other: nothing measures the difference then.
  public init?(_ first: SampleMean, less second: SampleMean) {
    guard let a = first.standardError, let b = second.standardError else { return nil }
    difference = first.mean - second.mean
    let variance = a * a + b * b
    standardError = variance.squareRoot()
    guard standardError > 0 else {
      guard difference == 0 else { return nil }
      (t, pValue, degreesOfFreedom) = (0, 1, Double(first.count + second.count - 2))
      return
    }
    t = difference / standardError
    // Each part over the whole, so that no fourth power leaves the range of doubles.
    let (partA, partB) = (a * a / variance, b * b / variance)
    degreesOfFreedom =
      1 / (partA * partA / Double(first.count - 1) + partB * partB / Double(second.count - 1))
    pValue = StudentT(degreesOfFreedom: degreesOfFreedom).twoSided(t)
  }

  /// Welch's interval of the difference; without width when all values of both groups are alike.
  public func interval(confidence: ConfidenceLevel = .percent95) -> ConfidenceInterval {
    let t = confidence.studentQuantile(degreesOfFreedom: degreesOfFreedom)
    return ConfidenceInterval(difference, plusMinus: t * standardError)
  }
}
