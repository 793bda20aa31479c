internal import IndicatorEvaluation

/// The nodes from the one whose child's weight varies up to the root, with their children's scores:
/// all that scores depend on as one local weight t varies. The siblings keep their proportions.
struct VariedPath: Sendable {
  /// A node on the path and its children.
  fileprivate struct Step: Sendable {
    var aggregation: Aggregation
    var columns: [[Double]]
    var shares: [Double]
    /// Position of the child on the path.
    var varied: Int
  }

  fileprivate var steps: [Step] = []
  /// Scores with today's weights; what holds where nothing but the child, or nothing but its siblings,
  /// has a score.
  private var scores: [Double]
  let today: Double

  /// - Parameters:
  ///   - nodes: the tree, parents before children.
  ///   - nodeScores: one column per node.
  ///   - child: position of the node whose weight varies, not the root.
  init(_ nodes: [WeightedNode], _ nodeScores: [[Double]], child: Int) {
    today = nodes[child].local
    scores = nodeScores.first ?? []
    var below = child
    while let parent = nodes[below].parent {
      let children = nodes[parent].children
      steps.append(
        Step(
          aggregation: nodes[parent].aggregation, columns: children.map { nodeScores[$0] },
          shares: children.map { nodes[$0].local },
          varied: children.firstIndex(of: below) ?? 0))
      below = parent
    }
  }

  /// Whether every aggregation on the path is arithmetic.
  var isArithmetic: Bool { steps.allSatisfy { $0.aggregation.isArithmetic } }

  /// For every row the share of the siblings' weights that has data: 1 where they all have, 0 where
  /// nothing depends on the child's weight, since it has no data or none of them has.
  var siblingShares: [Double] {
    guard let step = steps.first else { return scores.map { _ in 0 } }
    let siblings = step.siblings
    guard hasGaps, !siblings.isEmpty else { return scores.map { _ in 1 } }
    let isWeighted = step.shares[siblings[0]] > 0
    let weights = siblings.map { isWeighted ? step.shares[$0] : 1 }
    let whole = weights.reduce(0, +)
    var there = [Double](repeating: 0, count: scores.count)
    var missing = [Int](repeating: 0, count: scores.count)
    for (sibling, weight) in zip(siblings, weights) {
      let column = step.columns[sibling]
      for row in column.indices {
        if column[row].isNaN { missing[row] += 1 } else { there[row] += weight }
      }
    }
    let own = step.columns[step.varied]
    return there.indices.map { row in
      if own[row].isNaN || missing[row] == siblings.count { return 0 }
      return missing[row] == 0 ? 1 : min(1, there[row] / whole)
    }
  }

  /// Whether a child of the first node has gaps.
  var hasGaps: Bool { steps.first?.columns.contains { $0.contains(where: \.isNaN) } ?? false }

  /// The same for some of the rows.
  func restricted(to rows: [Int]) -> VariedPath {
    var path = self
    path.scores = rows.map { scores[$0] }
    for position in steps.indices {
      path.steps[position].columns = steps[position].columns.map { column in
        rows.map { column[$0] }
      }
    }
    return path
  }

  /// Every row's total at the weight t, 0...1.
  func scores(at t: Double) -> [Double] {
    guard var varied = steps.first.map({ $0.value(at: t) }) else { return scores }
    for step in steps.dropFirst() {
      var columns = step.columns
      columns[step.varied] = varied
      varied = step.aggregation.mean(of: columns, shares: step.shares)
    }
    return zip(varied, scores).map { $0.isNaN ? $1 : $0 }
  }
}

extension VariedPath.Step {
  /// The other children with a weight, or all others where none has one.
  fileprivate var siblings: [Int] {
    let others = shares.indices.filter { $0 != varied }
    let weighted = others.filter { shares[$0] > 0 }
    return weighted.isEmpty ? others : weighted
  }

  /// The node's scores where the child has the weight t.
  fileprivate func value(at t: Double) -> [Double] {
    // Where a mean is not continuous at the end, as a score of 0 in a geometric one, its limit.
    let t = aggregation.isArithmetic ? t : max(1e-300, min(1 - 0x1p-53, t))
    let siblings = siblings
    let rest = siblings.reduce(0) { $0 + shares[$1] }
    var local = shares.map { _ in 0.0 }
    for sibling in siblings {
      local[sibling] = (1 - t) * (rest > 0 ? shares[sibling] / rest : 1 / Double(siblings.count))
    }
    local[varied] = siblings.isEmpty ? 1 : t
    return aggregation.mean(of: columns, shares: local)
  }
}
