import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct TrendBandTests {
  /// At the mean place the half width is t s/√n, and at any place t s √(1/n + d²/Sxx): by hand for
  /// 1, 3, 2, 5, 4, whose line is 1.4 + 0.8 x with s² = 3.6/3.
  @Test func bandOfTheLine() throws {
    let line = try #require(try Trend([1, 3, 2, 5, 4]).line)
    #expect(isClose(line.value(at: 0), 1.4, absolute: 1e-12))
    #expect(isClose(line.value(at: 4), 4.6, absolute: 1e-12))
    // Student's t at 97.5 % with 3 degrees of freedom, from tables: 3.182446305.
    let unit = 3.182446305284263 * (3.6 / 3).squareRoot()
    for (place, factor) in [(2, 1.0 / 5), (0, 1.0 / 5 + 4.0 / 10), (6, 1.0 / 5 + 16.0 / 10)] {
      let band = line.band(at: place)
      let half = (band.upperBound - band.lowerBound) / 2
      #expect(isClose(half, unit * factor.squareRoot(), relative: 1e-9), "\(place)")
    }
  }

  @Test func theLowestMayRankFirst() {
    let table = RankTable([[1, 4], [2, nil], [1, 3]], best: .lowest)
    #expect(table.ranks == [[1, 2], [3, nil], [1, 1]])
    #expect(table.gains == [[nil, -1], [nil, nil], [nil, 0]])
  }
}
