extension EvaluationResult {
  /// The weight that each node of the tree had in a row: the product of the local weights from the
  /// root down, those of siblings without a score shared out among the others; 0 for a node without.
  ///
  /// - Parameter row: A position among `rows`.
  /// - Returns: One for each of `weights.nodes`.
  /// - Complexity: O(nodes)
  public func effectiveWeights(row: Int) -> [Double] {
    var effective = [Double](repeating: 1, count: weights.nodes.count)
    for (position, node) in weights.nodes.enumerated() where !node.children.isEmpty {
      var missing = 0.0
      var present = 0.0
      for child in node.children {
        let share = weights.nodes[child].local
        if rows.nodeScores[child][row].isNaN { missing += share } else { present += share }
      }
      let scale = missing == 0 ? 1 : present
      for child in node.children {
        let isMissing = rows.nodeScores[child][row].isNaN || scale == 0
        effective[child] =
          isMissing ? 0 : effective[position] * (weights.nodes[child].local / scale)
      }
    }
    return effective
  }
}
