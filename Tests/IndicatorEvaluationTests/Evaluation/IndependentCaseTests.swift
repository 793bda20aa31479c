import IndicatorEvaluation
import Statistics
import TestSupport
import Testing

/// A case with every kind of rule, missing policy and aggregation against an independent program in
/// mpmath and SciPy; see Fixtures/evaluation. Contributions come from numerical differentiation
/// there, and from the derivatives' formulas here.
@Suite struct IndependentCaseTests {
  let expected: IndependentCase
  let result: EvaluationResult

  init() throws {
    expected = try Fixture.decode(IndependentCase.self, "evaluation/independent.json")
    result = try IndependentCase.model.evaluate(expected.data)
  }

  @Test func rows() throws {
    #expect(result.rows.count == 58)
    let rows = result.rows
    for (row, wanted) in expected.rows.enumerated() {
      #expect(isClose(rows.scores[row], wanted.score, absolute: 1e-11))
      #expect(isClose(rows.coverage[row], wanted.coverage, absolute: 1e-14))
      #expect(rows.ranks[row] == wanted.rank)
      for leaf in 0..<10 {
        let score = rows.leafScores[leaf][row]
        if let leafScore = wanted.leaves[leaf] {
          #expect(isClose(score, leafScore, absolute: 1e-12), "leaf \(leaf), row \(row)")
        } else {
          #expect(score.isNaN)
        }
        #expect(
          isClose(rows.contributions[leaf][row], wanted.contributions[leaf], absolute: 1e-11),
          "leaf \(leaf), row \(row)")
      }
    }
  }

  @Test func comparison() throws {
    let overall = try #require(result.comparison?.overall)
    #expect(overall.count == expected.comparison.count)
    #expect(isClose(overall.meanChange, expected.comparison.mean, absolute: 1e-12))
    let wilcoxon = try #require(overall.wilcoxon)
    #expect(wilcoxon.statistic == expected.comparison.wilcoxon)
    #expect(isClose(wilcoxon.pValue, expected.comparison.wilcoxonP, relative: 1e-12))
    let paired = try #require(overall.pairedT)
    #expect(isClose(paired.statistic, expected.comparison.t, relative: 1e-12))
    #expect(isClose(paired.pValue, expected.comparison.tP, relative: 1e-11))
  }
}
