/// `offset` + `slope` · x
struct LinearScorer: Scorer {
  let slope: Double
  let offset: Double

  func score(_ x: Double) -> Double { offset + slope * x }

  func piece(_ x: Double) -> RulePiece { .line(unclamped: score(x)) }
}
