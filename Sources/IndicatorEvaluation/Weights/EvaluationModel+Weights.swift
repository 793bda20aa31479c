internal import PairwiseComparisons

extension EvaluationModel {
  /// Solves every judgment set and spreads the weights over the tree.
  ///
  /// A node's children are found among the judged items by id. The judgments of sets that are only
  /// audited are solved too, for the report, and have no other effect.
  ///
  /// - Throws: `EvaluationError.model` for a tree or judgment sets that contradict themselves,
  ///   `.judgments` for a set without a solution, `.inconsistent` where the model asks for it.
  public func weights() throws(EvaluationError) -> HierarchyWeights {
    let errors = validateWeights()
    guard errors.isEmpty else { throw .model(errors) }
    let solved = try solveJudgmentSets()
    try refuse(inconsistenciesGivingWeights(in: solved))
    var weights = HierarchyWeights(
      nodes: try weightedNodes(WeightResolver(solved, evidence: nil)), judgmentSets: solved)
    weights.overall = OverallConsistency(weights.judgedMatrices)
    return weights
  }

  func solveJudgmentSets() throws(EvaluationError) -> [SolvedJudgmentSet] {
    var solved: [SolvedJudgmentSet] = []
    for set in judgmentSets { solved.append(try set.solved(rules: rules)) }
    return solved
  }

  /// Throws when there are inconsistencies and the model wants none.
  func refuse(_ inconsistencies: [Inconsistency]) throws(EvaluationError) {
    if consistencyViolation == .fail, !inconsistencies.isEmpty {
      throw .inconsistent(inconsistencies)
    }
  }

  private func weightedNodes(
    _ resolver: WeightResolver
  ) throws(EvaluationError) -> [WeightedNode] {
    let placed = tree.preorder
    var local = [Double](repeating: 1, count: placed.count)
    var global = local
    var derivations = [WeightDerivation?](repeating: nil, count: placed.count)
    for (position, place) in placed.enumerated() {
      guard let derivation = try resolver.derivation(of: place.node) else { continue }
      for (child, share) in zip(place.children, derivation.weights) {
        local[child] = share
        global[child] = global[position] * share
      }
      derivations[position] = derivation.isPlain ? nil : derivation
    }
    return placed.indices.map { position in
      let place = placed[position]
      return WeightedNode(
        id: place.node.id, label: place.node.label, parent: place.parent,
        children: place.children, depth: place.depth, aggregation: place.node.aggregation,
        local: local[position], global: global[position],
        judgmentSet: place.node.weights?.judgmentSet, derivation: derivations[position])
    }
  }
}

extension JudgmentSet {
  func solved(rules: WeightingRules) throws(EvaluationError) -> SolvedJudgmentSet {
    var solved = try solvedMiddles(rules: rules)
    solved.fuzzy = try solved.set.fuzzyWeights(rules)
    return solved
  }

  private func solvedMiddles(
    rules: WeightingRules
  ) throws(EvaluationError) -> SolvedJudgmentSet {
    let all = try solution(rules)
    guard let limit = rules.excludedAbove, all.experts.count > 1 else {
      return SolvedJudgmentSet(set: self, solution: all)
    }
    let excluded = all.experts.compactMap { expert -> ExcludedExpert? in
      guard let ratio = expert.consistency?.ratio, ratio > limit else { return nil }
      return ExcludedExpert(expert: expert.expert, ratio: ratio)
    }
    guard !excluded.isEmpty, excluded.count < all.experts.count else {
      // Where nobody would be left, everybody stays; the warnings about CR say the rest.
      return SolvedJudgmentSet(set: self, solution: all)
    }
    let names = Set(excluded.map(\.expert))
    var rest = self
    rest.responses.removeAll { names.contains($0.expert) }
    return SolvedJudgmentSet(set: rest, solution: try rest.solution(rules), excluded: excluded)
  }

  private func solution(_ rules: WeightingRules) throws(EvaluationError) -> JudgmentSetSolution {
    do {
      return try JudgmentSetSolver.solve(
        order: items.count, responses: responses, rules: rules, scale: scale)
    } catch {
      throw .judgments(set: id, error)
    }
  }
}

extension SolvedJudgmentSet {
  /// Each item's weight.
  var shares: [String: Double] {
    Dictionary(
      zip(set.items, fuzzy?.weights ?? solution.priorities.weights),
      uniquingKeysWith: { first, _ in first })
  }
}

extension NodeWeights {
  fileprivate var judgmentSet: String? {
    if case .judged(let set) = self { set } else { nil }
  }
}
