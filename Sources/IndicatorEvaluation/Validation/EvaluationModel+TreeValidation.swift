internal import PairwiseComparisons

extension EvaluationModel {
  func treeErrors() -> [ModelError] {
    nodeErrors(tree.preorder.map(\.node))
  }

  /// What is wrong with nodes, apart from what is below them.
  func nodeErrors(_ nodes: [HierarchyNode]) -> [ModelError] {
    let sets = Dictionary(judgmentSets.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return repeated(nodes.map(\.id)).map { ModelError(.node($0), .duplicate) }
      + nodes.flatMap { node in
        node.faults(judgmentSets: sets).map { ModelError(.node(node.id), $0) }
      }
  }
}

extension HierarchyNode {
  fileprivate func faults(judgmentSets: [String: JudgmentSet]) -> [ModelFault] {
    if isLeaf { return weights == nil ? [] : [.weightsOnLeaf] }
    var faults: [ModelFault] = []
    if case .power(let exponent) = aggregation, !NumberConstraint.notZero.allows(exponent) {
      faults.append(.number(exponent, .notZero))
    }
    return faults + (weights.map { self.faults(of: $0, judgmentSets) } ?? [.noWeights])
  }

  private func faults(
    of weights: NodeWeights, _ judgmentSets: [String: JudgmentSet]
  ) -> [ModelFault] {
    switch weights {
    case .equal, .objective: return []
    case .given(let shares): return shareFaults(shares)
    case .judged(let id):
      guard let set = judgmentSets[id] else { return [.unknownJudgmentSet(id)] }
      return (set.auditOnly ? [.auditOnlySet(id)] : [])
        + [set.difference(from: children.map(\.id))].compactMap { $0 }
    case .bestWorst(let source):
      let count = source.judgments.order
      return count == children.count
        ? [] : [.weightCount(expected: children.count, found: count)]
    case .combined(let source):
      return source.sources.flatMap { faults(of: $0, judgmentSets) }
    case .derived(let derivation): return shareFaults(derivation.weights)
    }
  }

  private func shareFaults(_ shares: [Double]) -> [ModelFault] {
    guard shares.count == children.count else {
      return [.weightCount(expected: children.count, found: shares.count)]
    }
    let bad = shares.filter { !NumberConstraint.notNegative.allows($0) }
    guard bad.isEmpty else { return bad.map { .number($0, .notNegative) } }
    let sum = shares.reduce(0, +)
    return abs(sum - 1) <= 1e-9 ? [] : [.weightSum(sum)]
  }
}
