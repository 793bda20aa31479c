internal import Glibc

/// From what experts said about one set of items to the group's weights.
public enum JudgmentSetSolver {
  /// Solves one judgment set by the rules of the model.
  ///
  /// - Parameters:
  ///   - order: number of items, at least 1.
  ///   - responses: one per expert; those without a judgment are left out, and the others share
  ///     their weight. Of more than `maximumAdvisedExperts` who judged, the group alone gets advice.
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
    try solve(order: order, responses: responses, rules: rules, scale: scale, advises: true)
  }

  /// The most experts of one set who each get advice on their own judgments: it takes twenty times as
  /// long as solving them, and nobody reads more.
  public static let maximumAdvisedExperts = 200

  /// The same, without the search for advice where nobody reads it.
  static func solve(
    order: Int, responses: [ExpertJudgments], rules: WeightingRules, scale: JudgmentScale,
    advises: Bool
  ) throws(JudgmentError) -> JudgmentSetSolution {
    guard order > 0 else { throw .noItems }
    let answered = responses.filter { !$0.judgments.isEmpty }
    guard !answered.isEmpty || order == 1 else { throw .noJudgments(order: order) }
    let problem = GroupProblem(order: order, rules: rules, scale: scale, advises: advises)
    var own = problem
    own.advises = advises && answered.count <= maximumAdvisedExperts
    let members = try members(own, answered)
    let group = Group(problem: problem, members: members)
    return try group.solution()
  }

  /// Solves each expert's own judgments.
  private static func members(
    _ problem: GroupProblem, _ answered: [ExpertJudgments]
  ) throws(JudgmentError) -> [GroupMember] {
    let shares = try shares(answered.map(\.weight))
    var members: [GroupMember] = []
    for (response, share) in zip(answered, shares) {
      do {
        members.append(try GroupMember(problem, response: response, share: share))
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

/// What is asked of every member and of the group.
struct GroupProblem {
  let order: Int
  let rules: WeightingRules
  let scale: JudgmentScale
  var advises: Bool
  /// Taken once: an own scale's index may have to be simulated.
  private let completeRandomIndex: RandomIndexValue

  init(order: Int, rules: WeightingRules, scale: JudgmentScale, advises: Bool) {
    self.order = order
    self.rules = rules
    self.scale = scale
    self.advises = advises
    completeRandomIndex = scale.completeRandomIndex(rules.randomIndex, order: order)
  }

  func randomIndex(missing: Int) -> RandomIndexValue {
    scale.incomplete(completeRandomIndex, missing: missing)
  }

  func consistency(_ solved: SolvedCompletion, missing: Int) -> Consistency {
    Consistency(
      pair: solved.pair, randomIndex: randomIndex(missing: missing), limit: rules.limit)
  }

  func advice(
    _ judged: IncompleteComparisonMatrix, _ solved: SolvedCompletion
  ) throws(JudgmentError) -> [RevisionAdvice] {
    guard advises else { return [] }
    return try judged.revisionAdvice(
      count: 3, solved: solved, scale: scale,
      randomIndex: randomIndex(missing: judged.missingCount))
  }
}

/// One expert with what the expert's own judgments give.
struct GroupMember {
  let judged: IncompleteComparisonMatrix
  let share: Double
  let solved: SolvedCompletion?
  let report: ExpertSolution

  init(
    _ problem: GroupProblem, response: ExpertJudgments, share: Double
  ) throws(JudgmentError) {
    let rules = problem.rules
    judged = try IncompleteComparisonMatrix(order: problem.order, judgments: response.judgments)
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
    self.solved = solved
    report = ExpertSolution(
      expert: response.expert, weight: share, missing: judged.missingPairs,
      priorities: try solved.priorities(method: rules.method),
      consistency: problem.consistency(solved, missing: judged.missingCount),
      components: [Array(0..<problem.order)], advice: try problem.advice(judged, solved))
  }
}
