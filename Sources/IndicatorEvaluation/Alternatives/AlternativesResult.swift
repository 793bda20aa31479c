public import PairwiseComparisons

/// What a classical AHP found: alternatives compared under every leaf of the hierarchy.
public struct AlternativesResult: Sendable {
  /// The model that was evaluated.
  public var model: EvaluationModel
  /// Weights of its tree.
  public var weights: HierarchyWeights
  /// One per leaf of the tree, left to right.
  public var leaves: [LeafPriorities]
  /// In the model's order.
  public var alternatives: [AlternativeScore]
  /// Consistency of the hierarchy with the judgments between alternatives; nil for fewer than two
  /// judgment sets.
  public var overall: OverallConsistency?
  /// What a reader should know, of the weights first, then of the judgments between alternatives,
  /// leaf by leaf; empty where there is nothing.
  public var warnings: [EvaluationWarning]

  public init(
    model: EvaluationModel, weights: HierarchyWeights, leaves: [LeafPriorities],
    alternatives: [AlternativeScore], overall: OverallConsistency?, warnings: [EvaluationWarning]
  ) {
    self.model = model
    self.weights = weights
    self.leaves = leaves
    self.alternatives = alternatives
    self.overall = overall
    self.warnings = warnings
  }
}

/// The alternatives' priorities under one leaf.
public struct LeafPriorities: Sendable {
  /// Position in `HierarchyWeights.nodes`.
  public var node: Int
  /// How `scaled` is made of `priorities`.
  public var mode: AlternativeMode
  /// One per alternative, sum 1.
  public var priorities: [Double]
  /// What enters the totals: the priorities themselves, or under the ideal mode divided by the
  /// largest.
  public var scaled: [Double]
  /// The judgments that the priorities come from; nil where they were measured.
  public var judged: SolvedJudgmentSet?

  public init(
    node: Int, mode: AlternativeMode, priorities: [Double], scaled: [Double],
    judged: SolvedJudgmentSet?
  ) {
    self.node = node
    self.mode = mode
    self.priorities = priorities
    self.scaled = scaled
    self.judged = judged
  }
}

/// An alternative's place in the end.
public struct AlternativeScore: Sendable, Hashable {
  /// Position in the model's alternatives.
  public var alternative: Int
  /// Share of all alternatives, sum 1.
  public var priority: Double
  /// Before the totals were made to sum to 1: Σ global weight · scaled priority in a tree of
  /// arithmetic means.
  public var unnormalised: Double
  /// 1 is best; priorities equal after rounding to nine decimals share the best rank.
  public var rank: Int
  /// Each leaf's part of the priority, left to right; they sum to it exactly, added in this order.
  public var contributions: [Double]

  public init(
    alternative: Int, priority: Double, unnormalised: Double, rank: Int, contributions: [Double]
  ) {
    self.alternative = alternative
    self.priority = priority
    self.unnormalised = unnormalised
    self.rank = rank
    self.contributions = contributions
  }
}
