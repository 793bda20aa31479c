import IndicatorEvaluation
import PairwiseComparisons
import Robustness
import TestSupport
import Testing

/// Weights under noise of the judgments, against normal distributions.
@Suite struct JudgedDrawsTests {
  /// Row 0 scores where x is heavy, row 1 where y is.
  private static func study(
    _ judgments: [Judgment], _ noise: JudgmentNoise.Kind
  ) throws -> RobustnessStudy {
    let ids = ["x", "y", "z"]
    let set = JudgmentSet(
      id: "j", items: ids, responses: [ExpertJudgments(expert: "e", judgments: judgments)])
    let model = EvaluationModel(
      experts: [Expert(id: "e", weight: 1)], judgmentSets: [set],
      tree: HierarchyNode(
        id: "goal", weights: .judged(set: "j"), children: ids.map { HierarchyNode(id: $0) }),
      indicators: ids.map { Indicator(id: $0, rule: .linear(slope: 1, offset: 0)) })
    let result = try model.evaluate(
      EvaluationData(
        customers: ["0", "1"], customerOfRow: [0, 1], periodOfRow: [0, 0],
        values: [[90, 10], [10, 90], [50, 50]]))
    return try RobustnessStudy(
      RobustnessSubject(result), RobustnessAssumptions(judgments: noise))
  }

  /// ln w_x − ln w_y has the variance σ² times the resistance between x and y: 2/3 with all three pairs,
  /// 1 where x and y are compared and z hangs on y. Φ(ln 2 / (σ √R)) by Python.
  @Test(arguments: [
    ([Judgment(0, 1, 2), Judgment(0, 2, 4), Judgment(1, 2, 2)], 0.9552326140611063),
    ([Judgment(0, 1, 2), Judgment(1, 2, 2)], 0.9171714809983016),
  ])
  func normalNoise(_ judgments: [Judgment], _ expected: Double) throws {
    let study = try Self.study(judgments, .logNormal(deviation: 0.5))
    #expect(!study.hasExactProbabilities)
    let share = try study.run(samples: 100_000, seed: 2).firstShare(of: 0)
    #expect(abs(share.value - expected) < 4 * share.standardError)
  }

  /// Judgments of 2 ± 1 grade stay at 1 or above: x is never behind.
  @Test func gradesStayNearTheJudgments() throws {
    let study = try Self.study([Judgment(0, 1, 2), Judgment(1, 2, 2)], .grades(1))
    #expect(try study.run(samples: 20_000).firstShare(of: 0).value == 1)
  }

  /// Consistent judgments show no noise; contradictory ones do.
  @Test func estimatedNoise() throws {
    let consistent = [Judgment(0, 1, 2), Judgment(0, 2, 4), Judgment(1, 2, 2)]
    #expect(
      try Self.study(consistent, .estimated).run(samples: 5_000).firstShare(of: 0).value == 1)
    let contradictory = [Judgment(0, 1, 2), Judgment(0, 2, 1), Judgment(1, 2, 4)]
    let share = try Self.study(contradictory, .estimated).run(samples: 5_000).firstShare(of: 0)
    #expect(share.value > 0.05 && share.value < 0.95)
  }

  @Test func impossibleNoise() {
    #expect(throws: RobustnessError.spread(3)) {
      try Self.study([Judgment(0, 1, 2), Judgment(1, 2, 2)], .logNormal(deviation: 3))
    }
    #expect(throws: RobustnessError.spread(-1)) {
      try Self.study([Judgment(0, 1, 2), Judgment(1, 2, 2)], .grades(-1))
    }
  }
}
