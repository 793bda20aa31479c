/// The piece of a score rule that applied to one value: why the score is what it is.
public enum RulePiece: Sendable, Hashable {
  /// Piecewise: x lies between these neighbours, or beyond the first or last point (one is nil).
  case segment(from: ScorePoint?, to: ScorePoint?)
  /// Goalposts: within them, or at or beyond the one named.
  case goalposts(Reach)
  /// Target: the side of the target, and whether the score has reached 0 there.
  case target(side: TargetSide, reach: Reach)
  /// Steps: the step, or nil where the value is above the last one and `otherwise` applied.
  case step(ScoreStep?)
  /// Categories: the one that the value names.
  case category(ScoreCategory)
  /// Linear: the value of the line before it was clamped.
  case line(unclamped: Double)
  /// Min-max: the smallest and the largest of the values compared with.
  case minMax(lowest: Double, highest: Double)
  /// Z-score: z is above 0 where the value is better than the mean.
  case zScore(z: Double, mean: Double, standardDeviation: Double)
  /// Rank, with ties sharing the mean of their ranks, among `count` values.
  case rank(Double, count: Int)
  /// Numbers of values that are worse, equal (this one counted) and compared with in all.
  case percentile(worse: Int, equal: Int, count: Int)
  /// Numbers of values that are worse, and compared with in all.
  case percentRank(worse: Int, count: Int)
  /// A relative rule found no difference between `count` values.
  case allEqual(count: Int)

  /// Where a value stands between the ends of a rule.
  public enum Reach: Sendable, Hashable {
    case atZero, between, atFull
  }

  /// Where a value stands beside a target.
  public enum TargetSide: Sendable, Hashable {
    case below, exact, above
  }
}
