import BilingualText
import IndicatorEvaluation
import TestSupport

/// A tree by hand: nodes with local weights, leaves with their columns.
struct WeighedTree {
  var weights: HierarchyWeights
  var leafScores: [[Double]]

  /// One node of the tree, written down.
  indirect enum Node {
    case leaf(String, [Double])
    case node(String, Aggregation = .arithmetic, [(weight: Double, node: Node)])
  }

  init(_ root: Node) {
    weights = HierarchyWeights(nodes: [], judgmentSets: [])
    leafScores = []
    add(root, parent: nil, local: 1, global: 1, depth: 0)
  }

  private mutating func add(
    _ node: Node, parent: Int?, local: Double, global: Double, depth: Int
  ) {
    let position = weights.nodes.count
    if let parent { weights.nodes[parent].children.append(position) }
    var placed = WeightedNode(
      id: "", label: Label(), parent: parent, children: [], depth: depth,
      aggregation: .arithmetic, local: local, global: global, judgmentSet: nil)
    switch node {
    case .leaf(let id, let column):
      placed.id = id
      weights.nodes.append(placed)
      leafScores.append(column)
    case .node(let id, let aggregation, let children):
      placed.id = id
      placed.aggregation = aggregation
      weights.nodes.append(placed)
      for child in children {
        add(
          child.node, parent: position, local: child.weight, global: global * child.weight,
          depth: depth + 1)
      }
    }
  }
}

extension Golden {
  /// A node with `weight`, `children` or `values`.
  var weighedNode: WeighedTree.Node {
    self["children"].list.isEmpty
      ? .leaf(self["id"].text, self["values"].numbers)
      : .node(self["id"].text, self["children"].list.map { ($0["weight"].number, $0.weighedNode) })
  }

  var range: ClosedRange<Double> { numbers[0]...numbers[1] }
}

extension WeighedTree.Node {
  static func node(_ id: String, _ children: [(weight: Double, node: Self)]) -> Self {
    .node(id, .arithmetic, children)
  }
}

func isClose(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> Bool {
  isClose(a.lowerBound, b.lowerBound, absolute: 1e-12)
    && isClose(a.upperBound, b.upperBound, absolute: 1e-12)
}
