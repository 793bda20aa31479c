import IndicatorEvaluation
import PairwiseComparisons
import Robustness
import TestSupport
import Testing

/// Belton & Gear (1983): three criteria of the same weight; a copy of B turns A and B round.
@Suite struct RankReversalsTests {
  enum Form: CaseIterable { case measured, judged, fuzzy }

  private static func result(_ mode: AlternativeMode, _ form: Form) throws -> AlternativesResult {
    let values: [[Double]] = [[1, 9, 1], [9, 1, 1], [8, 9, 1]]
    let ids = ["A", "B", "C"]
    let names = ["x", "y", "z"]
    let model = EvaluationModel(
      alternativeMode: mode,
      tree: HierarchyNode(
        id: "goal", weights: .equal, children: names.map { HierarchyNode(id: $0) }),
      alternatives: ids.map { Alternative(id: $0) },
      indicators: try zip(names, values).map { name, column in
        guard form != .measured else {
          return Indicator(id: name, rule: .alternativesMeasured(column, mode: nil))
        }
        let judgments = [
          Judgment(0, 1, column[0] / column[1]), Judgment(2, 0, column[2] / column[0]),
          Judgment(1, 2, column[1] / column[2]),
        ]
        var set = JudgmentSet(
          id: name, items: ids, responses: [ExpertJudgments(expert: "e", judgments: judgments)])
        if form == .fuzzy {
          // Of no width: the weights are those of the exact judgments.
          set.fuzzy["e"] = try judgments.map {
            FuzzyJudgment($0.first, $0.second, try TriangularJudgment($0.ratio, $0.ratio, $0.ratio))
          }
        }
        return Indicator(id: name, rule: .alternativesJudged(set, mode: nil))
      })
    var experts = model
    experts.experts = form == .measured ? [] : [Expert(id: "e", weight: 1)]
    return try experts.evaluateAlternatives()
  }

  @Test(arguments: Form.allCases)
  func theCopyReversesUnderTheDistributiveMode(_ form: Form) throws {
    let result = try Self.result(.distributive, form)
    let priorities = result.alternatives.map(\.priority)
    let expected: [Double] = [134.0 / 297.0, 31.0 / 66.0, 47.0 / 594.0]
    #expect(isClose(priorities, expected, absolute: 1e-9))
    let found = result.rankReversals()
    // Totals with a copy of B: 148/405 of A against 117/405; all other changes leave the order alone.
    let turned = [RankReversals.Pair(better: 1, worse: 0)]
    for test in found.tests {
      let isCopyOfB = test.change == .copied && test.alternative == 1
      let wanted: [RankReversals.Pair] = isCopyOfB ? turned : []
      #expect(test.reversed == wanted)
    }
    #expect(found.tests.count == 8)
  }

  @Test(arguments: Form.allCases)
  func theIdealModeKeepsTheOrder(_ form: Form) throws {
    #expect(try Self.result(.ideal, form).rankReversals().isStable)
  }
}
