import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct PiecewiseScorerTests {
  private let line = PiecewiseScorer([
    ScorePoint(x: 70, score: 0), ScorePoint(x: 90, score: 60), ScorePoint(x: 100, score: 100),
  ])

  /// By hand: 86 is 16/20 of the way to 60, 97 is 7/10 of the way from 60 to 100.
  @Test(arguments: [
    (70, 0), (90, 60), (100, 100), (86, 48), (97, 88), (80, 30), (69.999, 0), (-1e308, 0),
    (100.001, 100), (1e308, 100),
  ])
  func values(x: Double, score: Double) {
    #expect(line.score(x) == score)
  }

  @Test func pieces() {
    let points = [ScorePoint(x: 70, score: 0), ScorePoint(x: 90, score: 60)]
    #expect(line.piece(86) == .segment(from: points[0], to: points[1]))
    #expect(line.piece(69) == .segment(from: nil, to: points[0]))
    #expect(line.piece(100) == .segment(from: ScorePoint(x: 100, score: 100), to: nil))
  }

  @Test func falling() {
    let line = PiecewiseScorer([
      ScorePoint(x: 0, score: 100), ScorePoint(x: 4, score: 100), ScorePoint(x: 8, score: 50),
    ])
    #expect([-1, 0, 2, 4, 6, 8, 9].map(line.score) == [100, 100, 100, 100, 75, 50, 50])
  }

  @Test func monotone() {
    var generator = RepeatableGenerator(seed: 1)
    for _ in 0..<200 {
      var x = Double.random(in: -1...1, using: &generator)
      var score = 0.0
      let points = (0..<5).map { _ in
        x += Double.random(in: 1e-12...3, using: &generator)
        score += Double.random(in: 0...20, using: &generator)
        return ScorePoint(x: x, score: score)
      }
      let line = PiecewiseScorer(points)
      let xs =
        (0..<100).map { _ in Double.random(in: -2...17, using: &generator) }
        + points.flatMap { [$0.x.nextDown, $0.x, $0.x.nextUp] }
      let scores = xs.sorted().map(line.score)
      #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test func missingStaysMissing() {
    let scores = line.scores([.nan, 90])
    #expect(scores[0].isNaN)
    #expect(scores[1] == 60)
  }

  @Test func hugeAndTinyDistances() {
    let wide = PiecewiseScorer([ScorePoint(x: 0, score: 0), ScorePoint(x: 1e306, score: 100)])
    #expect(wide.score(5e305) == 50)
    let least = Double.leastNonzeroMagnitude
    let narrow = PiecewiseScorer([ScorePoint(x: 0, score: 0), ScorePoint(x: 2 * least, score: 100)])
    #expect(narrow.score(least) == 50)
  }
}
