import Sensitivity
import TestSupport
import Testing

/// The weighted-sum example of Triantaphyllou & Sánchez 1997, doi:10.1111/j.1540-5915.1997.tb01306.x.
@Suite struct WeightCriticalityTests {
  private let golden = try! Golden(fixture: "robustness/sensitivity_triantaphyllou_sanchez")
  private var criticality: WeightCriticality {
    WeightCriticality(
      weights: golden["input"]["weights"].numbers,
      performances: golden["input"]["performance_alternative_by_criterion"].rows.transposed)
  }

  @Test func preferencesAndOrder() {
    let found = criticality.preferences
    #expect(isClose(found, golden["computed"]["preferences"].numbers, absolute: 1e-12))
    #expect(isClose(found, golden["published"]["preferences"].numbers, absolute: 0.00025))
    #expect(criticality.order == golden["computed"]["order"].numbers.map { Int($0) })
  }

  @Test func changes() {
    let expected = golden["computed"]["changes"].list
    let found = criticality.changes
    #expect(found.count == expected.count)
    for (change, expected) in zip(found, expected) { check(change, expected) }
    #expect(
      isClose(
        criticality.change(0, 2, criterion: 0)?.amount ?? .nan,
        golden["published"]["delta_C1_A1_A3"].number, absolute: 0.002))
  }

  private func check(_ change: WeightCriticality.Change?, _ expected: Golden) {
    guard let change else {
      Issue.record("no change")
      return
    }
    #expect(change.first == expected["a"].int && change.second == expected["b"].int)
    #expect(change.criterion == expected["criterion"].int)
    #expect(isClose(change.amount, expected["delta"].number, relative: 1e-12))
    #expect(isClose(change.percent, expected["relative_percent"].number, relative: 1e-12))
    if !expected["feasible"].isNull {
      #expect(change.isFeasible == (expected["feasible"].number == 1))
    }
  }

  @Test func mostCritical() {
    let expected = golden["computed"]
    #expect(
      isClose(
        criticality.degrees.map { $0 ?? .nan }, expected["criticality_degree_percent"].numbers,
        relative: 1e-12))
    #expect(
      isClose(
        criticality.degrees.map { 1 / ($0 ?? .nan) },
        expected["sensitivity_coefficient"].numbers, relative: 1e-12))
    let least = criticality.least
    check(least.percentTop, expected["percent_top"])
    check(least.percentAny, expected["percent_any"])
    check(least.absoluteTop, expected["absolute_top"])
    check(least.absoluteAny, expected["absolute_any"])
    #expect(
      isClose(
        least.percentTop?.percent ?? .nan, golden["published"]["percent_top_C3_A1_A2"].number,
        absolute: 0.02))
  }

  @Test func performances() {
    for expected in golden["computed"]["performance"].list {
      let found = criticality.neededChange(
        of: expected["alternative"].int, criterion: expected["criterion"].int,
        against: expected["against"].int)
      #expect(isClose(found ?? .nan, expected["delta"].number, relative: 1e-12))
    }
  }

  /// A table of AHP, whose columns sum to 1 again after the change (theorem 3 of the paper).
  @Test func performancesOfColumnsThatSumToOne() {
    for expected in golden["computed"]["performance_column_renormalised"].list {
      let found = criticality.neededShare(
        of: expected["alternative"].int, criterion: expected["criterion"].int,
        against: expected["against"].int)
      #expect(isClose(found ?? .nan, expected["relative_percent"].number, relative: 1e-12))
    }
  }

  /// The paper's first weight after its change, by its own rounded preferences.
  @Test func theChangedWeight() {
    let published = golden["published"]
    let weight = criticality.weights[0] - published["delta_C1_A1_A3"].number
    #expect(isClose(weight, published["W1_changed_C1_A1_A3"].number, absolute: 6e-5))
    let own = criticality.weights[0] - (criticality.change(0, 2, criterion: 0)?.amount ?? .nan)
    #expect(isClose(own, weight, absolute: 0.002))
  }

  @Test func whatCannotReverse() {
    let flat = WeightCriticality(
      weights: [0.5, 0.5, 0], performances: [[1, 1], [2, 1], [1, 3]])
    #expect(flat.change(0, 1, criterion: 0) == nil)
    #expect(flat.change(0, 1, criterion: 2) == nil)
    #expect(flat.degrees[0] == nil)
    #expect(flat.neededChange(of: 0, criterion: 2, against: 1) == nil)
    #expect(flat.neededShare(of: 0, criterion: 2, against: 1) == nil)
    #expect(flat.neededShare(of: 0, criterion: 0, against: 0) == 0)
  }
}
