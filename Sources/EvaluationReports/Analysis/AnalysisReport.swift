public import IndicatorEvaluation
public import PairwiseComparisons

/// Judgments looked at from other sides than their weights: other methods, other indices, the
/// members of the group, noise. What `ahp weights --compare-methods`, `--indices`, `--group` and
/// `--uncertainty` show.
///
/// What cannot be computed for a set is stated with the reason; the rest is there all the same.
public struct AnalysisReport: Sendable {
  let model: EvaluationModel
  let parts: AnalysisParts
  let noise: JudgmentNoise
  let sets: [AnalysedSet]

  /// - Parameters:
  ///   - weights: the model's own.
  ///   - parts: what to compute.
  ///   - noise: how judgments are disturbed for `.uncertainty`.
  ///   - audits: by set, the harmonic index of column sums that were published with it.
  /// - Complexity: O(n³) a set and expert; `.uncertainty` O(samples · n²).
  public init(
    model: EvaluationModel, weights: HierarchyWeights, parts: AnalysisParts,
    noise: JudgmentNoise = JudgmentNoise(), audits: [String: HarmonicConsistency] = [:]
  ) {
    self.model = model
    self.parts = parts
    self.noise = noise
    let names = ModelNames(model, nodes: weights.nodes)
    sets = weights.judgmentSets.map {
      AnalysedSet($0, names: names, parts: parts, noise: noise, audit: audits[$0.set.id])
    }
  }
}

/// One judgment set with its analyses.
struct AnalysedSet: Sendable {
  let id: String
  let auditOnly: Bool
  let items: ItemNames
  let names: ModelNames
  /// The group first, then, of several experts, each.
  let matrices: [AnalysedMatrix]
  let group: Result<GroupFindings, JudgmentError>?
  let audit: HarmonicConsistency?
  let groupConsistency: Consistency
  let expertCount: Int

  init(
    _ solved: SolvedJudgmentSet, names: ModelNames, parts: AnalysisParts, noise: JudgmentNoise,
    audit: HarmonicConsistency?
  ) {
    id = solved.set.id
    auditOnly = solved.set.auditOnly
    items = ItemNames(solved.set, names: names)
    self.names = names
    self.audit = parts.contains(.indices) ? audit : nil
    let solution = solved.solution
    groupConsistency = solution.consistency
    expertCount = solution.experts.count
    group =
      parts.contains(.group) && solution.experts.count > 1
      ? Result { () throws(JudgmentError) in try GroupFindings(solved) } : nil
    // The diagnostics of a group already say everything about its members.
    guard !parts.subtracting(.group).isEmpty else {
      matrices = []
      return
    }
    var matrices: [AnalysedMatrix] = []
    if let (judged, matrix) = solved.groupJudgments {
      matrices.append(
        AnalysedMatrix(
          expert: nil, judged: judged, matrix: matrix, consistency: solution.consistency,
          parts: parts, rules: solution.rules, noise: noise))
    }
    for expert in solution.experts where solution.experts.count > 1 {
      guard let consistency = expert.consistency,
        let (judged, matrix) = solved.judgments(of: expert.expert)
      else { continue }
      matrices.append(
        AnalysedMatrix(
          expert: expert.expert, judged: judged, matrix: matrix, consistency: consistency,
          parts: parts, rules: solution.rules, noise: noise))
    }
    self.matrices = matrices
  }
}
