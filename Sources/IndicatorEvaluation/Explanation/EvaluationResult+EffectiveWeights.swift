extension EvaluationResult {
  /// The weight that each node of the tree had in a row: the product of the local weights from the
  /// root down, those of siblings without a score shared out among the others; 0 for a node without.
  ///
  /// - Parameter row: A position among `rows`; one that is none has no scores.
  /// - Returns: One for each of `weights.nodes`.
  /// - Complexity: O(nodes)
  public func effectiveWeights(row: Int) -> [Double] {
    var effective = [Double](repeating: 1, count: weights.nodes.count)
    for (position, node) in weights.nodes.enumerated() {
      let children = node.children.filter { effective.indices.contains($0) }
      var missing = 0.0
      var present = 0.0
      for child in children {
        let share = weights.nodes[child].local
        if hasScore(child, row) { present += share } else { missing += share }
      }
      let scale = missing == 0 ? 1 : present
      for child in children {
        effective[child] =
          hasScore(child, row) && scale != 0
          ? effective[position] * (weights.nodes[child].local / scale) : 0
      }
    }
    return effective
  }

  private func hasScore(_ node: Int, _ row: Int) -> Bool {
    rows.nodeScores.indices.contains(node) && rows.nodeScores[node].indices.contains(row)
      && !rows.nodeScores[node][row].isNaN
  }
}
