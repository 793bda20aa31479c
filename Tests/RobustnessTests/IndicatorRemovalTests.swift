import RankingMethods
import Robustness
import Statistics
import TestSupport
import Testing

@Suite struct IndicatorRemovalTests {
  /// Two indicators that say the opposite leave all at 50; without one the other decides.
  @Test func whatHeldTheOtherBack() throws {
    let study = try RobustnessStudy(flatSubject([0.5, 0.5], [[90, 50, 10], [10, 50, 90]]))
    let removals: [IndicatorRemoval] = study.leaveOneOut()
    #expect(removals.map(\.leaf) == [0, 1])
    let first = removals[0]
    #expect(isClose(first.totals, [10, 50, 90], absolute: 1e-12))
    #expect(first.ranks == [3, 2, 1])
    // All are first today.
    #expect(first.largestRankShift == 2 && first.meanRankShift == 1 && first.firstChanges)
    #expect(first.correlationWithTotal == nil)
    #expect(isClose(first.correlationWithRest ?? .nan, -1, absolute: 1e-12))
    #expect(first.agreement.tauB == nil)
    #expect(removals[1].ranks == [1, 2, 3])
  }

  @Test func whatSaysTheSameIsNotMissed() throws {
    let study = try RobustnessStudy(
      flatSubject([0.5, 0.3, 0.2], [[80, 60, 40], [40, 30, 20], [50, 50, 50]]))
    let removals = study.leaveOneOut()
    #expect(removals.allSatisfy { $0.ranks == [1, 2, 3] && !$0.firstChanges })
    #expect(removals.allSatisfy { $0.largestRankShift == 0 && $0.meanRankShift == 0 })
    #expect(removals[0].agreement.tauB == 1)
    // (0.3 · 40 + 0.2 · 50) / 0.5
    #expect(isClose(removals[0].totals, [44, 38, 32], absolute: 1e-12))
    #expect(isClose(removals[0].correlationWithTotal ?? .nan, 1, absolute: 1e-12))
    // What never varies goes along with nothing.
    #expect(removals[2].correlationWithTotal == nil && removals[2].correlationWithRest == nil)
  }
}
