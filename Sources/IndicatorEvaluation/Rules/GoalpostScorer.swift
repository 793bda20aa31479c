/// 0 at `zero`, 100 at `full`, linear between; less is better where `zero` > `full`.
struct GoalpostScorer: Scorer {
  let zero: Double
  let full: Double

  func score(_ x: Double) -> Double {
    // Held between the posts first, so that no distance can overflow.
    let held = min(max(x, min(zero, full)), max(zero, full))
    let score = 100 * (held - zero) / (full - zero)
    return held == full ? 100 : score
  }

  func piece(_ x: Double) -> RulePiece { .goalposts(reach(x)) }

  func reach(_ x: Double) -> RulePiece.Reach {
    let isRising = zero < full
    if isRising ? x <= zero : x >= zero { return .atZero }
    if isRising ? x >= full : x <= full { return .atFull }
    return .between
  }
}
