import Testing

@testable import IndicatorEvaluation

@Suite struct LinearScorerTests {
  @Test func valuesAndClamping() {
    let line = LinearScorer(slope: -20, offset: 100)
    #expect(line.scores([0, 1, 2.5, 5, 6, -1]) == [100, 80, 50, 0, 0, 100])
    #expect(line.piece(6) == .line(unclamped: -20))
  }

  @Test func overflowIsClamped() {
    #expect(LinearScorer(slope: 1e300, offset: -1e308).scores([1e300, -1e300]) == [100, 0])
  }

  /// What is far below any printed digit is 0, so that ratios of scores stay finite.
  @Test func vanishingScoresAreZero() {
    #expect(LinearScorer(slope: 1, offset: 0).scores([1e-101, 1e-99]) == [0, 1e-99])
  }
}
