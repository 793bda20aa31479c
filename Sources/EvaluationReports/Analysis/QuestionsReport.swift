import BilingualText
public import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

/// Which pairs to ask next, and how sure the weights are without an answer: what `ahp ask` shows.
public struct QuestionsReport: Report {
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
      let order = set.items.count
      func respondent(_ id: String?, _ judged: IncompleteComparisonMatrix?) -> Respondent? {
        guard let judged else { return nil }
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
        respondents = [
          respondent(expert, try? IncompleteComparisonMatrix(order: order, judgments: judgments))
        ]
      } else {
        respondents = [
          respondent(nil, try? IncompleteComparisonMatrix(order: order, pooling: set.responses))
        ]
        if set.responses.count > 1 {
          respondents += set.responses.map {
            respondent(
              $0.expert,
              try? IncompleteComparisonMatrix(order: order, judgments: $0.judgments))
          }
        }
      }
      return Questionnaire(
        id: set.id, items: ItemNames(set, names: names), respondents: respondents.compactMap { $0 })
    }
  }
}
