import TestSupport
import Testing

@testable import Statistics

@Suite struct MomentsTests {
  /// A small spread around a large mean, where Σ x² − n mean² leaves nothing in plain doubles: variance
  /// of 1…9 is 7.5.
  @Test func spreadFarFromZero() {
    let moments = Moments((1...9).map { 1e9 + Double($0) })
    #expect(moments.mean == 1_000_000_005)
    #expect(moments.variance == 7.5)
    let pairs = Comoments((1...9).map { (1e9 + Double($0), -1e8 - 3 * Double($0)) })
    #expect(isClose(pairs.covariance!, -22.5, relative: 1e-15))
    #expect(isClose(pairs.correlation!, -1, relative: 1e-15))
  }

  @Test func timesIsTheSameAsAgainAndAgain() {
    var (times, again) = (Moments(), Moments())
    for (value, count) in [(0.1, 7), (33.3, 2), (-1e5, 3), (5, 0)] {
      times.add(value, times: count)
      for _ in 0..<count { again.add(value) }
    }
    #expect(times.count == again.count && times.mean == again.mean)
    #expect(isClose(times.variance!, again.variance!, relative: 1e-15))
  }

  @Test func fewValues() {
    #expect(Moments().mean == nil && SampleMean(Moments()) == nil)
    #expect(Moments([3]).variance == nil)
    #expect(SampleMean(Moments([3]))?.interval() == nil)
    #expect(Moments([0.1, 0.1, 0.1]).variance == 0)
    #expect(Comoments([(1, 2)]).correlation == nil)
    #expect(Comoments([(1, 2), (1, 3)]).correlation == nil)
  }
}
