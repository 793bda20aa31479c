import Glibc
import TestSupport
import Testing

@testable import Statistics

@Suite struct ChiSquareTestTests {
  /// Expected 12, 18, 28 and 42: every cell is off by 2, 4 (1/12 + 1/18 + 1/28 + 1/42) = 50/63.
  @Test func byHand() throws {
    let test = try #require(ChiSquareTest([[10, 20], [30, 40]]))
    #expect(isClose(test.statistic, 50.0 / 63, relative: 1e-14))
    #expect(test.degreesOfFreedom == 1 && test.leastExpected == 12)
    // With one degree of freedom χ² is a squared normal number.
    #expect(isClose(test.pValue, erfc((25.0 / 63).squareRoot()), relative: 1e-12))
    #expect(isClose(test.cramersV, (50.0 / 6300).squareRoot(), relative: 1e-14))
  }

  /// Two degrees of freedom: P = exp(−χ² / 2).
  @Test func moreColumns() throws {
    let test = try #require(ChiSquareTest([[10, 20, 30], [30, 20, 10]]))
    // Expected 20 throughout: 4 · 100 / 20.
    #expect(isClose(test.statistic, 20, relative: 1e-14))
    #expect(test.degreesOfFreedom == 2)
    #expect(isClose(test.pValue, exp(-10), relative: 1e-12))
    #expect(isClose(test.cramersV, (1.0 / 6).squareRoot(), relative: 1e-14))
  }

  @Test func emptyRowsAndColumnsSayNothing() {
    #expect(
      ChiSquareTest([[10, 0, 20], [0, 0, 0], [30, 0, 40]]) == ChiSquareTest([[10, 20], [30, 40]]))
    #expect(ChiSquareTest([]) == nil)
    #expect(ChiSquareTest([[1, 2]]) == nil)
    #expect(ChiSquareTest([[1, 0], [2, 0]]) == nil)
  }

  @Test func rowsAlikeAndRowsApart() throws {
    let alike = try #require(ChiSquareTest([[5, 15], [10, 30]]))
    #expect(alike.statistic == 0 && alike.pValue == 1 && alike.cramersV == 0)
    let apart = try #require(ChiSquareTest([[25, 0], [0, 25]]))
    #expect(isClose(apart.statistic, 50, relative: 1e-14))
    #expect(isClose(apart.cramersV, 1, relative: 1e-14))
  }
}
