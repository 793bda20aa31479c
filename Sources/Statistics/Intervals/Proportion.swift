/// A part of those who answered.
public struct Proportion: Sendable, Hashable {
  /// How many of those who answered belong to the part, 0...base.
  public let count: Int
  /// Those who answered, of the population if it is known.
  public let base: SampleBase

  /// - Parameter population: everybody who could have answered; nil when unknown.
  /// - Throws: `StatisticsError.count` for a count outside 0...base, `.population` for a population
  ///   below the base.
  public init(count: Int, base: Int, population: Int? = nil) throws(StatisticsError) {
    self.base = try SampleBase(base, of: population)
    guard (0...base).contains(count) else { throw .count(count, base: base) }
    self.count = count
  }

  /// count / base, 0...1; nil when nobody answered.
  public var share: Double? { base.count == 0 ? nil : Double(count) / Double(base.count) }

  /// Wilson's score interval (1927, doi:10.1080/01621459.1927.10502953) on the effective base; the
  /// share itself when everybody was asked; nil when nobody answered.
  public func interval(confidence: ConfidenceLevel = .percent95) -> ConfidenceInterval? {
    guard let share else { return nil }
    guard let n = base.effective else { return ConfidenceInterval(lower: share, upper: share) }
    return Self.wilson(share, base: n, z: confidence.normalQuantile)
  }

  static func wilson(_ share: Double, base n: Double, z: Double) -> ConfidenceInterval {
    let square = z * z / n
    let middle = (share + square / 2) / (1 + square)
    let distance = z / (1 + square) * (share * (1 - share) / n + square / (4 * n)).squareRoot()
    // At the ends the interval begins with the share itself; rounding must not put it beside.
    return ConfidenceInterval(
      lower: share == 0 ? 0 : max(0, middle - distance),
      upper: share == 1 ? 1 : min(1, middle + distance))
  }
}
