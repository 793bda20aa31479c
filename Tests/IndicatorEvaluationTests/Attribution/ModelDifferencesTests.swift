import BilingualText
import Testing

@testable import IndicatorEvaluation

@Suite struct ModelDifferencesTests {
  private func result(
    _ weights: [Double], slope: Double = 1, bands: [Band] = [], direction: Direction = .benefit
  ) throws -> EvaluationResult {
    var model = SampleTrees.model(SampleTrees.flat(.arithmetic, weights))
    model.indicators[0].rule = .linear(slope: slope, offset: 0)
    model.indicators[0].direction = direction
    model.bands = bands
    return try model.evaluate(SampleTrees.data(weights.map { _ in [50] }))
  }

  @Test func whatIsTheSameIsNotNamed() throws {
    let bands = [Band(id: "a", minimum: 50), Band(id: "b", minimum: 0)]
    let differences = ModelDifferences(
      from: try result([0.5, 0.5], bands: bands), to: try result([0.5, 0.5], bands: bands))
    #expect(differences.nodes.isEmpty && differences.rules.isEmpty && !differences.bandsDiffer)
  }

  @Test func weightsAndNewLeavesAreNamedInTheLaterOrder() throws {
    let there = ModelDifferences(from: try result([1]), to: try result([0.25, 0.75]))
    #expect(there.nodes.map(\.id) == ["i0", "i1"])
    #expect(there.nodes[0].before?.local == 1 && there.nodes[0].after?.local == 0.25)
    #expect(there.nodes[1].before == nil && there.nodes[1].after?.local == 0.75)
    #expect(there.rules.map(\.id) == ["i1"])
    let back = ModelDifferences(from: try result([0.25, 0.75]), to: try result([1]))
    #expect(back.nodes.map(\.id) == ["i0", "i1"])
    #expect(back.nodes[1].after == nil)
    #expect(back.rules.map(\.id) == ["i1"] && back.rules[0].after == nil)
  }

  @Test func rulesAndDirectionsAreCompared() throws {
    let plain = try result([0.5, 0.5])
    let steeper = ModelDifferences(from: plain, to: try result([0.5, 0.5], slope: 2))
    #expect(steeper.nodes.isEmpty && steeper.rules.map(\.id) == ["i0"])
    #expect(steeper.rules[0].before?.rule == .linear(slope: 1, offset: 0))
    #expect(steeper.rules[0].after?.rule == .linear(slope: 2, offset: 0))
    let turned = ModelDifferences(from: plain, to: try result([0.5, 0.5], direction: .cost))
    #expect(turned.rules.map(\.id) == ["i0"])
  }

  @Test func bandsDifferByTheirBounds() throws {
    let rest = Band(id: "b", minimum: 0)
    let named = Band(id: "a", label: Label(chinese: "优", english: "good"), minimum: 50)
    let one = try result([1], bands: [Band(id: "a", minimum: 50), rest])
    let other = try result([1], bands: [Band(id: "a", minimum: 51), rest])
    let renamed = try result([1], bands: [named, rest])
    #expect(ModelDifferences(from: one, to: other).bandsDiffer)
    #expect(!ModelDifferences(from: one, to: renamed).bandsDiffer)
  }

  /// A node that hangs elsewhere differs although its weights are the same.
  @Test func thePlaceOfANodeCounts() {
    func node(_ id: String, _ parent: Int?, _ children: [Int] = []) -> WeightedNode {
      WeightedNode(
        id: id, label: Label(), parent: parent, children: children, depth: 0,
        aggregation: .arithmetic, local: 1, global: 1, judgmentSet: nil)
    }
    let old = [node("goal", nil, [1, 2]), node("x", 0, [3]), node("y", 0), node("z", 1)]
    let new = [node("goal", nil, [1, 2]), node("x", 0), node("y", 0, [3]), node("z", 2)]
    #expect(ModelDifferences.nodes(from: old, to: new).map(\.id) == ["z"])
    var other = old
    other[1].aggregation = .minimum
    #expect(ModelDifferences.nodes(from: old, to: other).map(\.id) == ["x"])
  }
}
