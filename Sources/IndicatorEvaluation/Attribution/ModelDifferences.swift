public import BilingualText

/// What differs between two models as they were evaluated.
public struct ModelDifferences: Sendable {
  /// A node whose weight, place or mean differs.
  public struct Node: Sendable {
    /// The node's id, which is the same in both trees.
    public var id: String
    /// From the later tree where it has the node, else from the earlier one.
    public var label: Label
    /// As the earlier tree has it; nil where it does not.
    public var before: WeightedNode?
    /// As the later tree has it; nil where it does not.
    public var after: WeightedNode?
  }

  /// An indicator that is scored otherwise, or that only one tree has.
  public struct Rule: Sendable {
    /// The indicator's id, which is the same in both models.
    public var id: String
    /// From the later model where its tree has the indicator, else from the earlier one.
    public var label: Label
    /// As the earlier model has it; nil where its tree does not.
    public var before: Indicator?
    /// As the later model has it; nil where its tree does not.
    public var after: Indicator?
  }

  /// Nodes that differ, in the later tree's order; what only the earlier one has comes last.
  public var nodes: [Node] = []
  /// Indicators that are scored otherwise, by the later tree's leaves from left to right; those
  /// that only the earlier one has come last. Empty where all are scored alike.
  public var rules: [Rule] = []
  /// Bands with other ids or bounds.
  public var bandsDiffer: Bool

  public init(from before: EvaluationResult, to after: EvaluationResult) {
    nodes = Self.nodes(from: before.weights.nodes, to: after.weights.nodes)
    let (first, second) = (ExchangedSide(before), ExchangedSide(after))
    for id in second.leafIDs + first.leafIDs.filter({ second.indicators[$0] == nil }) {
      let (earlier, later) = (first.indicators[id], second.indicators[id])
      if let earlier, let later, earlier.rule == later.rule, earlier.range == later.range,
        earlier.missing == later.missing,
        earlier.direction == later.direction
      {
        continue
      }
      rules.append(
        Rule(id: id, label: (later ?? earlier)?.label ?? Label(), before: earlier, after: later))
    }
    let bounds = [before, after].map { $0.model.bands.map { "\($0.id) \($0.minimum)" } }
    bandsDiffer = bounds.first != bounds.last
  }

  /// Nodes whose weight, place or mean differs between two trees, in the later one's order; what
  /// only the earlier one has comes last.
  public static func nodes(from old: [WeightedNode], to new: [WeightedNode]) -> [Node] {
    var nodes: [Node] = []
    func parent(_ node: WeightedNode, in nodes: [WeightedNode]) -> String? {
      node.parent.map { nodes[$0].id }
    }
    let oldByID = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let newByID = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for node in new {
      let earlier = oldByID[node.id]
      if let earlier, earlier.local == node.local, earlier.global == node.global,
        earlier.aggregation == node.aggregation, parent(earlier, in: old) == parent(node, in: new)
      {
        continue
      }
      nodes.append(Node(id: node.id, label: node.label, before: earlier, after: node))
    }
    nodes += old.filter { newByID[$0.id] == nil }.map {
      Node(id: $0.id, label: $0.label, before: $0, after: nil)
    }
    return nodes
  }
}
