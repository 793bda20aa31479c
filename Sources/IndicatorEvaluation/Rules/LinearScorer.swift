/// `offset` + `slope` · x
struct LinearScorer: VectorScorer {
  let slope: Double
  let offset: Double

  @inline(__always)
  func scores(_ x: SIMD4<Double>) -> SIMD4<Double> { offset + slope * x }

  func piece(_ x: Double) -> RulePiece { .line(unclamped: score(x)) }
}
