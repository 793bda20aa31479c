import TestSupport
import Testing

@testable import Statistics

@Suite struct MannKendallTestTests {
  @Test func electricitySales() throws {
    let golden = try AnalysisGolden("trend_electricity_sales")
    let expected = golden.expected.mann_kendall
    let test = try #require(MannKendallTest(golden.input.values.numbers))
    #expect(golden.agrees(test.s, expected.S))
    #expect(golden.agrees(test.variance, expected.variance))
    #expect(golden.agrees(test.z, expected.z))
    #expect(isClose(test.normalPValue, expected.p_normal.number!, relative: 1e-9))
    #expect(isClose(try #require(test.exactPValue), expected.p_exact.number!, relative: 1e-9))
    #expect(test.pValue == test.exactPValue && test.isExact)
    #expect(golden.agrees(test.tauB, expected.tau_b))
    #expect(golden.agrees(test.senSlope, expected.sen_slope))
    #expect(golden.agrees(test.senInterval?.lower, expected.sen_lower))
    #expect(golden.agrees(test.senInterval?.upper, expected.sen_upper))
  }

  /// The exact distribution for n = 4: of the 24 orders 1, 3, 5, 6, 5, 3, 1 have 0…6 inversions.
  @Test(arguments: [(6, 2.0 / 24), (4, 8.0 / 24), (2, 18.0 / 24), (0, 1)])
  func fourValues(s: Int, p: Double) throws {
    let orders: [Int: [Double]] = [
      6: [1, 2, 3, 4], 4: [2, 1, 3, 4], 2: [2, 1, 4, 3], 0: [3, 2, 1, 4],
    ]
    let values = try #require(orders[s])
    let test = try #require(MannKendallTest(values))
    #expect(test.s == s)
    #expect(isClose(try #require(test.exactPValue), p, relative: 1e-14))
  }

  /// Ties: variance (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18 by hand for 1 2 2 3:
  /// (156 − 18) / 18.
  @Test func ties() throws {
    let test = try #require(MannKendallTest([1, 2, 2, 3]))
    #expect(test.s == 5 && !test.isExact)
    #expect(isClose(test.variance, 138.0 / 18, relative: 1e-15))
    #expect(isClose(try #require(test.tauB), 5 / (6 * 5.0).squareRoot(), relative: 1e-15))
  }

  @Test func gapsKeepTheirPlace() throws {
    let test = try #require(MannKendallTest([10, nil, 30, nil, nil, 60]))
    #expect(test.senSlope == 10 && test.count == 3)
    #expect(test.senInterval == nil)
  }

  @Test func nothingToCompare() throws {
    #expect(MannKendallTest([nil, 3, nil]) == nil)
    let flat = try #require(MannKendallTest([5, 5, 5]))
    #expect(flat.z == 0 && flat.pValue == 1 && flat.tauB == nil && flat.senSlope == 0)
  }
}
