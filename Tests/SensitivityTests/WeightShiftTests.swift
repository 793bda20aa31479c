import IndicatorEvaluation
import TestSupport
import Testing

@testable import Sensitivity

@Suite struct WeightShiftTests {
  private static let bands = [Band(id: "a", minimum: 80), Band(id: "b", minimum: 60)]

  @Test func bandsAndPairsAreCounted() {
    let shift = WeightShift(
      change: 0.1, weight: 0.55, today: [90, 70, 50], then: [65, 72, 50], Self.bands)
    // Only the first score leaves its band, and only it is passed.
    #expect(shift.bandChanges == 1)
    #expect(shift.reversedPairs == 1)
    #expect(shift.tauB.map { isClose($0, 1.0 / 3, absolute: 1e-15) } == true)
    #expect(shift.change == 0.1 && shift.weight == 0.55)
    let none = WeightShift(change: 0.1, weight: 0.55, today: [90, 70], then: [10, 20], [])
    #expect(none.bandChanges == 0 && none.reversedPairs == 1 && none.tauB == -1)
  }

  @Test func scoresThatAllTieHaveNoTau() {
    let shift = WeightShift(
      change: -0.1, weight: 0.1, today: [50, 50], then: [40, 60], Self.bands)
    #expect(shift.tauB == nil)
    #expect(shift.reversedPairs == 0)
    #expect(shift.bandChanges == 1)
  }

  @Test func aWeightIsOneAtMost() {
    #expect(WeightShift.weight(0.9, changedBy: 0.2) == 1)
    #expect(isClose(WeightShift.weight(0.5, changedBy: -0.2), 0.4, absolute: 1e-15))
    #expect(WeightShift.weight(0, changedBy: 0.2) == 0)
  }

  /// The scores are 50 − 40 t and 10 + 70 t, today at t = 0.4; they meet at 4/11.
  @Test func smallChangesOfAWeightTurnAPair() throws {
    let tree = WeighedTree(
      .node("goal", [(0.4, .leaf("x", [10, 80])), (0.6, .leaf("y", [50, 10]))]))
    let sensitivity = WeightSensitivity(tree.weights, leafScores: tree.leafScores)
    let variation = try #require(sensitivity[child: "x"])
    let shifts = variation.shifts([Band(id: "pass", minimum: 35)])
    #expect(shifts.map(\.change) == [-0.2, -0.1, 0.1, 0.2])
    #expect(isClose(shifts.map(\.weight), [0.32, 0.36, 0.44, 0.48], absolute: 1e-12))
    #expect(shifts.map(\.reversedPairs) == [1, 1, 0, 0])
    #expect(shifts.map(\.tauB) == [-1, -1, 1, 1])
    #expect(shifts.map(\.bandChanges) == [2, 1, 0, 0])
  }
}
