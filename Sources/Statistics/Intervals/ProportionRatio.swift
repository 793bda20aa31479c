internal import Glibc

/// How many times as large one share is as another.
public struct ProportionRatio: Sendable, Hashable {
  /// The share that is divided.
  public let first: Proportion
  /// The share that it is divided by.
  public let second: Proportion

  public init(_ first: Proportion, over second: Proportion) {
    self.first = first
    self.second = second
  }

  /// Nil without answers on either side, and when the second share is 0.
  public var value: Double? {
    guard let first = first.share, let second = second.share, second > 0 else { return nil }
    return first / second
  }

  /// The log interval of Katz et al. (1978, doi:10.2307/2530610); nil when either count is 0.
  public func interval(confidence: ConfidenceLevel = .percent95) -> ConfidenceInterval? {
    guard let value, first.count > 0 else { return nil }
    func part(_ share: Proportion) -> Double {
      1 / Double(share.count) - 1 / Double(share.base.count)
    }
    let deviation = (part(first) + part(second)).squareRoot()
    let factor = exp(confidence.normalQuantile * deviation)
    return ConfidenceInterval(lower: value / factor, upper: value * factor)
  }
}
