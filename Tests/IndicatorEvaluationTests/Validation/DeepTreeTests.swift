import IndicatorEvaluation
import Testing

/// A tree that is 200,000 levels deep is a tree like any other: built, compared, weighed and given up
/// without the stack's room for each level.
struct DeepTreeTests {
  private func tree(_ depth: Int, leaf: String = "x") -> HierarchyNode {
    var node = HierarchyNode(id: leaf)
    for level in 0..<depth {
      node = HierarchyNode(id: "n\(level)", weights: .equal, children: [node])
    }
    return node
  }

  @Test func deep() throws {
    let (node, twin) = (tree(200_000), tree(200_000))
    #expect(node == twin && node.hashValue == twin.hashValue)
    #expect(node != tree(200_000, leaf: "y") && node != tree(199_999))
    #expect(node.leaves.map(\.id) == ["x"])
    let weights = try EvaluationModel(
      tree: node, indicators: [Indicator(id: "x", rule: .linear(slope: 1, offset: 0))]
    ).weights()
    #expect(weights.nodes.count == 200_001 && weights.nodes.last?.global == 1)
  }

  /// A node that somebody else still holds keeps its children.
  @Test func sharedParts() {
    var whole: HierarchyNode? = HierarchyNode(
      id: "g", weights: .equal, children: [tree(3), tree(2, leaf: "y")])
    let part = whole?.children[0]
    whole = nil
    #expect(part?.leaves.map(\.id) == ["x"] && part == tree(3))
    var changed = part
    changed?.children[0].children = []
    #expect(part == tree(3) && changed?.leaves.map(\.id) == ["n1"])
  }
}
