/// Leaf scores aggregated up the tree, and the total divided among the leaves.
///
/// Every aggregation is a power mean or one of its limits, so a node's score F is homogeneous of
/// degree one in its children's scores, and Euler's theorem divides it without a rest:
/// F = Σ s ∂F/∂s (the Euler allocation of Tasche 1999; along this ray the same as Aumann & Shapley
/// 1974). By the chain rule a leaf's part of the total is its score times the product of the
/// derivatives on its path, which in a tree of arithmetic means is its global weight times its
/// score. A minimum is not differentiable where children tie; they share by weight. Where the total
/// is 0 every part is 0.
///
/// The total is defined as these parts added from left to right, so that they sum to it to the last
/// bit. It differs from the root's mean by rounding only.
struct HierarchyScores {
  /// One column per leaf, left to right; NaN in rows without a total.
  var contributions: [[Double]]
  /// One column per node, in the order of the nodes; NaN without a score.
  var nodeScores: [[Double]]
  /// The root's column.
  var scores: [Double]

  /// - Parameters:
  ///   - nodes: the tree, parents before children.
  ///   - leafScores: one column per leaf, left to right, 0...100, NaN where it is left out.
  /// - Complexity: O(nodes · rows)
  init(nodes: [WeightedNode], leafScores: [[Double]]) {
    let leaves = nodes.indices.filter { nodes[$0].children.isEmpty }
    var nodeScores = [[Double]](repeating: [], count: nodes.count)
    var derivatives = [RowNumbers](repeating: .same(1), count: nodes.count)
    for (leaf, column) in zip(leaves, leafScores) { nodeScores[leaf] = column }
    for position in nodes.indices.reversed() where !nodes[position].children.isEmpty {
      let children = nodes[position].children
      let combined = nodes[position].aggregation.combine(
        SiblingScores(
          columns: children.map { nodeScores[$0] }, shares: children.map { nodes[$0].local }))
      nodeScores[position] = combined.scores
      for (child, derivative) in zip(children, combined.derivatives) {
        derivatives[child] = derivative
      }
    }
    for (position, node) in nodes.enumerated() {
      if let parent = node.parent {
        derivatives[position] = derivatives[parent] * derivatives[position]
      }
    }
    contributions = zip(leaves, leafScores).map { leaf, column in
      Self.parts(of: column, derivatives[leaf])
    }
    self.nodeScores = nodeScores
    scores = []
    total()
  }

  /// Adds the contributions up; the root's mean only says which rows have a total.
  private mutating func total() {
    guard let root = nodeScores.first else { return }
    scores = [Double](repeating: 0, count: root.count)
    for column in contributions {
      for row in scores.indices { scores[row] += column[row] }
    }
    for row in scores.indices {
      if scores[row] > 100 { scores[row] = capContributions(row: row) }
      if root[row].isNaN {
        scores[row] = .nan
        for leaf in contributions.indices { contributions[leaf][row] = .nan }
      }
    }
    nodeScores[0] = scores
  }

  /// Takes what rounding has added beyond 100 off the last contributions; returns their new sum.
  private mutating func capContributions(row: Int) -> Double {
    var sum = 0.0
    for leaf in contributions.indices {
      contributions[leaf][row] = min(contributions[leaf][row], 100 - sum)
      sum += contributions[leaf][row]
    }
    return sum
  }

  private static func parts(of scores: [Double], _ derivative: RowNumbers) -> [Double] {
    switch derivative {
    case .same(let weight): scores.map { $0.isNaN ? 0 : weight * $0 }
    case .each(let column): zip(scores, column).map { $0.isNaN ? 0 : $0 * $1 }
    }
  }
}
