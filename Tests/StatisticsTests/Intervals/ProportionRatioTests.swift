import Glibc
import TestSupport
import Testing

@testable import Statistics

@Suite struct ProportionRatioTests {
  private func ratio(_ a: (Int, Int), _ b: (Int, Int)) throws -> ProportionRatio {
    ProportionRatio(
      try Proportion(count: a.0, base: a.1), over: try Proportion(count: b.0, base: b.1))
  }

  /// 20 % over 10 %: ln 2 ± z √(1/20 − 1/100 + 1/10 − 1/100).
  @Test func byHand() throws {
    let ratio = try ratio((20, 100), (10, 100))
    #expect(isClose(try #require(ratio.value), 2, relative: 1e-15))
    let interval = try #require(ratio.interval())
    let distance = 1.959963984540054 * 0.13.squareRoot()
    #expect(isClose(interval.lower, exp(log(2.0) - distance), relative: 1e-13))
    #expect(isClose(interval.upper, exp(log(2.0) + distance), relative: 1e-13))
  }

  @Test func theOtherWayRoundIsTheInverse() throws {
    let (one, other) = (try ratio((7, 30), (5, 80)), try ratio((5, 80), (7, 30)))
    let (a, b) = (
      try #require(one.interval(confidence: 0.9)), try #require(other.interval(confidence: 0.9))
    )
    #expect(isClose(a.lower * b.upper, 1, relative: 1e-13))
    #expect(isClose(a.upper * b.lower, 1, relative: 1e-13))
    let surer = try #require(one.interval())
    #expect(a.width < surer.width)
  }

  @Test func withoutCountsNothingIsSaid() throws {
    let none = try ratio((0, 10), (5, 10))
    #expect(none.value == 0 && none.interval() == nil)
    #expect(try ratio((5, 10), (0, 10)).value == nil)
    #expect(try ratio((0, 0), (5, 10)).value == nil)
    #expect(try ratio((5, 10), (0, 0)).interval() == nil)
  }
}
