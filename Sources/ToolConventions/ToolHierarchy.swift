/// A hierarchy's weights with a tool's rounding at each level.
public struct ToolHierarchy: Sendable, Hashable {
  /// Parent of every node; the root, first, has none, and parents come before children.
  public let parents: [Int?]
  /// Local weights as the tool shows them, 1 for the root.
  public let local: [Double]

  /// - Precondition: one parent and one weight a node; parents come before children.
  public init(parents: [Int?], local: [Double]) {
    precondition(parents.count == local.count, "one weight a node")
    precondition(
      parents.indices.allSatisfy { node in parents[node].map { (0..<node).contains($0) } ?? true },
      "parents come before children")
    self.parents = parents
    self.local = local
  }

  /// Products down the hierarchy, rounded at each level where the tool does that.
  public func globalWeights(_ conventions: ToolConventions) -> [Double] {
    var weights = local
    for (node, parent) in parents.enumerated() {
      guard let parent else { continue }
      weights[node] = conventions.rounded(
        weights[parent] * local[node], conventions.globalDecimals)
    }
    return weights
  }

  /// Priorities of alternatives, bottom up, rounded at each node where the tool does that.
  ///
  /// - Parameter leaves: priorities by leaf, as the tool shows them, all of one length.
  /// - Returns: the root's.
  public func synthesis(_ leaves: [Int: [Double]], _ conventions: ToolConventions) -> [Double] {
    var sums = [[Double]?](repeating: nil, count: parents.count)
    for node in parents.indices.reversed() {
      guard
        let priorities = leaves[node]
          ?? sums[node]?.map({ conventions.rounded($0, conventions.globalDecimals) })
      else { continue }
      sums[node] = priorities
      guard let parent = parents[node] else { continue }
      var sum = sums[parent] ?? [Double](repeating: 0, count: priorities.count)
      for place in sum.indices where place < priorities.count {
        sum[place] += local[node] * priorities[place]
      }
      sums[parent] = sum
    }
    return sums.first.flatMap { $0 } ?? []
  }
}
