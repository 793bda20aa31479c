public import IndicatorEvaluation
public import PairwiseComparisons
public import ReportForms

/// Judgments looked at from other sides than their weights: other methods, other indices, the
/// members of the group, noise. What `ahp weights --compare-methods`, `--indices`, `--group` and
/// `--uncertainty` show.
///
/// What cannot be computed for a set is stated with the reason; the rest is there all the same.
public struct AnalysisReport: Report {
  let model: EvaluationModel
  let parts: AnalysisParts
  let noise: JudgmentNoise
  let sets: [AnalysedSet]

  /// - Parameters:
  ///   - weights: the model's own.
  ///   - parts: what to compute.
  ///   - noise: how judgments are disturbed for `.uncertainty`.
  ///   - audits: by set, the harmonic index of column sums that were published with it.
  ///   - progress: called with the share of the work done, 0 … 1, while random noise is drawn;
  ///     returning false ends the drawing for the matrix at hand.
  /// - Complexity: O(n³) a set and expert; `.uncertainty` O(samples · n²).
  public init(
    model: EvaluationModel, weights: HierarchyWeights, parts: AnalysisParts,
    noise: JudgmentNoise = JudgmentNoise(), audits: [String: HarmonicConsistency] = [:],
    progress: (_ share: Double) -> Bool = { _ in true }
  ) {
    self.model = model
    self.parts = parts
    self.noise = noise
    let names = ModelNames(model, nodes: weights.nodes)
    let all = Double(weights.judgmentSets.reduce(0) { $0 + $1.matrixCount })
    var done = 0
    sets = weights.judgmentSets.map { solved in
      let set = AnalysedSet(
        solved, names: names, parts: parts, noise: noise, audit: audits[solved.set.id]
      ) { matrix, share in progress((Double(done + matrix) + share) / all) }
      done += solved.matrixCount
      return set
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

  /// - Parameter progress: called with the matrices done and the share of the one at hand.
  init(
    _ solved: SolvedJudgmentSet, names: ModelNames, parts: AnalysisParts, noise: JudgmentNoise,
    audit: HarmonicConsistency?, progress: (Int, Double) -> Bool
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
    func analyse(
      _ expert: String?, _ judged: IncompleteComparisonMatrix, _ matrix: ComparisonMatrix,
      _ consistency: Consistency
    ) {
      let position = matrices.count
      matrices.append(
        AnalysedMatrix(
          expert: expert, of: solved, judged: judged, matrix: matrix, consistency: consistency,
          parts: parts, noise: noise
        ) { progress(position, $0) })
    }
    if let (judged, matrix) = solved.groupJudgments {
      analyse(nil, judged, matrix, solution.consistency)
    }
    for expert in solution.experts where solution.experts.count > 1 {
      guard let consistency = expert.consistency,
        let (judged, matrix) = solved.judgments(of: expert.expert)
      else { continue }
      analyse(expert.expert, judged, matrix, consistency)
    }
    self.matrices = matrices
  }
}

extension SolvedJudgmentSet {
  /// The group's matrix and, of several experts, each one's; an upper bound of what is analysed.
  fileprivate var matrixCount: Int {
    solution.experts.count > 1 ? solution.experts.count + 1 : 1
  }
}
