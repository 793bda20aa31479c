import BilingualText
import IndicatorEvaluation
import PairwiseComparisons

extension Sample {
  /// Choosing a leader by experience (judged) and age (measured). Under experience the published
  /// weights of Tom, Dick and Harry are 0.217, 0.717 and 0.066 (Wikipedia, "Analytic hierarchy
  /// process – leader example").
  static let leader = EvaluationModel(
    id: "leader", title: Label(chinese: "选领导", english: "Choosing a leader"),
    experts: [Expert(id: "e1", weight: 1)],
    judgmentSets: [
      JudgmentSet(
        id: "top", items: ["experience", "age"],
        responses: [ExpertJudgments(expert: "e1", judgments: [Judgment(0, 1, 3)])])
    ],
    tree: HierarchyNode(
      id: "goal", label: Label(chinese: "最佳人选", english: "Best leader"),
      weights: .judged(set: "top"),
      children: [HierarchyNode(id: "experience"), HierarchyNode(id: "age")]),
    alternatives: [
      Alternative(id: "tom", label: Label(chinese: "汤姆", english: "Tom")),
      Alternative(id: "dick", label: Label(chinese: "迪克", english: "Dick")),
      Alternative(id: "harry", label: Label(chinese: "哈里", english: "Harry")),
    ],
    indicators: [
      Indicator(
        id: "experience", label: Label(chinese: "经验", english: "Experience"),
        rule: .alternativesJudged(
          JudgmentSet(
            id: "by-experience", items: ["tom", "dick", "harry"],
            responses: [
              ExpertJudgments(
                expert: "e1",
                judgments: [Judgment(0, 1, 0.25), Judgment(0, 2, 4), Judgment(1, 2, 9)])
            ]), mode: nil)),
      Indicator(
        id: "age", label: Label(chinese: "年龄", english: "Age"), direction: .cost,
        rule: .alternativesMeasured([50, 60, 30], mode: .distributive)),
    ])
}
