/// Student's t test of paired differences.
public struct PairedT: Sendable, Hashable {
  /// Number of pairs, 2 or more.
  public var count: Int
  /// t: the mean over its standard error.
  public var statistic: Double
  /// count − 1
  public var degreesOfFreedom: Int
  /// Two-sided.
  public var pValue: Double
  /// Of the differences, current minus baseline.
  public var mean: Double
  /// Of the differences, over n − 1; above 0.
  public var standardDeviation: Double
  /// Cohen's d of the differences: mean / standard deviation.
  public var cohensD: Double
}
