import Testing

@testable import Robustness

@Suite struct DrawCountsTests {
  @Test func thereIsRoomForWhatIsAskedFor() {
    let counts = DrawCounts(count: 3, leaves: 2, bandLimits: 4, wins: true, scores: true)
    #expect(counts.rankBins == 3 && counts.ranks.count == 9 && counts.wins.count == 9)
    // One more than limits: below all of them.
    #expect(counts.bands.count == 15 && counts.firstWeights.count == 6)
    #expect(counts.scoreBins.count == 3 * DrawCounts.bins)
    let less = DrawCounts(count: 3, leaves: 2, bandLimits: 0, wins: false, scores: false)
    #expect(less.wins.isEmpty && less.bands.isEmpty && less.scoreBins.isEmpty)
  }

  @Test func manyRanksAreCountedInParts() {
    let most = DrawCounts.mostRanks
    let exact = DrawCounts(count: most, leaves: 1, bandLimits: 0, wins: false, scores: false)
    #expect(exact.rankBins == most)
    let coarse = DrawCounts(count: most + 1, leaves: 1, bandLimits: 0, wins: false, scores: false)
    #expect(coarse.rankBins == DrawCounts.bins)
    #expect(coarse.ranks.count == (most + 1) * DrawCounts.bins)
  }

  @Test func countsAddUp() {
    var a = DrawCounts(count: 2, leaves: 1, bandLimits: 1, wins: true, scores: false)
    var b = a
    (a.ranks, b.ranks) = ([1, 2, 3, 4], [10, 20, 30, 40])
    (a.wins[1], b.wins[1]) = (5, 6)
    (a.bands[3], b.bands[3]) = (7, 1)
    (a.firsts, b.firsts) = ([1, 0], [2, 3])
    (a.firstWeights, b.firstWeights) = ([0.5, 0], [0.25, 1])
    (a.scoreSums, b.scoreSums) = ([1, 2], [3, 4])
    (a.scoreSquares, b.scoreSquares) = ([1, 4], [9, 16])
    (a.rankShift, b.rankShift) = ((1, 2), (3, 4))
    (a.sameFirst, b.sameFirst) = (3, 4)
    (a.draws, b.draws) = (10, 20)
    a.add(b)
    #expect(a.ranks == [11, 22, 33, 44] && a.wins[1] == 11 && a.bands[3] == 8)
    #expect(a.firsts == [3, 3] && a.firstWeights == [0.75, 1])
    #expect(a.scoreSums == [4, 6] && a.scoreSquares == [10, 20])
    #expect(a.rankShift == (4, 6) && a.sameFirst == 7 && a.draws == 30)
  }
}
