/// The score of the first step whose `upTo` is not below x, else `otherwise`.
struct StepScorer: VectorScorer {
  private let steps: [ScoreStep]
  private let limits: [Double]
  private let otherwise: Double

  /// - Parameter steps: `upTo` ascending.
  init(_ steps: [ScoreStep], otherwise: Double) {
    self.steps = steps
    limits = steps.map(\.upTo)
    self.otherwise = otherwise
  }

  func score(_ x: Double) -> Double { step(x)?.score ?? otherwise }

  @inline(__always)
  func scores(_ x: SIMD4<Double>) -> SIMD4<Double> {
    var scores = SIMD4(repeating: otherwise)
    for position in steps.indices.reversed() {
      scores.replace(with: steps[position].score, where: x .<= steps[position].upTo)
    }
    return scores
  }

  func scores(_ column: [Double]) -> [Double] {
    steps.count <= Self.few ? vectorScores(column) : singleScores(column)
  }

  /// More steps are searched sooner than tried.
  private static let few = 32

  func piece(_ x: Double) -> RulePiece { .step(step(x)) }

  private func step(_ x: Double) -> ScoreStep? {
    let position = limits.countBelow(x)
    return position < steps.count ? steps[position] : nil
  }
}
