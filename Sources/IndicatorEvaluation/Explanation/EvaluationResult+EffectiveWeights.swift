extension EvaluationResult {
  /// The weight that each node of the tree had in a row: the product of the local weights from the
  /// root down, those of siblings without a score shared out among the others; 0 for a node without.
  ///
  /// - Parameter row: A position among `rows`; one that is none has no scores.
  /// - Returns: One for each of `weights.nodes`.
  /// - Complexity: O(nodes)
  public func effectiveWeights(row: Int) -> [Double] {
    var effective = effectiveShares(row: row)
    for node in weights.nodes.indices {
      for child in weights.nodes[node].children where effective.indices.contains(child) {
        effective[child] *= effective[node]
      }
    }
    return effective
  }

  /// The share that each node had of its parent in a row; 1 for the root.
  func effectiveShares(row: Int) -> [Double] {
    var shares = [Double](repeating: 1, count: weights.nodes.count)
    for node in weights.nodes {
      let children = node.children.filter { shares.indices.contains($0) }
      var missing = 0.0
      var present = 0.0
      for child in children {
        let local = weights.nodes[child].local
        if hasScore(child, row) { present += local } else { missing += local }
      }
      // Where nothing is missing they keep the very weights that were given.
      let scale = missing == 0 ? 1 : present
      for child in children {
        shares[child] =
          hasScore(child, row) && scale != 0 ? weights.nodes[child].local / scale : 0
      }
    }
    return shares
  }

  private func hasScore(_ node: Int, _ row: Int) -> Bool {
    rows.nodeScores.indices.contains(node) && rows.nodeScores[node].indices.contains(row)
      && !rows.nodeScores[node][row].isNaN
  }
}
