/// The net scores of two independent groups compared.
public struct NetScoreDifference: Sendable, Hashable {
  /// The net score that the other is taken from.
  public let first: NetScore
  /// The net score that is taken from it.
  public let second: NetScore

  public init(_ first: NetScore, less second: NetScore) {
    self.first = first
    self.second = second
  }

  /// First less second, −2...2; nil without answers on either side, as everything below.
  public var difference: Double? {
    guard let first = first.net, let second = second.net else { return nil }
    return first - second
  }

  /// From the variances of both samples.
  public var standardError: Double? {
    guard let a = first.standardError, let b = second.standardError else { return nil }
    return (a * a + b * b).squareRoot()
  }

  /// The difference ± z times the standard error, cut at −2 and 2.
  public func interval(confidence: ConfidenceLevel = .percent95) -> ConfidenceInterval? {
    guard let difference, let standardError else { return nil }
    return ConfidenceInterval(difference, plusMinus: confidence.normalQuantile * standardError)
      .cut(to: -2...2)
  }

  /// 0 when all answers of both groups are alike; nil also when each group agrees with itself but
  /// not with the other: nothing measures the difference then.
  public var z: Double? {
    guard let difference, let standardError else { return nil }
    guard standardError > 0 else { return difference == 0 ? 0 : nil }
    return difference / standardError
  }

  /// Two-sided.
  public var pValue: Double? { z.map(StandardNormal.twoSided) }
}
