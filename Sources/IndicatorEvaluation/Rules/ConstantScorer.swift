/// 50 for everybody: a relative rule over a population whose values are all equal.
struct ConstantScorer: Scorer {
  let count: Int

  func score(_ x: Double) -> Double { 50 }

  func piece(_ x: Double) -> RulePiece { .allEqual(count: count) }
}
