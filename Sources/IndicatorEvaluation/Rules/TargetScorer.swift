/// 100 at the target, falling linearly to 0 on either side: two pairs of goalposts back to back.
struct TargetScorer: VectorScorer {
  private let target: Double
  private let below: GoalpostScorer
  private let above: GoalpostScorer

  init(target: Double, zeroBelow: Double, zeroAbove: Double) {
    self.target = target
    below = GoalpostScorer(zero: zeroBelow, full: target)
    above = GoalpostScorer(zero: zeroAbove, full: target)
  }

  @inline(__always)
  func scores(_ x: SIMD4<Double>) -> SIMD4<Double> {
    // One pair of posts is picked before the division, which then is the only one.
    GoalpostScorer.scores(
      x, zero: SIMD4(repeating: above.zero).replacing(with: below.zero, where: x .< target),
      full: SIMD4(repeating: target))
  }

  func piece(_ x: Double) -> RulePiece {
    if x == target { return .target(side: .exact, reach: .atFull) }
    return x < target
      ? .target(side: .below, reach: below.reach(x))
      : .target(side: .above, reach: above.reach(x))
  }
}
