import BilingualText
internal import Glibc

/// The experts of one judgment set and the rules that make a group of them.
struct Group {
  let problem: GroupProblem
  let members: [GroupMember]

  private var order: Int { problem.order }
  private var rules: WeightingRules { problem.rules }

  func solution() throws(JudgmentError) -> JudgmentSetSolution {
    if members.count == 1, let member = members.first, let solved = member.solved,
      let priorities = member.report.priorities, let consistency = member.report.consistency
    {
      return JudgmentSetSolution(
        rules: rules, order: order, experts: [member.report], matrix: solved.matrix,
        priorities: priorities, consistency: consistency, missing: member.report.missing,
        advice: member.report.advice)
    }
    let judged = IncompleteComparisonMatrix(
      order: order, pooling: members.map { ($0.share, $0.judged) })
    let solved = try judged.solved(rules.incomplete)
    let judgmentPriorities = try solved.priorities(method: rules.method)
    return JudgmentSetSolution(
      rules: rules, order: order, experts: members.map(\.report),
      matrix: rules.group == .aij ? solved.matrix : nil,
      priorities: rules.group == .aij || members.isEmpty
        ? judgmentPriorities : try aggregatedPriorities(judgmentPriorities),
      consistency: problem.consistency(solved, missing: judged.missingCount),
      missing: judged.missingPairs,
      advice: try problem.advice(judged, solved))
  }

  /// The weighted mean of the experts' weights (Forman & Peniwati 1998), with the eigenvalue of the
  /// aggregated judgments for information.
  private func aggregatedPriorities(_ aggregated: Priorities) throws(JudgmentError) -> Priorities {
    var sums = [Double](repeating: 0, count: order)
    var bound = 0.0
    var residual = 0.0
    for member in members where member.share > 0 {
      guard let priorities = member.report.priorities else { continue }
      bound = max(bound, priorities.certificate.weightBound)
      residual = max(residual, priorities.solution.residual)
      for (i, weight) in priorities.weights.enumerated() {
        sums[i] += member.share * (rules.group == .aipGeometric ? log(weight) : weight)
      }
    }
    let top = sums.max() ?? 0
    let derived = try DerivedWeights(
      proportionalTo: rules.group == .aipGeometric ? sums.map { exp($0 - top) } : sums,
      solver: rules.group == .aipGeometric
        ? MethodName.geometricMeanOfWeights : MethodName.arithmeticMeanOfWeights,
      residual: residual)
    var result = aggregated
    result.weights = derived.weights
    result.solution = derived.solution
    // A mean of weights that are off by at most b each is off by b; normalising can double it.
    result.certificate.weightBound =
      rules.group == .aipGeometric ? bound * (2 + bound) : bound
    return result
  }
}
