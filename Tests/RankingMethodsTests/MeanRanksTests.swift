import Testing

@testable import RankingMethods

@Suite struct MeanRanksTests {
  @Test func equalValuesShareTheMeanOfTheirPlaces() throws {
    let values = [3.0, 1, 3, 2, 3]
    let first = try MeanRanks(values, .largestFirst)
    #expect(first.ranks == [2, 5, 2, 4, 2] && first.hasTies)
    let last = try MeanRanks(values, .leastFirst)
    #expect(last.ranks == [4, 1, 4, 2, 4])
    // n (n + 1) / 2, whatever ties.
    #expect(first.ranks.reduce(0, +) == 15 && last.ranks.reduce(0, +) == 15)
    #expect(try MeanRanks([7, 7], .leastFirst).ranks == [1.5, 1.5])
  }

  @Test func infiniteValuesHaveTheirPlaceAndNaNHasNone() throws {
    let ranks = try MeanRanks([.infinity, -.infinity, 0], .largestFirst)
    #expect(ranks.ranks == [1, 3, 2] && !ranks.hasTies)
    #expect(try MeanRanks([], .largestFirst).ranks == [])
    #expect(throws: RankingError.notComparable(position: 1)) {
      try MeanRanks([1, .nan, .nan], .leastFirst)
    }
  }
}
