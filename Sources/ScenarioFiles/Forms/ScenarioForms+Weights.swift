import BilingualText
import IndicatorEvaluation
import ObjectiveWeights
import ScenarioShape

/// How weights are written that no matrix of judgments gives.
extension ScenarioForms {
  /// Everything that may stand under a node's `weights`.
  static let anyWeights = SyntaxForm.either([
    .choice([SyntaxChoice("equal")]), nodeWeights, objectiveWeights, combinedWeights,
    bestWorstWeights,
  ])

  /// Of a combination: the same but for a combination.
  private static let combinable = SyntaxForm.named(
    "weights_source",
    {
      .either([
        .choice([SyntaxChoice("equal")]), nodeWeights, objectiveWeights, bestWorstWeights,
      ])
    })

  static let objectiveMethods = ObjectiveMethod.allMethods.map {
    SyntaxChoice($0.name, $0.explanation)
  }

  /// `{objective: entropy}`
  static let objectiveWeights = ObjectiveSyntax.shape.form

  /// `{combine: game-theory, of: […]}`
  static let combinedWeights = SyntaxForm.mapping([
    combine(isRequired: true),
    key(
      "of", "各来源：判断、`given`、`objective`、`best_worst`……",
      "The sources: what may stand under `weights`, but no combination.", .list(combinable),
      isRequired: true),
    shares,
  ])

  /// `{best_worst: …}`
  static let bestWorstWeights = SyntaxForm.mapping([
    key(
      "best_worst", "最优最劣法（BWM）", "Judgments of the best and the worst child only.",
      BestWorstSyntax.shape.form, isRequired: true)
  ])

  /// Keys of `weighting` that combine the judgments of every node with what the data says.
  static let treeCombination = [
    combine(isRequired: false),
    key(
      "with", "与每个有判断或给定权重的节点组合的客观赋权法",
      "With `combine`: what judged and given weights of every node are combined with.",
      .list(.either([.choice(objectiveMethods), objectiveWeights]))),
    shares,
  ]

  private static func combine(isRequired: Bool) -> SyntaxKey {
    key(
      "combine", "组合方式", "How the sources become one.",
      .choice(
        CombinationRule.allCases.map { SyntaxChoice($0.rawValue, $0.explanation) }),
      isRequired: isRequired)
  }

  private static let shares = key(
    "shares", "各来源的份额，和为 1",
    "Each source's share, with `linear` and `relative-entropy`; they sum to 1.", .list(number),
    absence: "equal")
}

/// `objective` with what belongs to it, as it is written.
struct ObjectiveSyntax: Sendable {
  var method: String?
  var basis = ObjectiveBasis.scores
  var period: Positioned<String>?
  var retention: Positioned<String>?
  var measure: Positioned<ObjectiveMethod.ComponentMeasure>?

  static let shape: SyntaxShape<ObjectiveSyntax> = .mapping(
    ObjectiveSyntax(), called: Phrase(zh: "客观赋权", en: "objective weights")
  ) {
    SyntaxField.required(
      "objective", Phrase(zh: "客观赋权法", en: "The method that reads weights from the data."),
      SyntaxShape<String>.choice(among: ScenarioForms.objectiveMethods)
    ) { $0.method = $1 }
    SyntaxField(
      "on", Phrase(zh: "由得分或原始值计算", en: "What is looked at."),
      SyntaxShape<ObjectiveBasis>.rawValue { $0.explanation },
      absence: "scores"
    ) { $0.basis = $1 }
    SyntaxField(
      "period", Phrase(zh: "由哪个评价期的数据计算", en: "The period whose rows count."),
      SyntaxShape<String>.id.positioned, absence: "all"
    ) { $0.period = $1 }
    SyntaxField(
      "retain",
      Phrase(zh: "pca：保留哪些主成分", en: "pca: `kaiser`, or a share of the variance such as 85%."),
      SyntaxShape<String>.id.positioned, absence: "kaiser"
    ) { $0.retention = $1 }
    SyntaxField(
      "by", Phrase(zh: "pca：按系数或公因子方差", en: "pca: what counts."),
      SyntaxShape<ObjectiveMethod.ComponentMeasure>.rawValue.positioned, absence: "coefficient"
    ) { $0.measure = $1 }
  }
}

/// Judgments of the best and the worst child, as they are written.
struct BestWorstSyntax: Sendable {
  var best: Positioned<String>?
  var worst: Positioned<String>?
  var bestToOthers: [Named<Double>] = []
  var othersToWorst: [Named<Double>] = []
  var model = BestWorstModel.nonlinear

  static let shape: SyntaxShape<BestWorstSyntax> = .mapping(
    BestWorstSyntax(), called: "`best_worst`"
  ) {
    SyntaxField.required(
      "best", Phrase(zh: "最重要的下级", en: "The most important child."),
      SyntaxShape<String>.id.positioned
    ) { $0.best = $1 }
    SyntaxField.required(
      "worst", Phrase(zh: "最不重要的下级", en: "The least important child."),
      SyntaxShape<String>.id.positioned
    ) { $0.worst = $1 }
    SyntaxField.required(
      "best_to_others",
      Phrase(
        zh: "最优是各项的多少倍，至少 1", en: "How many times the best is as important as each, 1 or more."),
      judgments
    ) { $0.bestToOthers = $1 }
    SyntaxField.required(
      "others_to_worst",
      Phrase(
        zh: "各项是最劣的多少倍，至少 1", en: "How many times each is as important as the worst, 1 or more."),
      judgments
    ) { $0.othersToWorst = $1 }
    SyntaxField(
      "model", Phrase(zh: "模型", en: "Which weights fit."),
      SyntaxShape<BestWorstModel>.rawValue { $0.explanation }, absence: "nonlinear"
    ) { $0.model = $1 }
  }

  private static let judgments = SyntaxShape<[Named<Double>]>.names(
    of: SyntaxShape<Double>.number, called: { Phrase("`\($0)`") })
}
