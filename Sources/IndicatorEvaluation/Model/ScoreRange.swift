/// The scores that a rule gives, where they are not 0...100.
///
/// A score of 0 makes every geometric and harmonic mean 0, whatever the other indicators are; indices
/// that use such means keep their scores above 0, as by goalposts to 1...100.
public struct ScoreRange: Sendable, Hashable {
  /// What the rule's 0 becomes, 0...100; scores between it and `high` keep their proportions.
  public var low: Double
  /// What the rule's 100 becomes, above `low` and at most 100.
  public var high: Double
  /// The least score of a measured value, 0...100.
  public var floor: Double

  public init(low: Double = 0, high: Double = 100, floor: Double = 0) {
    self.low = low
    self.high = high
    self.floor = floor
  }

  /// Scores as rules give them.
  public static var whole: ScoreRange { ScoreRange() }

  /// The score for one of a rule, 0...100; not-a-number stays what it is.
  func score(_ score: Double) -> Double {
    let placed = low == 0 && high == 100 ? score : low + score * (high - low) / 100
    return placed < floor ? floor : placed
  }

  /// The same for other rooms.
  package func score(of score: Double) -> Double { self.score(score) }

  /// The least rule's score that becomes at least a score, which is above the floor; above 100 for one
  /// beyond the range.
  package func ruleScore(for score: Double) -> Double {
    low == 0 && high == 100 ? score : (score - low) / (high - low) * 100
  }

  /// Whether the bounds are scores in their order.
  var isValid: Bool { 0 <= low && low < high && high <= 100 && 0 <= floor && floor <= 100 }
}
