public import BilingualText

/// A node of the hierarchy: a criterion with children, or a leaf that names an indicator.
public struct HierarchyNode: Sendable {
  /// Unique in the tree; a leaf has the id of its indicator.
  public var id: String
  /// The name in reports; the id stands in for one that is empty.
  public var label: Label
  /// How the children's scores become this node's; of no effect on a leaf.
  public var aggregation: Aggregation
  /// Where the children's weights come from; nil on a leaf.
  public var weights: NodeWeights?
  private var below: HierarchyChildren?

  /// - Complexity: O(children) for a change of a list that another copy of the node holds too.
  public var children: [HierarchyNode] {
    get { below?.nodes ?? [] }
    set { below = newValue.isEmpty ? nil : HierarchyChildren(newValue) }
  }

  public init(
    id: String, label: Label = Label(), aggregation: Aggregation = .arithmetic,
    weights: NodeWeights? = nil, children: [HierarchyNode] = []
  ) {
    self.id = id
    self.label = label
    self.aggregation = aggregation
    self.weights = weights
    below = children.isEmpty ? nil : HierarchyChildren(children)
  }

  /// Whether it has no children.
  public var isLeaf: Bool { below == nil }

  /// The children, of a node that is on its way out and shares them with nobody.
  mutating func takeChildrenIfUnshared() -> [HierarchyNode]? {
    isKnownUniquelyReferenced(&below) ? below?.take() : nil
  }

  /// The leaves below this node, left to right; the node itself when it is one.
  public var leaves: [HierarchyNode] {
    preorder.map(\.node).filter(\.isLeaf)
  }
}

extension HierarchyNode: Hashable {
  // Both walk the tree without recursion, as everything else does.
  /// - Complexity: O(nodes) of both trees; what they share in memory is not walked.
  public static func == (a: HierarchyNode, b: HierarchyNode) -> Bool {
    var open = [(a, b)]
    while let (a, b) = open.popLast() {
      guard a.id == b.id, a.label == b.label, a.aggregation == b.aggregation,
        a.weights == b.weights, a.children.count == b.children.count
      else { return false }
      if a.below !== b.below { open += zip(a.children, b.children) }
    }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    for placed in preorder {
      hasher.combine(placed.node.id)
      hasher.combine(placed.node.label)
      hasher.combine(placed.node.aggregation)
      hasher.combine(placed.node.weights)
      hasher.combine(placed.children.count)
    }
  }
}

/// Where the local weights of a node's children come from.
public enum NodeWeights: Sendable, Hashable {
  /// A share of 1 for each child, in the order of the children.
  case given([Double])
  /// The same share for each child.
  case equal
  /// The judgment set with this id.
  case judged(set: String)
  /// Judgments of the most and the least important child.
  case bestWorst(BestWorstSource)
  /// What the data says; `EvaluationModel.settlingWeights` makes `derived` of it.
  case objective(ObjectiveSource)
  /// Several of these made one.
  indirect case combined(CombinedSource)
  /// Weights that came out of the three above.
  case derived(WeightDerivation)
}

/// How the children's scores s with local weights w (Σ w = 1) become their parent's.
public enum Aggregation: Sendable, Hashable {
  /// Σ w s
  case arithmetic
  /// Π s^w
  case geometric
  /// 1 / Σ (w / s); 0 when a score is 0
  case harmonic
  /// The smallest score of a child whose weight is not 0.
  case minimum
  /// (Σ w s^p)^(1/p); p is finite and not 0.
  case power(Double)
}
