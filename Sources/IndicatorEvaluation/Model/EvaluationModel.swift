public import BilingualText
public import PairwiseComparisons

/// A whole model: what is weighed, who judged what, and how raw values become scores.
///
/// A value of this type is a description; `validate` and `evaluate` say what is wrong with one that
/// was put together by hand. Scenario files check more and name the line.
public struct EvaluationModel: Sendable, Hashable {
  /// Names the model among others; empty where nobody named it.
  public var id: String
  /// What reports are headed with; the id stands in for one that is empty.
  public var title: Label
  /// How judgments become weights.
  public var rules: WeightingRules
  /// Used where an alternative's priorities are derived, unless the indicator names its own.
  public var alternativeMode: AlternativeMode
  /// What happens where a CR is over the limit; only judgments that give weights can fail.
  public var consistencyViolation: ViolationAction
  /// Who may judge; empty where anybody may.
  public var experts: [Expert]
  /// The judgments by which children of the tree are weighed, and those that are only checked.
  public var judgmentSets: [JudgmentSet]
  /// The goal, which is the root, with the criteria and the leaves below it.
  public var tree: HierarchyNode
  /// The alternatives of a classical AHP; empty when customers are evaluated from data.
  public var alternatives: [Alternative]
  /// In the order of the file. Only indicators that are leaves of the tree are evaluated.
  public var indicators: [Indicator]
  /// In the order in which customers are matched; empty when customers have no classes.
  public var classes: [CustomerClass]
  /// In the order of the file; empty when the data has no periods.
  public var periods: [Period]
  /// Which two periods are compared; nil for none.
  public var comparison: PeriodComparison?
  /// From the best to the worst; empty when scores are not banded.
  public var bands: [Band]

  public init(
    id: String = "", title: Label = Label(), rules: WeightingRules = WeightingRules(),
    alternativeMode: AlternativeMode = .distributive,
    consistencyViolation: ViolationAction = .warn, experts: [Expert] = [],
    judgmentSets: [JudgmentSet] = [], tree: HierarchyNode, alternatives: [Alternative] = [],
    indicators: [Indicator] = [], classes: [CustomerClass] = [], periods: [Period] = [],
    comparison: PeriodComparison? = nil, bands: [Band] = []
  ) {
    self.id = id
    self.title = title
    self.rules = rules
    self.alternativeMode = alternativeMode
    self.consistencyViolation = consistencyViolation
    self.experts = experts
    self.judgmentSets = judgmentSets
    self.tree = tree
    self.alternatives = alternatives
    self.indicators = indicators
    self.classes = classes
    self.periods = periods
    self.comparison = comparison
    self.bands = bands
  }
}

/// What a consistency ratio over its limit leads to.
public enum ViolationAction: String, Sendable, Hashable, CaseIterable {
  /// Ignored ones bring no warning, and those that fail stop the evaluation.
  case ignore, warn, fail
}

/// Somebody who judges.
public struct Expert: Sendable, Hashable {
  /// Unique among the model's experts.
  public var id: String
  /// The name in reports; the id stands in for one that is empty.
  public var name: Label
  /// A share of 1.
  public var weight: Double

  public init(id: String, name: Label = Label(), weight: Double) {
    self.id = id
    self.name = name
    self.weight = weight
  }
}

/// A named set of items with the judgments of every expert who answered.
public struct JudgmentSet: Sendable, Hashable {
  /// Unique among the model's judgment sets.
  public var id: String
  /// Ids of what is compared, each once; judgments name them by their positions here.
  public var items: [String]
  /// The scale the judgments were made on: it decides the random index and is named in reports.
  /// Ratios in `responses` are plain numbers.
  public var scale: JudgmentScale
  /// One for each expert, in the order of the file; an expert who judged nothing has no judgments.
  public var responses: [ExpertJudgments]
  /// True for judgments that are checked and reported but give no weights.
  public var auditOnly: Bool
  /// Where the weights in `responses` come from; `weighingExperts` sets others.
  public var expertWeights: ExpertWeightSource
  /// By expert, what the judgments are around those of `responses`, which are their middles: consistency
  /// is that of the middles, weights come from the triangles. Empty where nothing is fuzzy.
  public var fuzzy: [String: [FuzzyJudgment]]

  public init(
    id: String, items: [String], scale: JudgmentScale = .saaty, responses: [ExpertJudgments],
    auditOnly: Bool = false, expertWeights: ExpertWeightSource = .inherited,
    fuzzy: [String: [FuzzyJudgment]] = [:]
  ) {
    self.fuzzy = fuzzy
    self.id = id
    self.items = items
    self.scale = scale
    self.responses = responses
    self.auditOnly = auditOnly
    self.expertWeights = expertWeights
  }
}

/// One option of a classical AHP.
public struct Alternative: Sendable, Hashable {
  /// Unique among the model's alternatives.
  public var id: String
  /// The name in reports; the id stands in for one that is empty.
  public var label: Label

  public init(id: String, label: Label = Label()) {
    self.id = id
    self.label = label
  }
}
