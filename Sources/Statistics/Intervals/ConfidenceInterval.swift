/// The range that a sample leaves for what it estimates.
public struct ConfidenceInterval: Sendable, Hashable {
  /// The lower end, in the unit of what is estimated.
  public var lower: Double
  /// The upper end, `lower` or more.
  public var upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// middle ± distance
  init(_ middle: Double, plusMinus distance: Double) {
    self.init(lower: middle - distance, upper: middle + distance)
  }

  /// The part of the interval inside these limits.
  func cut(to limits: ClosedRange<Double>) -> ConfidenceInterval {
    ConfidenceInterval(
      lower: min(max(lower, limits.lowerBound), limits.upperBound),
      upper: min(max(upper, limits.lowerBound), limits.upperBound))
  }

  /// `upper` less `lower`.
  public var width: Double { upper - lower }
}
