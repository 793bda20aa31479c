import IndicatorEvaluation
import PairwiseComparisons

/// What one comparison matrix of a set gives, the group's or an expert's.
struct AnalysedMatrix: Sendable {
  /// Nil for the group.
  let expert: String?
  /// The judgments that were made; the others were completed.
  let judged: IncompleteComparisonMatrix
  let consistency: Consistency
  var methods: Result<MethodComparison, JudgmentError>?
  var indices: Result<ConsistencyProfile, JudgmentError>?
  var derivatives: Result<WeightDerivatives, JudgmentError>?
  /// Nil also where judgments are missing: noise on what was completed would be made up.
  var distribution: Result<WeightDistribution, JudgmentError>?

  /// The GCI that corresponds to the limit of CR; nil where judgments are missing.
  var geometricLimit: Double? {
    guard judged.isComplete, judged.order > 2 else { return nil }
    return consistency.randomIndex.geometricConsistencyLimit(ratio: consistency.limit)
  }

  /// - Parameter progress: called with the share of the noisy copies that were solved.
  init(
    expert: String?, of solved: SolvedJudgmentSet, judged: IncompleteComparisonMatrix,
    matrix: ComparisonMatrix, consistency: Consistency, parts: AnalysisParts,
    noise: JudgmentNoise, progress: (Double) -> Bool
  ) {
    let rules = solved.solution.rules
    self.expert = expert
    self.judged = judged
    self.consistency = consistency
    if parts.contains(.methods) {
      methods = Result { () throws(JudgmentError) in try matrix.compareMethods() }
    }
    if parts.contains(.indices) {
      indices = Result { () throws(JudgmentError) in
        try matrix.consistencyProfile(
          scale: solved.set.scale, randomIndex: rules.randomIndex, limit: rules.limit)
      }
    }
    guard parts.contains(.uncertainty) else { return }
    let method = rules.method == .geometricMean ? PriorityMethod.geometricMean : .eigenvector
    if judged.isComplete {
      derivatives = Result { () throws(JudgmentError) in
        try matrix.weightDerivatives(method: method)
      }
      distribution = Result { () throws(JudgmentError) in
        try matrix.weightDistribution(noise: noise, method: method) {
          progress(Double($0) / Double(noise.samples))
        }
      }
    } else {
      derivatives = Result { () throws(JudgmentError) in try judged.leastSquaresDerivatives() }
    }
  }
}

extension SolvedJudgmentSet {
  /// The group's judgments: those that somebody made, aggregated; nil with AIP of several experts.
  var groupJudgments: (judged: IncompleteComparisonMatrix, matrix: ComparisonMatrix)? {
    guard let matrix = solution.matrix else { return nil }
    let missing = Set(solution.missing)
    let judged = try? IncompleteComparisonMatrix(
      order: matrix.order, judgments: matrix.judgments.filter { !missing.contains($0.pair) })
    return judged.map { ($0, matrix) }
  }

  /// An expert's judgments, completed; nil where they do not connect all items.
  func judgments(
    of expert: String
  ) -> (judged: IncompleteComparisonMatrix, matrix: ComparisonMatrix)? {
    guard let response = set.responses.first(where: { $0.expert == expert }),
      let judged = try? IncompleteComparisonMatrix(
        order: set.items.count, judgments: response.judgments),
      let matrix = try? judged.completed(solution.rules.incomplete).matrix
    else { return nil }
    return (judged, matrix)
  }
}
