/// The probability that an interval's method encloses what it estimates, such as 0.95.
public struct ConfidenceLevel: Sendable, Hashable {
  /// Between 0 and 1, both excluded.
  public let probability: Double
  /// The z with P(|Z| ≥ z) = 1 − probability: 1.959964 for 0.95.
  public let normalQuantile: Double

  /// 0.95, which methods take where none is named.
  public static let percent95 = ConfidenceLevel(checked: 0.95)

  /// - Throws: `StatisticsError.confidence` unless it is between 0 and 1, both excluded.
  public init(_ probability: Double) throws(StatisticsError) {
    guard probability > 0, probability < 1 else { throw .confidence(probability) }
    self.init(checked: probability)
  }

  private init(checked probability: Double) {
    self.probability = probability
    normalQuantile = StandardNormal.twoSidedQuantile(1 - probability)
  }

  /// The t with P(|T| ≥ t) = 1 − probability for so many degrees of freedom.
  func studentQuantile(degreesOfFreedom: Double) -> Double {
    StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedQuantile(1 - probability)
  }
}

extension ConfidenceLevel: ExpressibleByFloatLiteral {
  /// - Precondition: between 0 and 1, both excluded.
  public init(floatLiteral probability: Double) {
    precondition(probability > 0 && probability < 1, "a confidence level is between 0 and 1")
    self.init(checked: probability)
  }
}
