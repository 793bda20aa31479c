/// 0 at `zero`, 100 at `full`, linear between; less is better where `zero` > `full`.
struct GoalpostScorer: VectorScorer {
  let zero: Double
  let full: Double

  @inline(__always)
  func scores(_ x: SIMD4<Double>) -> SIMD4<Double> {
    Self.scores(x, zero: SIMD4(repeating: zero), full: SIMD4(repeating: full))
  }

  /// Scores between posts of their own.
  @inline(__always)
  static func scores(
    _ x: SIMD4<Double>, zero: SIMD4<Double>, full: SIMD4<Double>
  ) -> SIMD4<Double> {
    // Held between the posts first, so that no distance can overflow.
    let isRising = zero .< full
    let held = x.held(
      from: full.replacing(with: zero, where: isRising),
      to: zero.replacing(with: full, where: isRising))
    return (100 * (held - zero) / (full - zero)).replacing(with: 100, where: held .== full)
  }

  func piece(_ x: Double) -> RulePiece { .goalposts(reach(x)) }

  func reach(_ x: Double) -> RulePiece.Reach {
    let isRising = zero < full
    if isRising ? x <= zero : x >= zero { return .atZero }
    if isRising ? x >= full : x <= full { return .atFull }
    return .between
  }
}
