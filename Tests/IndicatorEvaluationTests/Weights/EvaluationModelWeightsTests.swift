import PairwiseComparisons
import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct EvaluationModelWeightsTests {
  private func set(
    _ id: String, _ items: [String], _ judgments: [Judgment], auditOnly: Bool = false
  ) -> JudgmentSet {
    JudgmentSet(
      id: id, items: items, responses: [ExpertJudgments(expert: "e", judgments: judgments)],
      auditOnly: auditOnly)
  }

  private func node(_ id: String, _ set: String, _ children: [HierarchyNode]) -> HierarchyNode {
    HierarchyNode(id: id, weights: .judged(set: set), children: children)
  }

  private func leaves(_ ids: String...) -> [HierarchyNode] { ids.map { HierarchyNode(id: $0) } }

  /// The set lists its items the other way round.
  @Test func childrenAreMatchedById() throws {
    let model = EvaluationModel(
      judgmentSets: [set("s", ["b", "a"], [Judgment(0, 1, 3)])],
      tree: node("root", "s", leaves("a", "b")))
    let weights = try model.weights()
    #expect(isClose(weights.nodes.map(\.local), [1, 0.25, 0.75], absolute: 1e-15))
    #expect(weights.nodes.map(\.id) == ["root", "a", "b"])
    #expect(weights.nodes[0].judgmentSet == "s")
    #expect(weights.leaves == [1, 2])
    #expect(weights.overall == nil)
  }

  @Test func globalWeightsAreProducts() throws {
    let weights = try ReferenceCase.model.weights()
    for node in weights.nodes {
      let parent = node.parent.map { weights.nodes[$0] }
      #expect(node.global == (parent?.global ?? 1) * node.local)
      #expect(node.depth == (parent?.depth ?? -1) + 1)
    }
    let sum = weights.leaves.map { weights.nodes[$0].global }.reduce(0, +)
    #expect(isClose(sum, 1, absolute: 1e-15))
  }

  /// Σ w CI / Σ w RI of the reference case by hand: 0.6 CI / (0.6 · 0.9), two items add nothing.
  @Test func overallConsistency() throws {
    let weights = try ReferenceCase.model.weights()
    let process = try #require(weights.judgmentSets.first { $0.set.id == "j-process" })
    let overall = try #require(weights.overall)
    #expect(isClose(overall.index, 0.6 * process.solution.consistency.index, relative: 1e-14))
    #expect(isClose(overall.randomIndex, 0.6 * 0.9, relative: 1e-14))
    #expect(isClose(overall.ratio, 0.0185058006, absolute: 1e-9))
    #expect(weights.judgmentSets.map(\.set.id) == ["j-six", "j-process", "j-performance"])
  }

  /// Two nodes could share a set only with children of the same ids, and ids are unique.
  @Test func nodesThatShareASet() throws {
    func branch(_ id: String) -> HierarchyNode { node(id, "s", leaves("x", "y")) }
    let model = EvaluationModel(
      judgmentSets: [set("s", ["x", "y"], [Judgment(0, 1, 3)])],
      tree: HierarchyNode(id: "root", weights: .equal, children: [branch("a"), branch("b")]))
    #expect(model.validateWeights().map(\.fault) == [.duplicate, .duplicate])
  }

  @Test func givenSharesAreMadeToSumToOne() throws {
    // Ten typed digits miss 1 by 1e-10.
    let thirds = EvaluationModel(
      tree: SampleTrees.flat(.arithmetic, [0.3333333333, 0.3333333333, 0.3333333333]))
    let weights = try thirds.weights()
    #expect(isClose(weights.nodes.dropFirst().map(\.local).reduce(0, +), 1, absolute: 1e-15))
    // Rounding alone leaves them as they were typed.
    let typed = [0.1, 0.2, 0.7]
    #expect(
      try EvaluationModel(tree: SampleTrees.flat(.arithmetic, typed)).weights().nodes.dropFirst()
        .map(\.local) == typed)
  }

  @Test func unsolvableJudgmentsNameTheirSet() {
    let model = EvaluationModel(
      judgmentSets: [set("s", ["a", "b", "c"], [Judgment(0, 1, 3)])],
      tree: node("root", "s", leaves("a", "b", "c")))
    #expect {
      try model.weights()
    } throws: {
      guard case EvaluationError.judgments("s", .disconnected)? = $0 as? EvaluationError else {
        return false
      }
      return true
    }
  }

  /// CR = 0.83 for a circle of threes.
  @Test func violations() throws {
    let circle = [Judgment(0, 1, 3), Judgment(1, 2, 3), Judgment(2, 0, 3)]
    func model(_ action: ViolationAction, auditOnly: Bool) -> EvaluationModel {
      EvaluationModel(
        consistencyViolation: action,
        judgmentSets: [set("s", ["a", "b", "c"], circle, auditOnly: auditOnly)],
        tree: auditOnly
          ? HierarchyNode(id: "root", weights: .equal, children: leaves("a", "b", "c"))
          : node("root", "s", leaves("a", "b", "c")))
    }
    #expect {
      try model(.fail, auditOnly: false).weights()
    } throws: {
      guard case EvaluationError.inconsistent(let list)? = $0 as? EvaluationError else {
        return false
      }
      return list.map(\.set) == ["s"] && list[0].expert == nil && list[0].ratio > 0.1
    }
    // What is only audited is reported, and does not fail.
    let audited = model(.fail, auditOnly: true)
    #expect(audited.warnings(about: try audited.weights()).count == 1)
    let warned = model(.warn, auditOnly: false)
    #expect(warned.warnings(about: try warned.weights()).count == 1)
    let ignored = model(.ignore, auditOnly: false)
    #expect(ignored.warnings(about: try ignored.weights()).isEmpty)
  }

  @Test func warnings() throws {
    let items = (0..<10).map { "i\($0)" }
    var model = EvaluationModel(
      judgmentSets: [
        JudgmentSet(
          id: "ten", items: items,
          responses: [
            ExpertJudgments(expert: "chain", judgments: (1..<10).map { Judgment($0 - 1, $0, 1) }),
            ExpertJudgments(expert: "half", judgments: [Judgment(0, 1, 1)]),
            ExpertJudgments(expert: "silent", judgments: []),
          ])
      ], tree: node("root", "ten", items.map { HierarchyNode(id: $0) }))
    let groups = [["i0", "i1"]] + items.dropFirst(2).map { [$0] }
    #expect(
      model.warnings(about: try model.weights()) == [
        .expertSkipped(set: "ten", expert: "silent"),
        .expertDisconnected(set: "ten", expert: "half", groups: groups),
        .manyItems(set: "ten", count: 10),
      ])
    model.tree = SampleTrees.flat(.arithmetic, [1, 0])
    model.judgmentSets = []
    #expect(model.warnings(about: try model.weights()) == [.zeroWeight(node: "i1")])
  }
}
