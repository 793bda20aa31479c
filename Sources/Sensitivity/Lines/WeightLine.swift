/// A score as a function of one weight t: intercept + slope · t.
public struct WeightLine: Sendable, Hashable {
  /// The score where the weight is 0.
  public var intercept: Double
  /// What the score gains as the weight goes from 0 to 1.
  public var slope: Double

  public init(intercept: Double, slope: Double) {
    self.intercept = intercept
    self.slope = slope
  }

  /// The score at a weight, which is 0...1 for one that can be.
  public func value(at weight: Double) -> Double { intercept + slope * weight }
}

/// Two scores meet where a weight has this value.
public struct WeightCrossing: Sendable, Hashable {
  /// Position among the scores, below `second`.
  public var first: Int
  /// Position of the other score.
  public var second: Int
  /// The weight where both are the same; outside 0...1 it is none that can be.
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
  /// The least weight of the range, 0...1.
  public var from: Double
  /// The largest weight of the range, 0...1.
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
