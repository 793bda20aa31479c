import BilingualText
import IndicatorEvaluation
import PairwiseComparisons

/// Three items, of which three judgments have a λ_max in closed form: with p = a₁₂ a₂₃ / a₁₃ it is
/// 1 + ∛p + 1/∛p, and the weights are geometric means of rows.
enum Triangle {
  /// p = 9: CR is 0.4835.
  static let contradiction = [Judgment(0, 1, 3), Judgment(1, 2, 3), Judgment(0, 2, 1)]
  /// p = 1.
  static let consistent = [Judgment(0, 1, 2), Judgment(1, 2, 2), Judgment(0, 2, 4)]

  static func model(_ sets: [JudgmentSet]) -> EvaluationModel {
    EvaluationModel(
      id: "triangle", title: Label("Triangle"),
      experts: ["e1", "e2"].map { Expert(id: $0, weight: 0.5) }, judgmentSets: sets,
      tree: HierarchyNode(
        id: "goal", weights: .judged(set: sets[0].id),
        children: ["a", "b", "c"].map { HierarchyNode(id: $0) }),
      indicators: ["a", "b", "c"].map { Indicator(id: $0, rule: .goalposts(zero: 0, full: 100)) })
  }
}
