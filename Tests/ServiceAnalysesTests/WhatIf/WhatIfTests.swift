import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct WhatIfTests {
  private func assume(_ low: Double, _ high: Double) throws -> Assumption {
    try Assumption(low...high, source: "the case")
  }

  @Test func iceberg() throws {
    let golden = try AnalysisGolden("what_if_declared")
    for row in golden.expected.iceberg.array {
      let ratio = row.dissatisfied_per_complaint.number!
      let estimate = IcebergEstimate(
        complaints: row.complaints.number!, dissatisfiedPerComplaint: try assume(ratio, ratio))
      #expect(golden.agrees(estimate.dissatisfied.lowerBound, row.dissatisfied))
      #expect(golden.agrees(estimate.dissatisfied.upperBound, row.dissatisfied))
    }
  }

  @Test func replacement() throws {
    let golden = try AnalysisGolden("what_if_declared")
    for row in golden.expected.replacement.array {
      let (keep, acquire, replace) = (
        row.cost_to_keep.number!, row.acquire_per_keep.number!, row.replace_per_lost.number!
      )
      let cost = ReplacementCost(
        lost: row.lost.number!, costToKeep: try assume(keep, keep),
        acquirePerKeep: try assume(acquire, acquire), replacePerLost: try assume(replace, replace))
      #expect(golden.agrees(cost.costIfKept.upperBound, row.cost_if_kept))
      #expect(golden.agrees(cost.costIfReplaced.lowerBound, row.cost_if_replaced))
      #expect(golden.agrees(cost.difference.upperBound, row.difference))
    }
    // 5 and 6 times as a range give what each of the two gives.
    let both = ReplacementCost(
      lost: 100, costToKeep: try assume(50, 50), acquirePerKeep: try assume(5, 6),
      replacePerLost: try assume(1, 10))
    #expect(both.costIfReplaced == 25000...300_000 && both.difference == 20000...295_000)
    #expect(both.acquirePerKeep.differs && !both.costToKeep.differs)
  }

  @Test func recovery() throws {
    let golden = try AnalysisGolden("what_if_declared")
    let cases = try golden.expected.recovery.array.map { row in
      let kept = row.kept.strings.map { Double($0.dropLast())! / 100 }
      let recovered = RecoveredValue(
        count: row.count.number!, kept: try assume(kept[0], kept[1]), value: row.value.number!)
      let (customers, value) = (recovered.keptCustomers, recovered.keptValue)
      #expect(golden.agrees([customers.lowerBound, customers.upperBound], row.kept_customers))
      #expect(golden.agrees([value.lowerBound, value.upperBound], row.kept_value))
      return recovered
    }
    // A fast solution starts below the ordinary small case.
    #expect(cases[2].mayKeepFewer(than: cases[1]) && !cases[1].mayKeepFewer(than: cases[0]))
  }

  @Test func assumptionsSayWhereTheyComeFrom() {
    #expect(throws: AnalysisError.assumptionWithoutSource) { try Assumption(25, source: " ") }
    #expect(throws: AnalysisError.amountNotFinite(row: 0)) { try Assumption(.nan, source: "x") }
  }
}
