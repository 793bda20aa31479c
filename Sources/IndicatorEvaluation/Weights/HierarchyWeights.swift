public import BilingualText
public import PairwiseComparisons

/// The weights of a whole hierarchy with the judgments they come from.
public struct HierarchyWeights: Sendable {
  /// All nodes, parents before children, children left to right; the root is first.
  public var nodes: [WeightedNode]
  /// Every judgment set of the model that was solved, in the model's order (audited ones too).
  public var judgmentSets: [SolvedJudgmentSet]
  /// Consistency of the hierarchy as a whole, 层次总排序; nil when fewer than two nodes are judged.
  public var overall: OverallConsistency?

  public init(
    nodes: [WeightedNode], judgmentSets: [SolvedJudgmentSet], overall: OverallConsistency? = nil
  ) {
    self.nodes = nodes
    self.judgmentSets = judgmentSets
    self.overall = overall
  }

  /// Positions in `nodes` of the leaves, left to right.
  public var leaves: [Int] { nodes.indices.filter { nodes[$0].children.isEmpty } }
}

/// A node with its weights.
public struct WeightedNode: Sendable {
  /// The id of the model's node.
  public var id: String
  /// The name in reports; the id stands in for one that is empty.
  public var label: Label
  /// Position in `HierarchyWeights.nodes`; nil for the root.
  public var parent: Int?
  /// Positions in `HierarchyWeights.nodes`, left to right; empty for a leaf.
  public var children: [Int]
  /// 0 for the root.
  public var depth: Int
  /// How the children's scores become the node's; of no effect on a leaf.
  public var aggregation: Aggregation
  /// Share of the parent, 0...1; 1 for the root.
  public var local: Double
  /// Product of the local weights from the root down.
  public var global: Double
  /// The judgment set that gave the children's weights.
  public var judgmentSet: String?
  /// How the children's weights were derived by anything but one judgment set; nil for that, and for
  /// given and equal weights.
  public var derivation: WeightDerivation?

  public init(
    id: String, label: Label, parent: Int?, children: [Int], depth: Int, aggregation: Aggregation,
    local: Double, global: Double, judgmentSet: String?, derivation: WeightDerivation? = nil
  ) {
    self.id = id
    self.label = label
    self.parent = parent
    self.children = children
    self.depth = depth
    self.aggregation = aggregation
    self.local = local
    self.global = global
    self.judgmentSet = judgmentSet
    self.derivation = derivation
  }
}

/// An expert whose judgments contradict each other too much to count.
public struct ExcludedExpert: Sendable, Hashable {
  /// The expert's id.
  public var expert: String
  /// CR of the expert's own judgments.
  public var ratio: Double

  public init(expert: String, ratio: Double) {
    self.expert = expert
    self.ratio = ratio
  }
}

/// A judgment set and what came out of it.
public struct SolvedJudgmentSet: Sendable {
  /// The set without the experts who were left out.
  public var set: JudgmentSet
  /// Priorities and consistency of the set, in the order of its items.
  public var solution: JudgmentSetSolution
  /// Experts left out because of their own CR (`WeightingRules.excludedAbove`); they are not in `set`.
  public var excluded: [ExcludedExpert]
  /// Weights of fuzzy judgments, in the order of the items, in place of those of `solution`, which are
  /// of the middle judgments; nil where nothing is fuzzy.
  public var fuzzy: FuzzyWeightingResult?

  public init(
    set: JudgmentSet, solution: JudgmentSetSolution, excluded: [ExcludedExpert] = [],
    fuzzy: FuzzyWeightingResult? = nil
  ) {
    self.fuzzy = fuzzy
    self.excluded = excluded
    self.set = set
    self.solution = solution
  }
}
