import BilingualText
import IndicatorEvaluation
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct LeafExplanationTests {
  private func leaves(_ result: EvaluationResult, _ customer: String) throws -> [[LeafExplanation]]
  {
    let explanation = try #require(result.explanation(customer: customer))
    let report = ExplanationReport(explanation, of: result)
    return explanation.periods.map { report.leaves($0) }
  }

  /// 80 of 100 points with a weight of 0.6.
  @Test func aLeafSaysWhatItContributes() throws {
    let leaves = try leaves(try Shops.result(), "x")[0]
    #expect(leaves.map(\.indicator.id) == ["a", "b"])
    #expect(leaves.allSatisfy { $0.isLinear })
    #expect(isClose(leaves.map(\.weight), [0.6, 0.4], absolute: 1e-12))
    let sentence = leaves[0].sentence
    #expect(sentence.en.hasPrefix("First: measured 80, "))
    #expect(sentence.en.hasSuffix(" → score 80.00 × weight 60.00% = contribution 48.00"))
    #expect(sentence.zh.hasPrefix("甲项：实测 80，"))
    #expect(sentence.zh.hasSuffix(" → 80.00 分 × 权重 60.00% = 贡献 48.00"))
  }

  /// The fourth customer lacks a value in the first period: the weights of the others still sum to 1.
  @Test func missingLeavesSpreadTheirWeight() throws {
    let result = try Sample.evaluation()
    let leaves = try leaves(result, "0004")
    let (before, after) = (leaves[0], leaves[1])
    let scored = before.filter { $0.node.score != nil }
    #expect(scored.count == 5 && before.count == 6)
    #expect(isClose(scored.reduce(0) { $0 + $1.weight }, 1, absolute: 1e-9))
    let coverage = scored.reduce(0) { $0 + $1.nominalWeight }
    #expect(isClose(coverage, result.rows.coverage[6], absolute: 1e-9))
    #expect(before.first { $0.node.score == nil }?.value.en == "no data")
    for leaf in after { #expect(isClose(leaf.weight, leaf.nominalWeight, absolute: 1e-9)) }
  }

  @Test func unitsStandBehindTheirNumbers() throws {
    let leaves = try leaves(try Sample.evaluation(), "0001")[0]
    #expect(leaves.map(\.value.zh) == ["86%", "82%", "1 次/季度", "80%", "“一般”", "2 次"])
  }

  @Test func ancestorsAreNamedFromTheNearestOn() throws {
    var result = try Sample.evaluation()
    #expect(EvaluationIndex(result).ancestors(of: 2) == [1, 0])
    #expect(EvaluationIndex(result).ancestors(of: 0).isEmpty)
    // A tree that hangs in a circle ends too.
    result.weights.nodes[0].parent = 1
    #expect(EvaluationIndex(result).ancestors(of: 2).count == result.weights.nodes.count)
  }
}
