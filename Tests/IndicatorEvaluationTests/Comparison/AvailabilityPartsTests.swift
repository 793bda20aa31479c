import IndicatorEvaluation
import TestSupport
import Testing

/// A change of score divided in what values did and what data did that became or ceased to be
/// available.
struct AvailabilityPartsTests {
  /// Two indicators of the same weight, scored by their value; `b` shares its weight out where it has
  /// none.
  private func change(
    _ before: [Double], _ after: [Double], missing: MissingPolicy = .renormalise,
    aggregation: Aggregation = .arithmetic
  ) throws -> (CustomerChange, GroupComparison) {
    let model = EvaluationModel(
      tree: HierarchyNode(
        id: "goal", aggregation: aggregation, weights: .given([0.5, 0.5]),
        children: [HierarchyNode(id: "a"), HierarchyNode(id: "b")]),
      indicators: ["a", "b"].map {
        Indicator(id: $0, rule: .linear(slope: 1, offset: 0), missing: missing)
      },
      periods: [Period(id: "q1"), Period(id: "q2")],
      comparison: PeriodComparison(baseline: 0, current: 1))
    let data = EvaluationData(
      customers: ["1"], customerOfRow: [0, 0], periodOfRow: [0, 1],
      values: [[before[0], after[0]], [before[1], after[1]]])
    let comparison = try #require(try model.evaluate(data).comparison)
    return (try #require(comparison.changes.first), comparison.overall)
  }

  /// The case of issue 13: what improved from 92 to 97 was said to have cost points, because its
  /// sibling had no value before. By hand: 92 -> 97 is worth 5 alone and 2.5 beside its sibling, so
  /// 3.75; the sibling's 60 takes the total down by 92 − 76 = 16 or 97 − 78.5 = 18.5, so −17.25.
  @Test func whatImprovedDoesNotCostPoints() throws {
    let (change, overall) = try change([92, .nan], [97, 60])
    #expect(change.change == -13.5)
    #expect(change.contributions == [-43.5, 30])
    #expect(change.valuePart(0) == 3.75 && change.valuePart(1) == 0)
    #expect(change.valueChange == 3.75 && change.availabilityChange == -17.25)
    #expect(change.availability == [-47.25, 30])
    #expect(overall.availabilityChanged == 1 && overall.valueChange == 3.75)
  }

  @Test func turnedRoundAllSignsTurn() throws {
    let (there, _) = try change([92, .nan], [97, 60])
    let (back, _) = try change([97, 60], [92, .nan])
    #expect(back.availability == there.availability.map { -$0 })
    #expect(back.valueChange == -there.valueChange)
  }

  @Test func withTheSameDataEverythingIsValues() throws {
    for values in [[92.0, 60], [92, .nan]] {
      let (change, overall) = try change(values, [97, values[1]])
      #expect(change.availability.isEmpty && change.valueChange == change.change)
      #expect(overall.availabilityChanged == 0 && overall.availability == [0, 0])
    }
  }

  /// A missing value that counts as 0 is no bad value.
  @Test func aWorstScoreIsAvailabilityToo() throws {
    let (change, _) = try change([92, .nan], [97, 60], missing: .worst)
    #expect(change.valueChange == 2.5 && change.availabilityChange == 30)
  }

  @Test(arguments: [Aggregation.arithmetic, .geometric, .harmonic, .minimum, .power(3)])
  func thePartsAddUp(_ aggregation: Aggregation) throws {
    for (before, after) in [
      ([92, .nan], [97, 60]), ([.nan, 30], [20, .nan]), ([1, 2], [3, .nan]),
    ] {
      let (change, _) = try change(before, after, aggregation: aggregation)
      let parts = [0, 1].map { change.valuePart($0) + change.availabilityPart($0) }
      #expect(abs(parts[0] - change.contributions[0]) < 1e-12)
      #expect(abs(parts[1] - change.contributions[1]) < 1e-12)
      #expect(abs(change.valueChange + change.availabilityChange - change.change) < 1e-12)
    }
  }
}
