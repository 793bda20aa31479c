import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct RatesTests {
  @Test func ratiosOfTwoRates() throws {
    let golden = try AnalysisGolden("rates_and_ratios")
    #expect(golden.expected.ratios.array.count == 3)
    for row in golden.expected.ratios.array {
      let ratio = ProportionRatio(
        RateTally(count: row.count_1.integer!, base: row.base_1.integer!).proportion,
        over: RateTally(count: row.count_2.integer!, base: row.base_2.integer!).proportion)
      #expect(golden.agrees(ratio.value, row.ratio))
      #expect(golden.agrees(ratio.interval()?.lower, row.lower))
      #expect(golden.agrees(ratio.interval()?.upper, row.upper))
    }
  }

  @Test func supplyAgainstDemand() throws {
    let golden = try AnalysisGolden("rates_and_ratios")
    var supply = try CappedSupply(cap: golden.input.cap.number!)
    for row in golden.input.supply_demand.array {
      supply.add(supply: row[0].number ?? .nan, demand: row[1].number ?? .nan)
    }
    let expected = golden.expected.capped
    #expect(golden.agrees(supply.numerator, expected.numerator))
    #expect(golden.agrees(supply.denominator, expected.denominator))
    #expect(golden.agrees(supply.value, expected.value))
    #expect(golden.agrees(supply.rows, expected.rows_used))
    #expect(golden.agrees(supply.leftOut, expected.rows_left_out))
    #expect(golden.agrees(supply.uncapped, golden.expected.uncapped.value))
    #expect(throws: AnalysisError.amountNotPositive(row: 0, 0)) { try CappedSupply(cap: 0) }
  }

  @Test func rowsOutsideTheBase() {
    var rates = GroupedTally(RateTally())
    rates.append(counted: [1, 0, -1, 1, 0], groups: [0, 0, 0, 1, -1])
    #expect(rates.all == RateTally(count: 2, base: 4))
    #expect(rates.groups == [RateTally(count: 1, base: 2), RateTally(count: 1, base: 1)])
  }
}
