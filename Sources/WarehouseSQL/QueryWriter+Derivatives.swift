internal import IndicatorEvaluation

/// From the nodes' scores to each leaf's part of the total (Euler's theorem; see `HierarchyScores`).
extension QueryWriter {
  func derivativeSteps(_ groups: [Group], carried: [SQLColumn], source: String) -> [SQLStep] {
    var steps: [SQLStep] = []
    var (carried, source) = (carried, source)
    let ties = groups.compactMap(tied)
    if !ties.isEmpty {
      steps.append(
        SQLStep(
          name: "ahp_ties", purpose: "how many children share a minimum",
          columns: carried + ties, source: ["FROM \(source)"]))
      carried += kept(ties.map(\.name))
      source = "ahp_ties"
    }
    let parts = groups.reversed().filter { !$0.isConstant }.flatMap { group in
      group.children.map { column(derivative(of: $0, in: group), "part_" + $0.id) }
    }
    if !parts.isEmpty {
      steps.append(
        SQLStep(
          name: "ahp_parts", purpose: "how much a node's score moves with each child's",
          columns: carried + parts, source: ["FROM \(source)"]))
      source = "ahp_parts"
    }
    let listed = listsValues ? kept("value_", leaves) + kept("score_", leaves) : []
    steps.append(
      SQLStep(
        name: "ahp_contributions",
        purpose: "each indicator's part of the total: score times the moves on its path",
        columns: keys + kept(["coverage"]) + listed + contributions(groups),
        source: ["FROM \(source)"]))
    return steps
  }

  private func tied(_ group: Group) -> SQLColumn? {
    guard group.node.aggregation.kind == .minimum else { return nil }
    let shares = group.children.map { child in
      "CASE WHEN \(isTied(child, in: group)) THEN \(literal(1)) ELSE \(literal(0)) END"
    }
    return column(sum(of: shares), "tied_" + group.node.id)
  }

  /// Whether a child has the smallest score, to nine decimals as in bands and ranks.
  private func isTied(_ child: WeightedNode, in group: Group) -> String {
    "\(roundedToBillionths(score(child))) = \(roundedToBillionths(score(group.node)))"
  }

  /// ∂F/∂s; 0 where the child has no score, and where F is 0.
  private func derivative(of child: WeightedNode, in group: Group) -> String {
    let (mean, score) = (score(group.node), score(child))
    let weight = weight(child, in: group)
    let isNothing = "\(mean) = \(literal(0)) OR \(score) IS NULL"
    switch group.node.aggregation.kind {
    case .arithmetic:
      return group.optional.contains(child.id)
        ? choice([("\(score) IS NULL", literal(0))], otherwise: weight) : weight
    case .minimum:
      return choice(
        [
          (
            "\(isTied(child, in: group)) AND \(mean) > \(literal(0))",
            "\(mean) / \(score) / \(name("tied_" + group.node.id))"
          )
        ], otherwise: literal(0))
    case .geometric:
      return choice([(isNothing, literal(0))], otherwise: "\(weight) * \(mean) / \(score)")
    case .harmonic:
      let ratio = "(\(mean) / \(score))"
      return choice([(isNothing, literal(0))], otherwise: "\(weight) * \(ratio) * \(ratio)")
    case .power(let p):
      let power = boundedExponential("\(literal(p)) * ln(\(score) / \(mean))")
      return choice(
        [("\(isNothing) OR \(score) = \(literal(0))", literal(0))],
        otherwise: "\(weight) * \(power) * (\(mean) / \(score))")
    }
  }

  // MARK: Contributions

  private func contributions(_ groups: [Group]) -> [SQLColumn] {
    let variable = Dictionary(
      groups.filter { !$0.isConstant }.map { ($0.node.id, true) },
      uniquingKeysWith: { first, _ in first })
    return leaves.map { leaf in
      let score = score(nodes[leaf.node])
      var part = "\(path(to: leaf.node, variable)) * \(score)"
      if leaf.mayBeMissing {
        part = choice([("\(score) IS NULL", literal(0))], otherwise: part)
      }
      if totalMayBeMissing, let root = nodes.first {
        part = choice([("\(self.score(root)) IS NOT NULL", part)])
      }
      return column(part, "contribution_" + leaf.id)
    }
  }

  /// The product of the derivatives from the root down; weights that are the same in every row are
  /// multiplied here.
  private func path(to leaf: Int, _ variable: [String: Bool]) -> String {
    var chain: [Int] = []
    var next: Int? = leaf
    while let position = next {
      chain.append(position)
      next = nodes[position].parent
    }
    var constant = 1.0
    var factors: [String] = []
    for position in chain.reversed() {
      guard let parent = nodes[position].parent else { continue }
      let local = nodes[position].local
      if local == 0 { return literal(0) }
      if variable[nodes[parent].id] == nil {
        if factors.isEmpty { constant *= local } else { factors.append(literal(local)) }
      } else {
        if factors.isEmpty, constant != 1 { factors.append(literal(constant)) }
        factors.append(name("part_" + nodes[position].id))
      }
    }
    return factors.isEmpty ? literal(constant) : "(" + factors.joined(separator: " * ") + ")"
  }
}
