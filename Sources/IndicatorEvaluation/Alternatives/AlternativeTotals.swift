internal import Statistics

/// The alternatives' priorities in the whole hierarchy, from those under each leaf.
struct AlternativeTotals {
  /// One per alternative, before they are made to sum to 1.
  let unnormalised: [Double]
  /// One column per leaf, left to right: its part of each priority.
  let contributions: [[Double]]
  /// One per alternative, sum 1: the contributions added from left to right.
  let priorities: [Double]

  /// - Parameters:
  ///   - nodes: the tree, parents before children.
  ///   - scaled: one column per leaf, left to right, with a number for each alternative.
  /// - Complexity: O(nodes · alternatives)
  init(nodes: [WeightedNode], scaled: [[Double]]) {
    let scores = HierarchyScores(nodes: nodes, leafScores: scaled)
    let sum = scores.scores.sum { $0 }
    unnormalised = scores.scores
    let contributions = scores.contributions.map { column in
      column.map { sum > 0 ? $0 / sum : 0 }
    }
    self.contributions = contributions
    priorities = scores.scores.indices.map { alternative in
      contributions.reduce(0) { $0 + $1[alternative] }
    }
  }
}
