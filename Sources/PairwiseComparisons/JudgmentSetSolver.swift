internal import Glibc

/// From what experts said about one set of items to the group's weights.
public enum JudgmentSetSolver {
  /// Solves one judgment set by the rules of the model.
  ///
  /// - Parameters:
  ///   - order: number of items, at least 1.
  ///   - responses: one per expert; those without a judgment are left out, and the others share
  ///     their weight.
  ///   - rules: how weights, groups and gaps are dealt with.
  ///   - scale: the scale that the ratios were given on; it decides the random index.
  /// - Throws: `JudgmentError`; one that concerns a single expert's judgments is wrapped in
  ///   `.expert`. With AIJ an expert whose own judgments are not connected is no error, with AIP it
  ///   is.
  /// - Complexity: O(n³) an expert, several times that where pairs are missing.
  public static func solve(
    order: Int, responses: [ExpertJudgments], rules: WeightingRules = WeightingRules(),
    scale: JudgmentScale = .saaty
  ) throws(JudgmentError) -> JudgmentSetSolution {
    guard order > 0 else { throw .noItems }
    let answered = responses.filter { !$0.judgments.isEmpty }
    guard !answered.isEmpty || order == 1 else { throw .noJudgments(order: order) }
    let members = try members(order: order, answered: answered, rules: rules, scale: scale)
    let group = Group(order: order, members: members, rules: rules, scale: scale)
    return try group.solution()
  }

  /// Solves each expert's own judgments.
  private static func members(
    order: Int, answered: [ExpertJudgments], rules: WeightingRules, scale: JudgmentScale
  ) throws(JudgmentError) -> [GroupMember] {
    let shares = try shares(answered.map(\.weight))
    var members: [GroupMember] = []
    for (response, share) in zip(answered, shares) {
      do {
        members.append(
          try GroupMember(
            order: order, response: response, share: share, rules: rules, scale: scale))
      } catch {
        throw .expert(response.expert, error)
      }
    }
    return members
  }

  /// Weights made to sum to 1.
  static func shares(_ weights: [Double]) throws(JudgmentError) -> [Double] {
    for (i, weight) in weights.enumerated() where !(weight >= 0 && weight.isFinite) {
      throw .invalidWeight(position: i, value: weight)
    }
    // Divided by the largest first, so that the sum cannot overflow.
    let largest = weights.max() ?? 1
    guard largest > 0 else { throw .invalidWeight(position: 0, value: largest) }
    let scaled = weights.map { $0 / largest }
    let sum = scaled.reduce(0, +)
    return scaled.map { $0 / sum }
  }
}

/// One expert with what the expert's own judgments give.
struct GroupMember {
  let judged: IncompleteComparisonMatrix
  let share: Double
  let solved: SolvedCompletion?
  let report: ExpertSolution

  init(
    order: Int, response: ExpertJudgments, share: Double, rules: WeightingRules,
    scale: JudgmentScale
  ) throws(JudgmentError) {
    judged = try IncompleteComparisonMatrix(order: order, judgments: response.judgments)
    self.share = share
    if rules.incomplete == .forbid { _ = try judged.complete() }
    guard judged.isConnected else {
      if rules.group != .aij { try judged.requireConnected() }
      solved = nil
      report = ExpertSolution(
        expert: response.expert, weight: share, missing: judged.missingPairs, priorities: nil,
        consistency: nil, components: judged.components, advice: [])
      return
    }
    let solved = try judged.solved(rules.incomplete)
    let randomIndex = scale.randomIndex(
      rules.randomIndex, order: order, missing: judged.missingCount)
    self.solved = solved
    report = ExpertSolution(
      expert: response.expert, weight: share, missing: judged.missingPairs,
      priorities: try solved.priorities(method: rules.method),
      consistency: Consistency(pair: solved.pair, randomIndex: randomIndex, limit: rules.limit),
      components: [Array(0..<order)],
      advice: try judged.revisionAdvice(count: 3, solved: solved, randomIndex: randomIndex))
  }
}
