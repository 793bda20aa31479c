import IndicatorEvaluation
import RankingMethods
import Robustness
import Statistics
import TestSupport
import Testing

@Suite struct LeaveOneOutTests {
  /// Six customers and four indicators, worked with fractions.
  @Test func everyIndicator() throws {
    let golden = try Golden(fixture: "robustness/leave_one_indicator_out")
    let ids = golden["input"]["weights"].keys
    let study = try RobustnessStudy(
      flatSubject(
        ids.map { golden["input"]["weights"][$0].number },
        ids.map { golden["input"]["scores"][$0].numbers }))
    let found = study.leaveOneOut()
    #expect(found.count == ids.count)
    for (id, removal) in zip(ids, found) {
      let expected = golden["computed"]["without"][id]
      #expect(isClose(removal.totals, expected["totals"].numbers, absolute: 1e-12))
      #expect(removal.ranks == expected["ranks"].numbers.map { Int($0) })
      #expect(isClose(removal.agreement.tauB ?? .nan, expected["tau_b"].number, absolute: 1e-12))
      #expect(removal.agreement.pairs.discordant == expected["reversed_pairs"].int)
      #expect(removal.largestRankShift == expected["largest_rank_shift"].int)
      #expect(isClose(removal.meanRankShift, expected["mean_rank_shift"].number, absolute: 1e-12))
      #expect(removal.firstChanges == (expected["first_changes"].number == 1))
      #expect(
        isClose(
          removal.correlationWithTotal ?? .nan, expected["correlation_with_total"].number,
          absolute: 1e-12))
      #expect(
        isClose(
          removal.correlationWithRest ?? .nan, expected["correlation_with_rest"].number,
          absolute: 1e-12))
    }
  }

  @Test func nothingElse() throws {
    let alone = try RobustnessStudy(flatSubject([1], [[1, 2]]))
    #expect(alone.leaveOneOut().isEmpty)
    let gaps = try RobustnessStudy(flatSubject([0.5, 0.5], [[1, 2, 3], [.nan, 1, 5]]))
    let without = gaps.leaveOneOut()[0]
    #expect(without.totals[0].isNaN && without.ranks == [3, 2, 1])
  }
}
