import Testing

@testable import IndicatorEvaluation

@Suite struct StepScorerTests {
  private let steps = [
    ScoreStep(upTo: 0, score: 100), ScoreStep(upTo: 1, score: 80), ScoreStep(upTo: 2, score: 60),
    ScoreStep(upTo: 4, score: 30),
  ]

  @Test(arguments: [
    (-5, 100), (0, 100), (0.0.nextUp, 80), (1, 80), (1.5, 60), (2, 60), (3, 30), (4, 30),
    (4.0.nextUp, 7), (1e308, 7),
  ])
  func limitsBelongToTheirStep(x: Double, score: Double) {
    #expect(StepScorer(steps, otherwise: 7).score(x) == score)
  }

  @Test func pieces() {
    let scorer = StepScorer(steps, otherwise: 7)
    #expect(scorer.piece(1) == .step(steps[1]))
    #expect(scorer.piece(5) == .step(nil))
  }
}
