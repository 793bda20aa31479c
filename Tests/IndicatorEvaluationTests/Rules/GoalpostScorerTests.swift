import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct GoalpostScorerTests {
  @Test(arguments: [
    (60, 0), (100, 100), (82, 55), (59.9, 0), (101, 100), (-1e308, 0), (1e308, 100),
  ])
  func moreIsBetter(x: Double, score: Double) {
    #expect(GoalpostScorer(zero: 60, full: 100).score(x) == score)
  }

  @Test(arguments: [(8, 0), (0, 100), (2, 75), (9, 0), (-1, 100), (1e308, 0)])
  func lessIsBetter(x: Double, score: Double) {
    #expect(GoalpostScorer(zero: 8, full: 0).score(x) == score)
  }

  @Test func pieces() {
    let rising = GoalpostScorer(zero: 60, full: 100)
    #expect(rising.piece(60) == .goalposts(.atZero))
    #expect(rising.piece(80) == .goalposts(.between))
    #expect(rising.piece(100) == .goalposts(.atFull))
    let falling = GoalpostScorer(zero: 8, full: 0)
    #expect(falling.piece(9) == .goalposts(.atZero))
    #expect(falling.piece(8) == .goalposts(.atZero))
    #expect(falling.piece(-1) == .goalposts(.atFull))
  }

  /// 100 d / d is not always 100 in binary; at the post the score is exactly 100 all the same.
  @Test func exactAtThePosts() {
    var generator = RepeatableGenerator(seed: 2)
    for _ in 0..<1000 {
      let zero = Double.random(in: -1e3...1e3, using: &generator)
      let full = Double.random(in: -1e3...1e3, using: &generator)
      let posts = GoalpostScorer(zero: zero, full: full)
      #expect(posts.score(zero) == 0)
      #expect(posts.score(full) == 100)
      let inside = clampedScore(posts.score(Double.random(in: -2e3...2e3, using: &generator)))
      #expect((0...100).contains(inside))
    }
  }

  @Test func extremeDistances() {
    #expect(GoalpostScorer(zero: -5e305, full: 5e305).score(0) == 50)
    #expect(GoalpostScorer(zero: 0, full: .leastNonzeroMagnitude).score(1) == 100)
  }
}
