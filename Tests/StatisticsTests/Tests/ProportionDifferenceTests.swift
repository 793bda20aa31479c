import TestSupport
import Testing

@testable import Statistics

@Suite struct ProportionDifferenceTests {
  private func difference(_ row: JSONValue) throws -> ProportionDifference {
    ProportionDifference(
      try Proportion(count: row.count_1.integer!, base: row.base_1.integer!),
      less: try Proportion(count: row.count_2.integer!, base: row.base_2.integer!))
  }

  @Test func severalItemsAtOnce() throws {
    let golden = try AnalysisGolden("compare_two_groups")
    let items = golden.expected.items.array
    #expect(items.count == 8)
    var pValues: [Double] = []
    for row in items {
      let difference = try difference(row)
      let interval = try #require(difference.interval())
      #expect(golden.agrees(difference.difference, row.difference))
      #expect(golden.agrees(interval.lower, row.lower))
      #expect(golden.agrees(interval.upper, row.upper))
      #expect(golden.agrees(difference.z, row.z))
      #expect(golden.agrees(difference.pValue, row.p))
      pValues.append(try #require(difference.pValue))
    }
    #expect(golden.agrees(pValues.holmAdjusted, .array(items.map(\.p_holm))))
    let largest = try items.max {
      try abs(difference($0).difference ?? 0) < abs(difference($1).difference ?? 0)
    }
    #expect(largest?.item.string == golden.expected.largest_difference.string)
  }

  @Test func fewAnswersAndAllAlike() throws {
    let golden = try AnalysisGolden("compare_two_groups")
    #expect(golden.expected.cases.array.count == 7)
    for row in golden.expected.cases.array {
      let difference = try difference(row)
      let interval = try #require(difference.interval())
      #expect(golden.agrees(difference.difference, row.difference))
      #expect(golden.agrees(interval.lower, row.lower))
      #expect(golden.agrees(interval.upper, row.upper))
      #expect(golden.agrees(difference.z, row.z))
      #expect(golden.agrees(difference.pooledPValue, row.p_pooled_z))
      #expect(golden.agrees(difference.leastExpected, row.least_expected))
      #expect(golden.agrees(difference.fisherPValue, row.p_fisher))
      #expect(difference.test?.rawValue == row.test.string)
    }
  }

  @Test func twoPeriodsAndTheBaseThatWouldDo() throws {
    let golden = try AnalysisGolden("compare_periods_and_means")
    #expect(
      golden.agrees(
        ProportionDifference.leastBase(0.82, 0.88),
        golden.expected.without_base.base_each_for_p_below_5_percent))
    let without = ProportionDifference(
      try Proportion(count: 0, base: 0), less: try Proportion(count: 82, base: 100))
    #expect(without.difference == nil && without.pValue == nil && without.interval() == nil)
    for row in golden.expected.with_base.array {
      let base = row.base_each.integer!
      guard base.isMultiple(of: 50) else { continue }
      let difference = ProportionDifference(
        try Proportion(count: base * 88 / 100, base: base),
        less: try Proportion(count: base * 82 / 100, base: base))
      #expect(golden.agrees(difference.z, row.z))
      #expect(golden.agrees(difference.pValue, row.p))
    }
    #expect(ProportionDifference.leastBase(0.5, 0.5) == nil)
  }

  /// Far out in the tail: the sum over all tables in exact fractions (Python's `fractions`).
  @Test func rareEventsOfManyCustomers() throws {
    let difference = ProportionDifference(
      try Proportion(count: 1, base: 1_000_000), less: try Proportion(count: 40, base: 1_000_000))
    #expect(isClose(difference.fisherPValue!, 3.8184609888364554e-11, relative: 1e-12))
  }
}
