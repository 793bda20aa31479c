import BilingualText
import IndicatorEvaluation
import PairwiseComparisons

/// What a report says about one judgment set besides its numbers.
struct JudgmentSetFindings: Sendable {
  let solved: SolvedJudgmentSet
  let names: ModelNames
  let items: [Phrase]
  /// The node whose children (or alternatives) were judged; nil for a set that gives no weights.
  let node: Phrase?
  /// Experts of the model who were to judge this set and did not.
  let unanswered: [String]
  /// Whether one of them has a weight in the model, which the others take over.
  let leavesShare: Bool
  /// The strongest judgments, at most two: a table that was read the wrong way round shows here.
  let extremes: [(expert: String, judgment: Judgment)]

  init(
    _ solved: SolvedJudgmentSet, model: EvaluationModel, weights: HierarchyWeights,
    names: ModelNames, node: Phrase? = nil
  ) {
    self.solved = solved
    self.names = names
    items = names.items(solved.set.items)
    self.node =
      node ?? weights.nodes.first { $0.judgmentSet == solved.set.id }.map { names.item($0.id) }
    let answered = Set(
      solved.set.responses.filter { !$0.judgments.isEmpty }.map(\.expert))
    // Judgments that no expert is named for are everybody's; who has no weight in these judgments,
    // or is not named in weights of their own, was not asked.
    let isOfExperts = solved.set.responses.contains { !$0.expert.isEmpty }
    let asked =
      solved.set.expertWeights == .own
      ? solved.set.responses.map(\.expert) : model.experts.map(\.id)
    let excluded = Set(solved.excluded.map(\.expert))
    unanswered =
      isOfExperts ? asked.filter { !answered.contains($0) && !excluded.contains($0) } : []
    let weights = Dictionary(
      model.experts.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    leavesShare = unanswered.contains { weights[$0] ?? 0 > 0 }
    let judgments = solved.set.responses.flatMap { response in
      response.judgments.map { (expert: response.expert, judgment: $0) }
    }
    // The sort is stable: of equals the first given comes first.
    extremes = Array(
      judgments.filter { $0.judgment.strength.isFinite }
        .sorted { $0.judgment.strength > $1.judgment.strength }.prefix(2))
  }

  /// Pairs as `A–B`, listed.
  func pairs(_ pairs: [ItemPair]) -> Phrase {
    pairs.map { items.name($0.first) + "–" + items.name($0.second) }.listed
  }
}
