/// Why alternatives' priorities differ between two rankings: because the alternatives compare
/// otherwise under the criteria, or because the criteria weigh otherwise.
///
/// The ranking is made again with either from either side, and each gets its Shapley value, as in
/// `ScoreAttribution`; with two causes that is the mean over the two orders in which they can
/// change. The parts add up to the change, and a cause that changes nothing gets exactly 0.
///
/// - The *comparisons* are the alternatives' priorities under every leaf, judged or measured, and
///   how they are scaled; which alternatives there are is part of them.
/// - The *weights* are the tree with its weights and means; a leaf that only one of the trees has
///   comes or goes with them, with the priorities of the ranking that has it.
public struct AlternativesAttribution: Sendable {
  /// Alternatives in both rankings, in the later one's order.
  public var changes: [AttributedPriority]
  /// Positions in the later model's alternatives of those that only it has.
  public var arrived: [Int]
  /// Positions in the earlier model's alternatives of those that only it has.
  public var departed: [Int]
}

/// The change of one alternative's priority with its parts.
public struct AttributedPriority: Sendable, Hashable {
  /// Position in the earlier model's alternatives.
  public var before: Int
  /// Position in the later model's alternatives.
  public var after: Int
  /// Priority after minus priority before.
  public var change: Double
  /// What of the change comes from comparisons: a difference of priorities, as `change`.
  public var comparisons: Double
  /// What of the change comes from the weights of the criteria.
  public var weights: Double
  /// What is neither: 0, unless the criteria and the alternatives differ in such a way that one
  /// ranking has no priorities for the other's criteria, or a program wrote them that computes
  /// otherwise.
  public var rest: Double
}

extension AlternativesAttribution {
  /// Compares two rankings; alternatives and criteria are matched by their ids.
  ///
  /// - Complexity: O(nodes · alternatives), four rankings.
  public init(from before: AlternativesResult, to after: AlternativesResult) {
    let sides = [RankedSide(before), RankedSide(after)]
    let pairs = sides[1].ids.enumerated().compactMap { position, id in
      sides[0].position[id].map { (before: $0, after: position) }
    }
    arrived = sides[1].ids.indices.filter { sides[0].position[sides[1].ids[$0]] == nil }
    departed = sides[0].ids.indices.filter { sides[1].position[sides[0].ids[$0]] == nil }

    /// Priorities with the tree of one side and the comparisons, thus the alternatives, of one;
    /// nil where they do not fit.
    func priorities(tree: Int, comparisons: Int) -> [Double]? {
      sides[comparisons].priorities(in: sides[tree].nodes, otherwise: sides[1 - comparisons])
    }
    let old = priorities(tree: 0, comparisons: 0)
    let compared = priorities(tree: 0, comparisons: 1)
    let weighed = priorities(tree: 1, comparisons: 0)
    let new = priorities(tree: 1, comparisons: 1)
    changes = pairs.map { pair in
      let earlier = before.alternatives[pair.before].priority
      let later = after.alternatives[pair.after].priority
      var attributed = AttributedPriority(
        before: pair.before, after: pair.after, change: later - earlier, comparisons: 0,
        weights: 0, rest: later - earlier)
      guard let start = old?[pair.before], let compared = compared?[pair.after],
        let weighed = weighed?[pair.before], let end = new?[pair.after]
      else { return attributed }
      attributed.comparisons = ((compared - start) + (end - weighed)) / 2
      attributed.weights = ((weighed - start) + (end - compared)) / 2
      let isExact = abs(start - earlier) < 1e-9 && abs(end - later) < 1e-9
      attributed.rest =
        isExact ? 0 : attributed.change - attributed.comparisons - attributed.weights
      return attributed
    }
  }
}

/// One ranking with what the other looks up in it.
private struct RankedSide {
  let nodes: [WeightedNode]
  let ids: [String]
  /// By id of the alternative.
  let position: [String: Int]
  /// By id of the leaf.
  let leaves: [String: LeafPriorities]

  init(_ result: AlternativesResult) {
    nodes = result.weights.nodes
    ids = result.model.alternatives.map(\.id)
    position = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    leaves = Dictionary(
      result.leaves.map { (result.weights.nodes[$0.node].id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The priorities of this side's alternatives in a tree; nil where a leaf has none for them.
  func priorities(in nodes: [WeightedNode], otherwise other: RankedSide) -> [Double]? {
    var columns: [[Double]] = []
    for node in nodes where node.children.isEmpty {
      if let own = leaves[node.id] {
        columns.append(own.scaled)
      } else if let its = other.leaves[node.id] {
        let column = ids.compactMap { id in other.position[id].map { its.scaled[$0] } }
        guard column.count == ids.count else { return nil }
        columns.append(column)
      } else {
        return nil
      }
    }
    return AlternativeTotals(nodes: nodes, scaled: columns).priorities
  }
}
