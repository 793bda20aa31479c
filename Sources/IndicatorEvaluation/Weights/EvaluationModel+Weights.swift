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
    var weights = HierarchyWeights(nodes: weightedNodes(solved), judgmentSets: solved)
    weights.overall = OverallConsistency(weights.judgedMatrices)
    return weights
  }

  private func solveJudgmentSets() throws(EvaluationError) -> [SolvedJudgmentSet] {
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

  private func weightedNodes(_ solved: [SolvedJudgmentSet]) -> [WeightedNode] {
    let shares = Dictionary(
      solved.map { ($0.set.id, $0.shares) }, uniquingKeysWith: { first, _ in first })
    let placed = tree.preorder
    var local = [Double](repeating: 1, count: placed.count)
    var global = local
    for (position, place) in placed.enumerated() {
      let node = place.node
      let ids = node.children.map(\.id)
      for (child, share) in zip(place.children, node.weights?.shares(of: ids, shares) ?? []) {
        local[child] = share
        global[child] = global[position] * share
      }
    }
    return zip(placed, zip(local, global)).map { place, weights in
      WeightedNode(
        id: place.node.id, label: place.node.label, parent: place.parent,
        children: place.children, depth: place.depth, aggregation: place.node.aggregation,
        local: weights.0, global: weights.1, judgmentSet: place.node.weights?.judgmentSet)
    }
  }
}

extension JudgmentSet {
  func solved(rules: WeightingRules) throws(EvaluationError) -> SolvedJudgmentSet {
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
      zip(set.items, solution.priorities.weights), uniquingKeysWith: { first, _ in first })
  }
}

extension NodeWeights {
  fileprivate var judgmentSet: String? {
    if case .judged(let set) = self { set } else { nil }
  }

  /// The shares of children with these ids, given the items' weights of every judgment set.
  fileprivate func shares(
    of ids: [String], _ judged: [String: [String: Double]]
  ) -> [Double] {
    switch self {
    case .equal: return ids.map { _ in 1 / Double(ids.count) }
    case .judged(let set): return ids.map { judged[set]?[$0] ?? 0 }
    case .given(let shares):
      // Shares typed with ten digits miss 1 by more than rounding: a customer with 100 everywhere
      // should get 100.
      let sum = shares.reduce(0, +)
      return abs(sum - 1) <= 1e-12 ? shares : shares.map { $0 / sum }
    }
  }
}
