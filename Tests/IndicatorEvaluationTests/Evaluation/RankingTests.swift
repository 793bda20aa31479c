import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct RankingTests {
  @Test func tiesShareTheBestRank() {
    let ranking = Ranking(
      scores: [80, 90, 80, .nan, 70, 90.0000000001],
      periods: [0, 0, 0, 0, 0, 0], periodCount: 1, classOfRow: [0, 1, 1, 0, nil, 0], classCount: 2)
    #expect(ranking.ranks == [3, 1, 3, 0, 5, 1])
    #expect(ranking.classRanks == [2, 1, 2, 0, 0, 1])
  }

  @Test func periodsAreRankedApart() {
    let ranking = Ranking(
      scores: [1, 2, 3, 4], periods: [0, 1, 0, 1], periodCount: 3, classOfRow: [0, 0, 0, 0],
      classCount: 1)
    #expect(ranking.ranks == [2, 2, 1, 1])
    #expect(ranking.classRanks == [2, 2, 1, 1])
  }

  /// Against the definition: one more than the number of better scores.
  @Test(arguments: [0, 1, 100, 10_000])
  func definition(_ count: Int) {
    var generator = RepeatableGenerator(seed: 3)
    // Few different scores, so that many tie, and some at both ends.
    let scores = (0..<count).map { _ in
      let hundredths = Double(Int.random(in: 0...10_000, using: &generator)) / 100
      return Int.random(in: 0..<20, using: &generator) == 0 ? Double.nan : hundredths
    }
    let classes: [Int?] = (0..<count).map { _ in Int.random(in: 0...2, using: &generator) }
    let ranking = Ranking(
      scores: scores, periods: scores.map { _ in 0 }, periodCount: 1, classOfRow: classes,
      classCount: 3)
    for row in stride(from: 0, to: count, by: max(1, count / 50)) {
      let better = scores.indices.filter { scores[$0] > scores[row] }
      let rank = scores[row].isNaN ? 0 : better.count + 1
      #expect(ranking.ranks[row] == rank)
      let inClass = better.filter { classes[$0] == classes[row] }
      #expect(ranking.classRanks[row] == (scores[row].isNaN ? 0 : inClass.count + 1))
    }
  }
}
