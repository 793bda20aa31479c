import Glibc
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct PriceElasticityTests {
  @Test func cigarettes() throws {
    let golden = try AnalysisGolden("elasticity_cigarettes")
    let (packs, price, income) = (
      golden.input.log_packs.numbers.map { exp($0) },
      golden.input.log_price.numbers.map { exp($0) },
      golden.input.log_income.numbers.map { exp($0) }
    )
    let plain = try PriceElasticity(prices: price, quantities: packs)
    var expected = golden.expected.without_control
    #expect(golden.agrees(plain.elasticity, expected.elasticity))
    #expect(golden.agrees(plain.standardError, expected.standard_error))
    #expect(golden.agrees(plain.t, expected.t))
    #expect(golden.agrees(plain.pValue, expected.p))
    #expect(golden.agrees(plain.interval().lower, expected.lower))
    #expect(golden.agrees(plain.interval().upper, expected.upper))
    #expect(golden.agrees(plain.fit.rSquared, expected.r_squared))
    #expect(golden.agrees(plain.base, expected.base))
    let controlled = try PriceElasticity(prices: price, quantities: packs, controls: [income])
    expected = golden.expected.with_income
    #expect(golden.agrees(controlled.elasticity, expected.elasticity))
    #expect(golden.agrees(controlled.standardError, expected.standard_error))
    #expect(golden.agrees(controlled.pValue, expected.p))
    #expect(golden.agrees(controlled.interval().lower, expected.lower))
    #expect(golden.agrees(controlled.interval().upper, expected.upper))
    #expect(golden.agrees(controlled.controls[0], expected.income))
    #expect(golden.agrees(controlled.fit.coefficients[0].value, expected.intercept))
    #expect(golden.agrees(controlled.fit.rSquared, expected.r_squared))
  }

  @Test func constantAndArc() throws {
    let golden = try AnalysisGolden("elasticity_cigarettes")
    let points = golden.input.constant.array.map(\.numbers)
    let fit = try PriceElasticity(prices: points.map { $0[0] }, quantities: points.map { $0[1] })
    #expect(golden.agrees(fit.elasticity, golden.expected.constant_elasticity))
    let arcs = golden.input.arcs.array.map(\.numbers).map { row in
      PriceElasticity.arc(from: (row[0], row[1]), to: (row[2], row[3]))
    }
    #expect(golden.agrees(arcs, golden.expected.arcs))
  }

  @Test func refusals() {
    #expect(throws: AnalysisError.amountNotPositive(row: 1, 0)) {
      try PriceElasticity(prices: [1, 2, 3], quantities: [1, 0, 2])
    }
    #expect(throws: AnalysisError.elasticityNoPriceChange) {
      try PriceElasticity(prices: [2, 2, 2], quantities: [1, 3, 2])
    }
    #expect(throws: AnalysisError.statistics(.tooFew(needed: 3, found: 2))) {
      try PriceElasticity(prices: [1, 2], quantities: [2, 1])
    }
    #expect(throws: AnalysisError.statistics(.lengths(expected: 2, found: 1))) {
      try PriceElasticity(prices: [1, 2], quantities: [2])
    }
  }
}
