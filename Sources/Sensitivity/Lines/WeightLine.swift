/// A score as a function of one weight t: intercept + slope · t.
public struct WeightLine: Sendable, Hashable {
  /// The score where the weight is 0.
  public var intercept: Double
  public var slope: Double

  public init(intercept: Double, slope: Double) {
    self.intercept = intercept
    self.slope = slope
  }

  public func value(at weight: Double) -> Double { intercept + slope * weight }
}

/// Two scores meet where a weight has this value.
public struct WeightCrossing: Sendable, Hashable {
  /// Positions among the scores, `first < second`.
  public var first: Int
  public var second: Int
  public var weight: Double

  public init(first: Int, second: Int, weight: Double) {
    self.first = first
    self.second = second
    self.weight = weight
  }

  /// Whether a weight can have this value.
  public var isInside: Bool { (0...1).contains(weight) }
}

/// Who comes first while a weight is in a range.
public struct LeadingInterval: Sendable, Hashable {
  public var from: Double
  public var to: Double
  /// Positions among the scores, ascending; several where their scores are the same all along.
  public var first: [Int]

  public init(from: Double, to: Double, first: [Int]) {
    self.from = from
    self.to = to
    self.first = first
  }
}

/// Scores that differ by less than half a billionth tie, as everywhere in an evaluation.
enum Tie {
  static let tolerance = 0.5e-9
  /// Slopes that differ by rounding only.
  static let slope = 1e-12
}
