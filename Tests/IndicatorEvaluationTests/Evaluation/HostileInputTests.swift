import PairwiseComparisons
import TestSupport
import Testing

@testable import IndicatorEvaluation

/// Random models and data from numbers that break naive code: what is not refused has scores in
/// 0...100, contributions that sum to them, and nothing traps.
@Suite struct HostileInputTests {
  private static let numbers: [Double] = [
    0, -0.0, 1, -1, 0.5, 2, 50, 100, 100.0.nextUp, 1e-300, -1e-300, .leastNonzeroMagnitude, 1e300,
    -1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1e-12, 37.25,
  ]

  private static func number(
    _ generator: inout RepeatableGenerator, orBroken: Bool = false
  ) -> Double {
    if orBroken, Int.random(in: 0..<40, using: &generator) == 0 {
      return [.nan, .infinity, -.infinity].randomElement(using: &generator) ?? .nan
    }
    return numbers.randomElement(using: &generator) ?? 0
  }

  private static func rule(_ generator: inout RepeatableGenerator) -> ScoreRule {
    func any() -> Double { number(&generator, orBroken: true) }
    func score() -> Double { Double.random(in: 0...100, using: &generator) }
    let ascending = [any(), any(), any()].sorted()
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: return .piecewise(ascending.map { ScorePoint(x: $0, score: score()) })
    case 1: return .goalposts(zero: any(), full: any())
    case 2: return .target(ascending[1], zeroBelow: ascending[0], zeroAbove: ascending[2])
    case 3: return .steps(ascending.map { ScoreStep(upTo: $0, score: score()) }, otherwise: 0)
    case 4: return .linear(slope: any(), offset: any())
    case 5: return .relative(.minMax, scope: .all)
    case 6: return .relative(.zScore, scope: .period)
    case 7: return .relative(.rank, scope: .all)
    default: return .relative(.percentile, scope: .period)
    }
  }

  private static func model(_ generator: inout RepeatableGenerator) -> EvaluationModel {
    var tree = SampleTrees.random(using: &generator)
    let exponents: [Double] = [1e300, -1e300, 1e-300, 5, -5, 1, -1, 0, .nan, 700, -700]
    if Bool.random(using: &generator) {
      tree.aggregation = .power(exponents.randomElement(using: &generator) ?? 1)
    }
    var model = SampleTrees.model(tree)
    let policies: [MissingPolicy] = [.renormalise, .worst, .score(55), .renormalise]
    model.indicators = model.indicators.map {
      Indicator(
        id: $0.id, direction: Bool.random(using: &generator) ? .cost : .benefit,
        rule: rule(&generator), missing: policies.randomElement(using: &generator) ?? .worst)
    }
    model.periods = [Period(id: "p"), Period(id: "q")]
    model.comparison = PeriodComparison(baseline: 0, current: 1)
    model.bands = [Band(id: "a", minimum: 50), Band(id: "b", minimum: 0)]
    return model
  }

  @Test func randomModels() throws {
    var generator = RepeatableGenerator(seed: 14)
    var evaluated = 0
    for _ in 0..<1500 {
      let model = Self.model(&generator)
      guard model.validate().isEmpty else {
        #expect(throws: EvaluationError.self) { try model.evaluate(EvaluationData()) }
        continue
      }
      let rows = Int.random(in: 0...8, using: &generator)
      var data = SampleTrees.data(
        (0..<9).map { _ in
          (0..<rows).map { _ in
            Int.random(in: 0..<6, using: &generator) == 0 ? .nan : Self.number(&generator)
          }
        })
      data.customers = (0..<(rows + 1) / 2).map { "c\($0)" }
      data.customerOfRow = (0..<rows).map { $0 / 2 }
      data.periodOfRow = (0..<rows).map { $0 % 2 }
      let result = try model.evaluate(data)
      evaluated += 1
      for row in 0..<rows {
        let score = result.rows.scores[row]
        let sum = result.rows.contributions.reduce(0) { $0 + $1[row] }
        #expect(score.isNaN ? sum.isNaN : (0...100).contains(score) && sum == score)
        #expect(result.rows.nodeScores.allSatisfy { $0[row].isNaN || (0...100).contains($0[row]) })
        #expect((result.rows.ranks[row] == 0) == score.isNaN)
        #expect((result.rows.bands[row] == nil) == score.isNaN)
        #expect((0...1).contains(result.rows.coverage[row]))
        #expect(result.explanation(customer: result.customers[row / 2]) != nil)
      }
    }
    #expect(evaluated > 200)
  }
}
