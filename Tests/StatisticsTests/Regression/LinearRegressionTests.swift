import TestSupport
import Testing

@testable import Statistics

@Suite struct LinearRegressionTests {
  static let drivers = ["complaints", "privileges", "learning", "raises", "critical", "advance"]

  private func moments(_ golden: AnalysisGolden) -> CrossMoments {
    let columns = (Self.drivers + ["rating"]).map { golden.input[$0].numbers }
    var moments = CrossMoments(predictors: 6)
    for row in columns[0].indices { moments.add(columns.map { $0[row] }) }
    return moments
  }

  @Test func ratingsOfDepartments() throws {
    let golden = try AnalysisGolden("items_attitude_drivers")
    let expected = golden.expected.regression
    let fit = try LinearRegression(moments(golden))
    #expect(golden.agrees(fit.count, expected.complete))
    #expect(golden.agrees(fit.coefficients.map(\.value), expected.coefficients))
    #expect(golden.agrees(fit.coefficients.map(\.standardError), expected.standard_errors))
    #expect(golden.agrees(fit.coefficients.map(\.t), expected.t))
    #expect(golden.agrees(fit.coefficients.map(\.pValue), expected.p))
    #expect(golden.agrees(fit.rSquared, expected.r_squared))
    #expect(golden.agrees(fit.degreesOfFreedom, expected.residual_degrees_of_freedom))
    #expect(golden.agrees(fit.standardised, expected.beta))
    let weights = try RelativeWeights(moments(golden))
    #expect(golden.agrees(weights.weights, expected.relative_weights))
    #expect(golden.agrees(weights.shares, expected.relative_weight_shares))
    #expect(isClose(weights.rSquared, fit.rSquared, relative: 1e-12))
  }

  @Test func correlationsOfDepartments() throws {
    let golden = try AnalysisGolden("items_attitude_drivers")
    let rating = golden.input.rating.numbers
    let columns = Self.drivers.map { golden.input[$0].numbers }
    #expect(
      golden.agrees(
        columns.map { Comoments(zip($0, rating)).correlation }, golden.expected.correlation))
    #expect(
      golden.agrees(
        columns.map { Comoments.rankCorrelation($0, rating) }, golden.expected.rank_correlation))
  }

  @Test func orderOfRowsAndCuts() throws {
    let golden = try AnalysisGolden("items_attitude_drivers")
    let columns = (Self.drivers + ["rating"]).map { golden.input[$0].numbers }
    var generator = RepeatableGenerator(seed: 3)
    var (first, second) = (CrossMoments(predictors: 6), CrossMoments(predictors: 6))
    for row in columns[0].indices.shuffled(using: &generator) {
      if Bool.random(using: &generator) {
        first.add(columns.map { $0[row] })
      } else {
        second.add(columns.map { $0[row] })
      }
    }
    first.add(second)
    #expect(try LinearRegression(first) == LinearRegression(moments(golden)))
  }

  @Test func perfectFit() throws {
    var moments = CrossMoments(predictors: 1)
    for x in 0..<5 { moments.add([Double(x), 3 - 2 * Double(x)]) }
    let fit = try LinearRegression(moments)
    #expect(isClose(fit.coefficients[1].value, -2, relative: 1e-15))
    #expect(isClose(fit.coefficients[0].value, 3, relative: 1e-14))
    #expect(fit.rSquared == 1 && fit.coefficients[1].pValue == 0)
  }

  @Test func whatHasNoFit() {
    var few = CrossMoments(predictors: 2)
    for x in 0..<3 { few.add([Double(x), Double(x * x), Double(x)]) }
    #expect(throws: LinearRegression.Failure.tooFew(needed: 4, found: 3)) {
      try LinearRegression(few)
    }
    var same = CrossMoments(predictors: 2)
    var flat = CrossMoments(predictors: 2)
    for x in 0..<9 {
      same.add([Double(x), 2 * Double(x) + 1, Double(x * x % 7)])
      flat.add([Double(x), 4, Double(x * x % 7)])
    }
    #expect(throws: LinearRegression.Failure.collinear) { try LinearRegression(same) }
    #expect(throws: LinearRegression.Failure.collinear) { try RelativeWeights(same) }
    #expect(throws: LinearRegression.Failure.constant(predictor: 1)) { try LinearRegression(flat) }
  }
}
