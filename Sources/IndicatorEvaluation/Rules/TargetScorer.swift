/// 100 at the target, falling linearly to 0 on either side: two pairs of goalposts back to back.
struct TargetScorer: Scorer {
  private let target: Double
  private let below: GoalpostScorer
  private let above: GoalpostScorer

  init(target: Double, zeroBelow: Double, zeroAbove: Double) {
    self.target = target
    below = GoalpostScorer(zero: zeroBelow, full: target)
    above = GoalpostScorer(zero: zeroAbove, full: target)
  }

  func score(_ x: Double) -> Double {
    // One pair of posts is picked before the division, which then is the only one.
    GoalpostScorer(zero: x < target ? below.zero : above.zero, full: target).score(x)
  }

  func piece(_ x: Double) -> RulePiece {
    if x == target { return .target(side: .exact, reach: .atFull) }
    return x < target
      ? .target(side: .below, reach: below.reach(x))
      : .target(side: .above, reach: above.reach(x))
  }
}
