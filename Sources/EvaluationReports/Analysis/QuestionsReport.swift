internal import Glibc
public import IndicatorEvaluation
import PairwiseComparisons

/// Which pairs to ask next, and how sure the weights are without an answer: what `ahp ask` shows.
public struct QuestionsReport: Sendable {
  let model: EvaluationModel
  let sets: [Questionnaire]

  /// One set with everybody who answers it.
  struct Questionnaire: Sendable {
    let id: String
    let items: ItemNames
    let respondents: [Respondent]
  }

  /// One expert, or all of them together.
  struct Respondent: Sendable {
    /// Nil for all together.
    let expert: String?
    let name: Phrase
    let judged: IncompleteComparisonMatrix
    let outcome: Result<RemainingUncertainty, JudgmentError>
    /// Log least squares weights; nil where the judgments do not connect all items.
    let weights: [Double]?
  }

  /// - Parameters:
  ///   - sets: those of the model to ask about.
  ///   - expert: only this one, who may have judged nothing yet; nil for all together and each.
  ///   - count: how many questions to name for each.
  /// - Complexity: O(n³) for each set and expert.
  public init(
    model: EvaluationModel, sets: [JudgmentSet], expert: String? = nil, count: Int = 3
  ) {
    self.model = model
    let names = ModelNames(model)
    self.sets = sets.map { set in
      func respondent(_ id: String?, _ judgments: [Judgment]) -> Respondent? {
        guard
          let judged = try? IncompleteComparisonMatrix(
            order: set.items.count, judgments: judgments)
        else { return nil }
        return Respondent(
          expert: id, name: id.map { names.expert($0) } ?? Phrase(zh: "全体", en: "All together"),
          judged: judged,
          outcome: Result { () throws(JudgmentError) in
            try judged.remainingUncertainty(count: count)
          }, weights: judged.isConnected ? try? judged.logLeastSquares().weights() : nil)
      }
      var respondents: [Respondent?] = []
      if let expert {
        let judgments = set.responses.first { $0.expert == expert }?.judgments ?? []
        respondents = [respondent(expert, judgments)]
      } else {
        respondents = [respondent(nil, set.responses.pooled)]
        if set.responses.count > 1 {
          respondents += set.responses.map { respondent($0.expert, $0.judgments) }
        }
      }
      return Questionnaire(
        id: set.id, items: ItemNames(set, names: names), respondents: respondents.compactMap { $0 })
    }
  }
}

extension [ExpertJudgments] {
  /// One judgment for each pair that somebody judged: the weighted geometric mean.
  fileprivate var pooled: [Judgment] {
    var sums: [ItemPair: (logarithm: Double, weight: Double)] = [:]
    for response in self where response.weight > 0 {
      for judgment in response.judgments {
        let sign = judgment.first < judgment.second ? 1.0 : -1.0
        let (sum, weight) = sums[judgment.pair] ?? (0, 0)
        sums[judgment.pair] = (
          sum + sign * response.weight * log(judgment.ratio), weight + response.weight
        )
      }
    }
    return sums.keys.sorted().map { pair in
      let (sum, weight) = sums[pair] ?? (0, 1)
      return Judgment(pair.first, pair.second, exp(sum / weight))
    }
  }
}
