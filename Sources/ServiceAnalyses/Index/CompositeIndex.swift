public import Statistics

/// One index of several measures: the sum of weights times measures, such as the customer delight
/// index of net satisfaction, net cooperation and net recommendation.
public struct CompositeIndex: Sendable, Hashable {
  /// How far the interval can be trusted.
  public enum IntervalMethod: String, Sendable, Hashable, CaseIterable {
    /// From the covariances of the measures: the parts come from the same respondents.
    case joint
    /// The weighted sum of the parts' limits: at least as wide as any dependence makes it.
    case conservative
  }

  /// The sum of weights times measures, in the measures' unit.
  public var value: Double
  /// Nil where a part has none.
  public var interval: ConfidenceInterval?
  /// `conservative` also where there is no interval.
  public var method: IntervalMethod

  /// How far weights may miss 1.
  public static let weightTolerance = 1e-9

  /// - Parameters:
  ///   - measures: one for each weight; nil where nobody answered.
  ///   - intervals: one for each measure; empty for none.
  /// - Throws: `AnalysisError.weightsSum`, `.measureMissing`, `.statistics(.lengths)`
  public init(
    weights: [Double], measures: [Double?], intervals: [ConfidenceInterval?] = []
  ) throws(AnalysisError) {
    value = try Self.sum(weights, measures)
    method = .conservative
    guard intervals.count == weights.count else {
      guard intervals.isEmpty else {
        throw .statistics(.lengths(expected: weights.count, found: intervals.count))
      }
      return
    }
    var (lower, upper) = (0.0, 0.0)
    for (weight, interval) in zip(weights, intervals) {
      guard let interval else { return }
      lower += weight * (weight < 0 ? interval.upper : interval.lower)
      upper += weight * (weight < 0 ? interval.lower : interval.upper)
    }
    interval = ConfidenceInterval(lower: lower, upper: upper)
  }

  /// Of measures that are means over the same respondents: the interval is value ± z times the standard
  /// error by the delta method.
  ///
  /// - Throws: `AnalysisError.weightsSum`, `.measureMissing`, `.statistics(.lengths)`
  public init(
    weights: [Double], answers: JointAnswers, confidence: ConfidenceLevel = .percent95
  ) throws(AnalysisError) {
    guard weights.count == answers.measures else {
      throw .statistics(.lengths(expected: answers.measures, found: weights.count))
    }
    value = try Self.sum(weights, (0..<answers.measures).map { answers.mean($0) })
    method = .joint
    let deviation = answers.variance(weights: weights).squareRoot()
    let distance = confidence.normalQuantile * deviation
    interval = ConfidenceInterval(lower: value - distance, upper: value + distance)
  }

  private static func sum(
    _ weights: [Double], _ measures: [Double?]
  ) throws(AnalysisError) -> Double {
    guard weights.count == measures.count else {
      throw .statistics(.lengths(expected: weights.count, found: measures.count))
    }
    let total = weights.reduce(0, +)
    guard abs(total - 1) <= weightTolerance else { throw .weightsSum(total) }
    var sum = 0.0
    for (part, (weight, measure)) in zip(weights, measures).enumerated() {
      guard let measure else { throw .measureMissing(part: part) }
      sum += weight * measure
    }
    return sum
  }
}
