public import ObjectiveWeights
public import PairwiseComparisons

/// Children weighed by judgments of the best and the worst of them, in the order of the children.
public struct BestWorstSource: Sendable, Hashable {
  /// Judgments of the best child against the others, and of the others against the worst.
  public var judgments: BestWorstJudgments
  /// Which weights count as fitting the judgments best.
  public var model: BestWorstModel

  public init(_ judgments: BestWorstJudgments, model: BestWorstModel = .nonlinear) {
    self.judgments = judgments
    self.model = model
  }
}

/// Which weights fit judgments of a best and a worst item.
public enum BestWorstModel: String, Sendable, Hashable, CaseIterable {
  /// The ratios deviate least from the judgments: middles of intervals (Rezaei 2015).
  case nonlinear
  /// The differences are least: one solution (Rezaei 2016).
  case linear
}

/// What the data says of the leaves below a node, added up for each child.
public struct ObjectiveSource: Sendable, Hashable {
  /// How the weights are computed.
  public var method: ObjectiveMethod
  /// Whether it looks at scores or at values as measured.
  public var basis: ObjectiveBasis
  /// The period, by its position, whose rows count; nil for all rows.
  public var period: Int?

  public init(_ method: ObjectiveMethod, on basis: ObjectiveBasis = .scores, period: Int? = nil) {
    self.method = method
    self.basis = basis
    self.period = period
  }
}

/// What objective weights are computed from.
public enum ObjectiveBasis: String, Sendable, Hashable, CaseIterable {
  /// Scores of 0...100: directions, targets, categories and missing policies are settled.
  case scores
  /// Values as measured, scaled to 0...1 by direction; of a target the distance from it.
  case values
}

/// Several weightings of the same children made one.
public struct CombinedSource: Sendable, Hashable {
  /// How the sources become one.
  public var rule: CombinationRule
  /// None of them combined itself.
  public var sources: [NodeWeights]
  /// One for each source, sum 1; nil for equal ones. `linear` and `relativeEntropy` only.
  public var shares: [Double]?

  public init(_ rule: CombinationRule, of sources: [NodeWeights], shares: [Double]? = nil) {
    self.rule = rule
    self.sources = sources
    self.shares = shares
  }
}

/// How weightings become one; see `WeightCombination`.
public enum CombinationRule: String, Sendable, Hashable, CaseIterable {
  case linear, multiplicative
  /// The weights with the least weighted sum of relative entropies to the sources.
  case relativeEntropy = "relative-entropy"
  /// 博弈论组合赋权: each source as near to the combination as it can come by its own share.
  case gameTheory = "game-theory"
  /// 级差最大化: the combination whose composite varies most.
  case levelDifference = "level-difference"

  /// Whether sources have shares that somebody gives.
  public var takesShares: Bool { self == .linear || self == .relativeEntropy }
}

extension NodeWeights {
  /// The objective sources in it.
  var objectives: [ObjectiveSource] {
    switch self {
    case .objective(let source): [source]
    case .combined(let combined): combined.sources.flatMap(\.objectives)
    case .given, .equal, .judged, .bestWorst, .derived: []
    }
  }

  /// Whether the composite of the children's scores is looked at.
  var looksAtChildren: Bool {
    if case .combined(let source) = self { source.rule == .levelDifference } else { false }
  }
}
