internal import PairwiseComparisons

extension EvaluationModel {
  /// What a reader of the weights should know: inconsistent sets (unless the model ignores them),
  /// experts who did not answer or whose answers do not connect, very large sets, nodes of weight 0.
  public func warnings(about weights: HierarchyWeights) -> [EvaluationWarning] {
    weights.judgmentSets.flatMap { warnings(about: $0) }
      + weights.nodes.filter { $0.local == 0 }.map { .zeroWeight(node: $0.id) }
      + weights.remarks.map { .derivedWeights(node: $0.node, $0.remark) }
  }

  func warnings(about solved: SolvedJudgmentSet) -> [EvaluationWarning] {
    let set = solved.set
    var warnings: [EvaluationWarning] = []
    if consistencyViolation != .ignore {
      warnings += solved.inconsistencies.map {
        .inconsistent(set: $0.set, expert: $0.expert, ratio: $0.ratio, limit: $0.limit)
      }
    }
    for response in set.responses
    where response.judgments.isEmpty && set.items.count > 1 && response.weight > 0
      && !set.auditOnly
    {
      warnings.append(.expertSkipped(set: set.id, expert: response.expert))
    }
    for expert in solved.solution.experts where expert.components.count > 1 {
      let groups = expert.components.map { group in
        group.compactMap { set.items.indices.contains($0) ? set.items[$0] : nil }
      }
      warnings.append(.expertDisconnected(set: set.id, expert: expert.expert, groups: groups))
    }
    if set.items.count > 9 { warnings.append(.manyItems(set: set.id, count: set.items.count)) }
    return warnings
  }

  /// The ratios over their limit that weights depend on: audited sets do not count, and an expert's
  /// own ratio only where the expert's own priorities are aggregated.
  func inconsistenciesGivingWeights(in solved: [SolvedJudgmentSet]) -> [Inconsistency] {
    solved.filter { !$0.set.auditOnly }.flatMap(\.inconsistencies).filter {
      $0.expert == nil || rules.group != .aij
    }
  }
}

extension SolvedJudgmentSet {
  /// The group first, then each expert; an expert who answered alone is the group.
  var inconsistencies: [Inconsistency] {
    var judged: [(String?, Consistency)] = [(nil, solution.consistency)]
    if solution.experts.count > 1 {
      for expert in solution.experts {
        if let consistency = expert.consistency { judged.append((expert.expert, consistency)) }
      }
    }
    return judged.filter { !$0.1.isAcceptable }.map { expert, consistency in
      Inconsistency(
        set: set.id, expert: expert, ratio: consistency.ratio, limit: consistency.limit)
    }
  }
}
