/// The score of the first step whose `upTo` is not below x, else `otherwise`.
struct StepScorer: Scorer {
  private let steps: [ScoreStep]
  private let limits: [Double]
  /// Of the steps, and behind them that of higher values.
  private let scores: [Double]

  /// - Parameter steps: `upTo` ascending.
  init(_ steps: [ScoreStep], otherwise: Double) {
    self.steps = steps
    limits = steps.map(\.upTo)
    scores = steps.map(\.score) + [otherwise]
  }

  func score(_ x: Double) -> Double { scores[limits.countBelow(x)] }

  func piece(_ x: Double) -> RulePiece { .step(step(x)) }

  private func step(_ x: Double) -> ScoreStep? {
    let position = limits.countBelow(x)
    return position < steps.count ? steps[position] : nil
  }
}
