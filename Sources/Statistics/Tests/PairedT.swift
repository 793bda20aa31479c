/// Student's t test of paired differences.
public struct PairedT: Sendable, Hashable {
  public var count: Int
  public var statistic: Double
  public var degreesOfFreedom: Int
  /// Two-sided.
  public var pValue: Double
  public var mean: Double
  public var standardDeviation: Double
  /// Cohen's d of the differences: mean / standard deviation.
  public var cohensD: Double
}
