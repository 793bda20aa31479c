import Testing

@testable import RankingMethods

@Suite struct MethodRankingTests {
  @Test func figuresThatAgreeToNineDecimalsShareTheBestRank() {
    let ranking = MethodRanking([0.5, 0.7, 0.7 + 1e-12, 0.7 - 1e-8], .largestFirst)
    #expect(ranking.ranks == [4, 1, 1, 3])
    #expect(ranking.sorted == [1, 2, 3, 0])
  }

  @Test func theLeastMayBeTheBest() {
    let ranking = MethodRanking([3, 1, 2, 1], .leastFirst)
    #expect(ranking.ranks == [4, 1, 3, 1])
    #expect(ranking.sorted == [1, 3, 2, 0])
  }

  /// Beyond a million the ninth decimal is that of a millionth of the largest.
  @Test func largeFiguresAreComparedInTheirOwnSize() {
    let large = 1e12
    #expect(MethodRanking([large, large.nextUp, 1], .largestFirst).ranks == [1, 1, 3])
    #expect(MethodRanking([large, large + 1, 1], .largestFirst).ranks == [2, 1, 3])
  }
}
