import TestSupport
import Testing

@testable import Statistics

/// SciPy values from scipy 1.17.1, stats.wilcoxon(d, zero_method="wilcox", correction=True, method=…).
@Suite struct WilcoxonSignedRankTests {
  /// Two-sided P = 0.05 of the tables of the University of York, Department of Mathematics.
  @Test(arguments: [
    (6, 0), (7, 2), (8, 3), (9, 5), (10, 8), (11, 10), (12, 13), (13, 17), (14, 21), (15, 25),
    (16, 29), (17, 34), (18, 40), (19, 46), (20, 52), (21, 58), (22, 65), (23, 73), (24, 81),
    (25, 89),
  ])
  func criticalValues(n: Int, critical: Int) throws {
    #expect(try test(n: n, statistic: critical).pValue <= 0.05)
    #expect(try test(n: n, statistic: critical + 1).pValue > 0.05)
  }

  /// Differences 1…n whose negative ranks sum to `statistic`.
  private func test(n: Int, statistic: Int) throws -> WilcoxonSignedRank {
    var rest = statistic
    var differences = (1...n).map(Double.init)
    for rank in (1...n).reversed() where rank <= rest {
      differences[rank - 1].negate()
      rest -= rank
    }
    let test = try #require(WilcoxonSignedRank(differences))
    #expect(test.isExact && !test.hasTies)
    #expect(test.statistic == Double(statistic))
    #expect(test.negativeRankSum == Double(statistic))
    return test
  }

  /// Hollander & Wolfe's depression data, the example of R's wilcox.test (V = 40); two-sided p by
  /// method="exact".
  @Test func depression() throws {
    let before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30]
    let after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
    let test = try #require(WilcoxonSignedRank(zip(before, after).map { $1 - $0 }))
    #expect(test.negativeRankSum == 40)
    #expect(test.statistic == 5)
    #expect(test.pValue == 0.0390625)
    #expect(isClose(test.rankBiserial, (5 - 40) / 45, absolute: 1e-15))
  }

  /// The example of SciPy's documentation, Darwin's maize (method="exact").
  @Test func maize() throws {
    let test = try #require(
      WilcoxonSignedRank([6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75]))
    #expect(test.statistic == 24)
    #expect(test.pValue == 0.041259765625)
    #expect(test.count == 15)
  }

  /// All of 25 without ties: method="exact".
  @Test func exactAtTheLimit() throws {
    let test = try #require(WilcoxonSignedRank(Array(normal.prefix(25))))
    #expect(test.isExact)
    #expect(test.statistic == 128)
    #expect(isClose(test.pValue, 0.3665854334831238, relative: 1e-14))
  }

  /// More than 25: method="asymptotic", correction=True.
  @Test func normalApproximation() throws {
    let test = try #require(WilcoxonSignedRank(normal))
    #expect(!test.isExact && !test.hasTies)
    #expect(test.statistic == 158)
    #expect(isClose(test.pValue, 0.1279947709294716, relative: 1e-13))
  }

  /// Ties and zeros: method="asymptotic", correction=True, zero_method="wilcox".
  @Test func tiesAndZeros() throws {
    let test = try #require(
      WilcoxonSignedRank([2, 2, -1, 3, -3, 4, 5, 5, -2, 7, 0, 8, 0, -1, 6, 9]))
    #expect(test.hasTies && !test.isExact)
    #expect(test.count == 14)
    #expect(test.statistic == 13.5)
    #expect(isClose(test.pValue, 0.01547479374839049, relative: 1e-13))
  }

  @Test func manyTies() throws {
    let differences: [Double] = [
      54, 22, 28, 49, 17, 37, 43, -18, -35, -10, -12, 47, 51, -40, 9, 42, -27, 39, -29, 6, 41, -10,
      -6, -13, 31, -15, 59, 4, 7, 10, 18, 15, 10, 59, 40, 39, 30, 22, -6, 58, 6, -19, 44, -24, 45,
      21, -29, -36, 4, -37, -26, 11, 57, 6, 40, 51, 42, 22, 4, 11,
    ]
    let test = try #require(WilcoxonSignedRank(differences))
    #expect(test.statistic == 453.5)
    #expect(isClose(test.pValue, 0.0006880795251696604, relative: 1e-13))
  }

  /// Binary noise neither breaks ties nor makes a change of none.
  @Test func noise() throws {
    let clean = try #require(WilcoxonSignedRank([0.3, 0.3, -0.1, 0, 0.2]))
    let noisy = try #require(WilcoxonSignedRank([0.1 + 0.2, 0.3, 0.2 - 0.3, 1e-15, 0.2]))
    #expect(clean == noisy)
    #expect(clean.count == 4 && clean.hasTies)
  }

  @Test func extremes() throws {
    #expect(WilcoxonSignedRank([]) == nil)
    #expect(WilcoxonSignedRank([1, 2, .nan]) == nil)
    #expect(WilcoxonSignedRank([1, 2, .infinity]) == nil)
    #expect(WilcoxonSignedRank([1, 2, 1e300]) == nil)
    #expect(WilcoxonSignedRank([5]) == nil)
    #expect(WilcoxonSignedRank([0, 0, 0]) == nil)
    let one = try #require(WilcoxonSignedRank([0, 5]))
    #expect(one.pValue == 1 && one.count == 1 && one.rankBiserial == 1)
    let balanced = try #require(WilcoxonSignedRank([1, -1, 2, -2]))
    #expect(balanced.pValue == 1 && balanced.rankBiserial == 0)
    let six = try #require(WilcoxonSignedRank([1, 2, 3, 4, 5, 6]))
    #expect(six.pValue == 2 / 64.0)
  }

  private let normal = [
    -1.230136, -0.177753, -0.678519, -0.508837, 1.360899, -0.507535, 0.267478, 1.18439, -0.2836,
    0.188298, 0.410464, 0.363782, -0.925056, 0.37614, 1.658823, -1.247145, 1.159383, 0.419354,
    -0.34147, 2.300417, 1.06226, -0.899289, 0.374516, 0.87669, 0.111218, 0.98291, 0.233483,
    0.967248,
    1.738523, -0.375662,
  ]
}
