extension HierarchyWeights {
  /// Scores of every node from those of the leaves, as an evaluation has them.
  ///
  /// - Parameter leafScores: one column per leaf, left to right; NaN where it is left out.
  /// - Returns: One column per node, in the order of `nodes`; NaN without a score.
  package func nodeScores(_ leafScores: [[Double]]) -> [[Double]] {
    HierarchyScores(nodes: nodes, leafScores: leafScores).nodeScores
  }
}

extension Aggregation {
  /// The parent's scores from its children's columns and local weights, sum 1; NaN without a score.
  package func mean(of columns: [[Double]], shares: [Double]) -> [Double] {
    combine(SiblingScores(columns: columns, shares: shares)).scores
  }

  /// Whether the parent's score is Σ w s.
  package var isArithmetic: Bool { self == .arithmetic || self == .power(1) }
}
