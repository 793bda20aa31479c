import BilingualText
import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import TestSupport
import Testing

@testable import ScenarioFiles

/// `expert_weights`: what experts count in one set of judgments.
struct ExpertWeightsTests {
  private func read(_ weights: String, experts: String = "[e1, e2, e3]") -> ScenarioReading {
    Scenario.read(
      Array(
        """
        schema: ahp-scenario/1
        experts: \(experts)
        tree:
          id: g
          children: [a, b]
          weights:
            expert_weights: \(weights)
            by:
              e1: {pairs: [[a, b, 4]]}
              e2: {pairs: [[a, b, 1/4]]}
        """.utf8), path: "s.yaml")
  }

  private func places(_ reading: ScenarioReading) -> [String] {
    reading.diagnostics.filter { $0.severity == .error }.map {
      "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.code.rawValue)"
    }
  }

  @Test func weightsOfOneSet() throws {
    let reading = read("{e1: 75%, e2: 1/4}")
    #expect(places(reading).isEmpty)
    let set = try #require(reading.scenario?.weighing?.model.judgmentSets.first)
    #expect(set.expertWeights == .own && set.responses.map(\.weight) == [0.75, 0.25])
    // 4^0.75 · 4^−0.25 = 2: two thirds and one third.
    let weights = try #require(try reading.scenario?.weighing?.model.weights())
    #expect(isClose(weights.nodes[1].local, 2 / 3.0, relative: 1e-14))
    // Who did not judge may be named: the share goes to those who did.
    let absent = read("{e1: 30%, e2: 10%, e3: 60%}")
    #expect(places(absent).isEmpty)
    let shares = try absent.scenario?.weighing?.model.weights().judgmentSets[0].solution.experts
      .map(\.weight)
    #expect(isClose(shares ?? [], [0.75, 0.25], relative: 1e-14))
  }

  @Test(arguments: [
    ("{e1: 50%, e9: 50%}", ["7:31 expert-unknown"]),
    ("{e1: -0.5, e2: 1.5}", ["7:26 value-out-of-range", "7:36 value-out-of-range"]),
    ("{e1: 0, e2: 0}", ["7:5 expert-weights-sum"]),
    ("{e1: 50%, e2: 30%}", ["7:5 expert-weights-sum"]),
    ("{e1: 100%}", ["7:5 expert-weight-missing"]),
    ("{e1: 0, e2: 0, e3: 1}", ["7:5 expert-weight-missing"]),
    ("{e1: many, e2: 50%}", ["7:26 value-kind"]),
    ("{e1: nan, e2: 50%}", ["7:26 value-kind"]), ("{}", ["7:5 expert-weights-sum"]),
    ("[0.5, 0.5]", ["7:21 value-kind"]),
  ])
  func mistakes(_ weights: String, _ expected: [String]) {
    let reading = read(weights)
    #expect(places(reading) == expected, "\(weights): \(places(reading))")
    for diagnostic in reading.diagnostics where diagnostic.severity == .error {
      #expect(diagnostic.message.zh != diagnostic.message.en)
    }
  }

  @Test func unknownExpertsGetAHint() throws {
    let reading = read("{e1: 50%, e22: 50%}")
    let diagnostic = try #require(reading.diagnostics.first { $0.code == .expertUnknown })
    #expect(diagnostic.hint?.en.contains("did you mean `e2`?") == true)
  }

  /// Where nobody is named, and where the judgments stand elsewhere.
  @Test func wrongPlaces() {
    func errors(_ weights: String, _ more: String = "") -> [String] {
      places(
        Scenario.read(
          Array(
            "schema: ahp-scenario/1\ntree: {id: g, children: [a, b], weights: \(weights)}\n\(more)"
              .utf8), path: "s.yaml"))
    }
    #expect(
      errors("{pairs: [[a, b, 2]], expert_weights: {e: 1}}") == ["2:63 judgment-shape"])
    #expect(
      errors(
        "{judgments: s, expert_weights: {e: 1}}",
        "judgments: {s: {items: [a, b], by: {e: {pairs: [[a, b, 2]]}}}}")
        == ["2:57 judgment-shape"])
  }

  /// In a named set and between alternatives at a leaf.
  @Test func everywhereJudgmentsAre() throws {
    let reading = Scenario.read(
      Array(
        """
        schema: ahp-scenario/1
        tree: {id: g, children: [c, d], weights: {judgments: s}}
        alternatives: [x, y]
        judgments:
          s:
            items: [c, d]
            by: {e1: {pairs: [[c, d, 9]]}, e2: {pairs: [[c, d, 1]]}}
            expert_weights: {e1: 1/2, e2: 1/2}
        indicators:
          c: {score: {values: {x: 1, y: 2}}}
          d:
            score:
              by: {e1: {pairs: [[x, y, 4]]}, e2: {pairs: [[x, y, 1]]}}
              expert_weights: {e1: 1, e2: 0}
        """.utf8), path: "s.yaml")
    #expect(places(reading).isEmpty, "\(places(reading))")
    let model = try #require(reading.scenario?.weighing?.model)
    #expect(model.everyJudgmentSet.map(\.id) == ["s", "d"])
    #expect(model.everyJudgmentSet.map(\.expertWeights) == [.own, .own])
    let result = try model.evaluateAlternatives()
    // √9 = 3: three quarters; e1 alone counts at the leaf: 4 : 1.
    #expect(isClose(result.weights.nodes[1].local, 0.75, relative: 1e-14))
    #expect(isClose(result.leaves[1].priorities, [0.8, 0.2], relative: 1e-14))
    #expect(result.weightsWithAlternatives.judgmentSets.map(\.set.id) == ["s", "d"])
  }

  /// A leaf's judgments take the leaf's id, which a named set may not have.
  @Test func judgmentsAtALeafHaveItsName() {
    let reading = Scenario.read(
      Array(
        """
        schema: ahp-scenario/1
        tree: {id: g, children: [c, d], weights: {judgments: c}}
        alternatives: [x, y]
        judgments: {c: {items: [c, d], pairs: [[c, d, 9]]}}
        indicators:
          c: {score: {pairs: [[x, y, 4]]}}
          d: {score: {values: {x: 1, y: 2}}}
        """.utf8), path: "s.yaml")
    #expect(places(reading).contains { $0.hasSuffix("id-duplicate") })
  }

  /// What an embedder does: a set that weighs its experts itself.
  @Test func fromSwift() throws {
    let set = JudgmentSet(
      id: "s", items: ["a", "b"],
      responses: [
        ExpertJudgments(expert: "x", judgments: [Judgment(0, 1, 4)]),
        ExpertJudgments(expert: "y", judgments: [Judgment(0, 1, 1)]),
      ])
    func model(_ weights: [String: Double]) -> EvaluationModel {
      EvaluationModel(
        judgmentSets: [set.weighingExperts(weights)],
        tree: HierarchyNode(
          id: "g", weights: .judged(set: "s"),
          children: [HierarchyNode(id: "a"), HierarchyNode(id: "b")]))
    }
    #expect(
      isClose(try model(["x": 3, "y": 3]).weights().nodes[1].local, 2 / 3.0, relative: 1e-14))
    #expect(isClose(try model(["x": 1]).weights().nodes[1].local, 0.8, relative: 1e-14))
    #expect(throws: EvaluationError.self) { try model(["x": -1, "y": 1]).weights() }
    #expect(throws: EvaluationError.self) { try model(["x": .nan]).weights() }
    #expect(throws: EvaluationError.self) { try model([:]).weights() }
    #expect(set.weighingExperts(["x": 1]).expertWeights == .own && set.expertWeights == .inherited)
  }
}
