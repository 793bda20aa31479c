internal import PairwiseComparisons
internal import Statistics

extension EvaluationModel {
  /// Compares the alternatives under every leaf and adds their priorities up the tree.
  ///
  /// Under the distributive mode a leaf's priorities sum to 1 (Saaty 1980), under the ideal mode the
  /// best is 1 (Belton & Gear 1983), which keeps a copy of an alternative from reversing the others'
  /// order. Measured values become priorities in proportion to them, or to their reciprocals where
  /// less is better. Totals are made to sum to 1 in the end.
  ///
  /// - Throws: `EvaluationError.model`, `.judgments`, `.inconsistent`.
  /// - Complexity: O(nodes · alternatives), beside the judgments.
  public func evaluateAlternatives() throws(EvaluationError) -> AlternativesResult {
    var errors = validate()
    if alternatives.isEmpty { errors.append(ModelError(.model, .noAlternatives)) }
    guard errors.isEmpty else { throw .model(errors) }
    let weights = try weights()
    let leaves = try leafPriorities(weights)
    let judged = leaves.compactMap(\.judged)
    try refuse(inconsistenciesGivingWeights(in: judged))
    return AlternativesResult(
      model: self, weights: weights, leaves: leaves, alternatives: totals(leaves, weights),
      overall: OverallConsistency(
        weights.judgedMatrices
          + leaves.compactMap { leaf in
            let node = weights.nodes[leaf.node]
            return leaf.judged.map {
              WeighedConsistency(
                weight: node.global, depth: node.depth, consistency: $0.solution.consistency)
            }
          }),
      warnings: warnings(about: weights) + judged.flatMap { warnings(about: $0) })
  }

  private func leafPriorities(
    _ weights: HierarchyWeights
  ) throws(EvaluationError) -> [LeafPriorities] {
    var leaves: [LeafPriorities] = []
    for (node, position) in zip(weights.leaves, leafIndicators(weights)) {
      leaves.append(try leafPriorities(of: indicators[position], node: node))
    }
    return leaves
  }

  private func leafPriorities(
    of indicator: Indicator, node: Int
  ) throws(EvaluationError) -> LeafPriorities {
    let priorities: [Double]
    let mode: AlternativeMode?
    var judged: SolvedJudgmentSet?
    switch indicator.rule {
    case .alternativesJudged(let set, let own):
      let solved = try set.solved(rules: rules)
      let shares = solved.shares
      priorities = alternatives.map { shares[$0.id] ?? 0 }
      mode = own
      judged = solved
    case .alternativesMeasured(let values, let own):
      priorities = values.measuredPriorities(lessIsBetter: indicator.direction == .cost)
      mode = own
    default: throw .model([ModelError(.indicator(indicator.id), .ruleNeedsData)])
    }
    let best = priorities.max() ?? 1
    let inUse = mode ?? alternativeMode
    return LeafPriorities(
      node: node, mode: inUse, priorities: priorities,
      scaled: inUse == .ideal ? priorities.map { $0 / best } : priorities, judged: judged)
  }

  private func totals(
    _ leaves: [LeafPriorities], _ weights: HierarchyWeights
  ) -> [AlternativeScore] {
    let totals = AlternativeTotals(nodes: weights.nodes, scaled: leaves.map(\.scaled))
    let priorities = totals.priorities
    let ranks = Ranking(
      scores: priorities, periods: priorities.map { _ in 0 }, periodCount: 1,
      classOfRow: priorities.map { _ in nil }, classCount: 0
    ).ranks
    return alternatives.indices.map { alternative in
      AlternativeScore(
        alternative: alternative, priority: priorities[alternative],
        unnormalised: totals.unnormalised[alternative], rank: ranks[alternative],
        contributions: totals.contributions.map { $0[alternative] })
    }
  }
}

extension [Double] {
  /// Shares of 1 in proportion to these numbers, each above 0, or to their reciprocals. Divided by
  /// the best one first, so that no sum can overflow.
  fileprivate func measuredPriorities(lessIsBetter: Bool) -> [Double] {
    guard let lowest = self.min(), let highest = self.max() else { return [] }
    let ratios = map { lessIsBetter ? lowest / $0 : $0 / highest }
    let sum = ratios.sum { $0 }
    return ratios.map { $0 / sum }
  }
}
