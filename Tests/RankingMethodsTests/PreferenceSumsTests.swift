import Glibc
import TestSupport
import Testing

@testable import RankingMethods

@Suite struct PreferenceSumsTests {
  /// Differences 3, 9 and 6 between the values 1, 4, 4 and 10.
  private let gains = [1.0, 10, 4, 4]

  private static let cases: [(function: PreferenceFunction, over: [Double], under: [Double])] = [
    (.usual, [0, 3, 1, 1], [3, 0, 1, 1]),
    // 3 is not above 3.
    (.uShape(q: 3), [0, 3, 0, 0], [1, 0, 1, 1]),
    (.vShape(p: 6), [0, 3, 0.5, 0.5], [2, 0, 1, 1]),
    (.level(q: 2, p: 5), [0, 3, 0.5, 0.5], [2, 0, 1, 1]),
  ]

  @Test func byHand() {
    for (function, over, under) in Self.cases {
      let sums = PreferenceSums(gains: gains, function)
      #expect(sums.over == over && sums.under == under, "\(function)")
    }
  }

  /// From q = 1 to p = 8: (6 − 1) / 7 of 6, (3 − 1) / 7 of 3, all of 9.
  @Test func inProportionBetweenTheThresholds() {
    let sums = PreferenceSums(gains: gains, .linear(q: 1, p: 8))
    let (near, far) = (2.0 / 7, 5.0 / 7)
    let (over, under) = ([0, 1 + 2 * far, near, near], [1 + 2 * near, 0, far, far])
    #expect(isClose(sums.over, over, absolute: 1e-14))
    #expect(isClose(sums.under, under, absolute: 1e-14))
  }

  @Test func theGaussianGrowsWithTheSquare() {
    let sums = PreferenceSums(gains: gains, .gaussian(s: 3))
    let (near, middle, far) = (1 - exp(-0.5), 1 - exp(-2.0), 1 - exp(-4.5))
    #expect(isClose(sums.over, [0, far + 2 * middle, near, near], absolute: 1e-15))
    #expect(isClose(sums.under, [2 * near + far, 0, middle, middle], absolute: 1e-15))
  }

  /// What rows have over others the others have under them.
  @Test func bothSidesSumToTheSame() {
    var generator = RepeatableGenerator(seed: 73)
    let values = (0..<50).map { _ in Double.random(in: -5...5, using: &generator) }
    for function: PreferenceFunction in [
      .usual, .uShape(q: 1), .vShape(p: 2), .level(q: 1, p: 3), .linear(q: 1, p: 3),
      .gaussian(s: 2),
    ] {
      let sums = PreferenceSums(gains: values, function)
      #expect(isClose(sums.over.reduce(0, +), sums.under.reduce(0, +), relative: 1e-12))
      let turned = PreferenceSums(gains: values.map { -$0 }, function)
      #expect(isClose(turned.under, sums.over, absolute: 1e-11), "\(function)")
    }
  }
}
