public import BilingualText
public import PairwiseComparisons

/// A whole model: what is weighed, who judged what, and how raw values become scores.
///
/// A value of this type is a description; `validate` and `evaluate` say what is wrong with one that
/// was put together by hand. Scenario files check more and name the line.
public struct EvaluationModel: Sendable, Hashable {
  public var id: String
  public var title: Label
  public var rules: WeightingRules
  /// Used where an alternative's priorities are derived, unless the indicator names its own.
  public var alternativeMode: AlternativeMode
  public var consistencyViolation: ViolationAction
  public var experts: [Expert]
  public var judgmentSets: [JudgmentSet]
  public var tree: HierarchyNode
  /// Ids of the alternatives of a classical AHP; empty when customers are evaluated from data.
  public var alternatives: [Alternative]
  /// In the order of the file. Only indicators that are leaves of the tree are evaluated.
  public var indicators: [Indicator]
  public var classes: [CustomerClass]
  public var periods: [Period]
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
  case ignore, warn, fail
}

/// Somebody who judges.
public struct Expert: Sendable, Hashable {
  public var id: String
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
  public var id: String
  public var items: [String]
  /// The scale the judgments were made on: it decides the random index and is named in reports.
  /// Ratios in `responses` are plain numbers.
  public var scale: JudgmentScale
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
  public var id: String
  public var label: Label

  public init(id: String, label: Label = Label()) {
    self.id = id
    self.label = label
  }
}
