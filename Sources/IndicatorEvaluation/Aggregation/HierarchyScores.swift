/// Leaf scores aggregated up the tree, and the total divided among the leaves.
///
/// Every aggregation is a power mean or one of its limits, so a node's score F is homogeneous of
/// degree one in its children's scores, and Euler's theorem divides it without a rest:
/// F = Σ s ∂F/∂s (the Euler allocation of Tasche 1999; along this ray the same as Aumann & Shapley
/// 1974). By the chain rule a leaf's part of the total is its score times the product of the
/// derivatives on its path, which in a tree of arithmetic means is its global weight times its
/// score. A minimum is not differentiable where children tie; they share equally. Where the total
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
    let incomplete = leafScores.rowsWithGaps
    // Rows have nothing to do with each other. Where gaps are few, all rows go the short way of those
    // without, and the others once more the long one, among themselves.
    guard let rows = leafScores.first?.count, incomplete.count * 4 <= rows else {
      self.init(nodes: nodes, leafScores: leafScores, hasGaps: true)
      return
    }
    self.init(nodes: nodes, leafScores: leafScores, hasGaps: false)
    guard !incomplete.isEmpty else { return }
    let part = HierarchyScores(
      nodes: nodes, leafScores: leafScores.map { column in incomplete.map { column[$0] } },
      hasGaps: true)
    for (position, row) in incomplete.enumerated() {
      for leaf in contributions.indices {
        contributions[leaf][row] = part.contributions[leaf][position]
      }
      for node in nodeScores.indices { nodeScores[node][row] = part.nodeScores[node][position] }
      scores[row] = part.scores[position]
    }
  }

  /// - Parameter hasGaps: Whether rows with gaps among their scores are to come out right.
  private init(nodes: [WeightedNode], leafScores: [[Double]], hasGaps: Bool) {
    let leaves = nodes.indices.filter { nodes[$0].children.isEmpty }
    var nodeScores = [[Double]](repeating: [], count: nodes.count)
    var derivatives = [RowNumbers](repeating: .same(1), count: nodes.count)
    for (leaf, column) in zip(leaves, leafScores) { nodeScores[leaf] = column }
    for position in nodes.indices.reversed() where !nodes[position].children.isEmpty {
      let children = nodes[position].children
      let combined = nodes[position].aggregation.combine(
        SiblingScores(
          columns: children.map { nodeScores[$0] }, shares: children.map { nodes[$0].local },
          hasGaps: hasGaps))
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
    case .same(let weight): scores.mapFours { (weight * $0).replacing(with: 0, where: $0 .!= $0) }
    case .each(let column): zip(scores, column).map { $0.isNaN ? 0 : $0 * $1 }
    }
  }
}

extension [[Double]] {
  /// Rows in which a column has not-a-number, ascending.
  fileprivate var rowsWithGaps: [Int] {
    var rows: [Int] = []
    for column in self where column.hasGaps {
      for row in column.indices where column[row].isNaN { rows.append(row) }
    }
    guard count > 1 else { return rows }
    rows.sort()
    return rows.indices.filter { $0 == 0 || rows[$0] != rows[$0 - 1] }.map { rows[$0] }
  }
}

extension [Double] {
  /// Whether a number is missing. All are looked at, several at a time.
  var hasGaps: Bool {
    withUnsafeBytes { bytes in
      var mask = SIMDMask<SIMD8<Int64>>(repeating: false)
      let whole = count & ~7
      for start in stride(from: 0, to: whole, by: 8) {
        let numbers = bytes.loadUnaligned(fromByteOffset: 8 * start, as: SIMD8<Double>.self)
        mask .|= numbers .!= numbers
      }
      return any(mask) || self[whole...].contains(where: \.isNaN)
    }
  }
}
