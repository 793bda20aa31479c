/// What the priorities of a network would be without one node.
public struct NodeInfluence: Sendable, Hashable {
  /// The node that is left out.
  public let node: Int
  /// Priorities without it, one per node of the whole network, 0 for itself, sum 1.
  public let without: [Double]
  /// The largest change of another node's priority, both divided by the sum of the others.
  public let largestChange: Double
}

extension Supermatrix {
  /// Leaves out one node after the other; what it had of the others' influences is shared out again.
  ///
  /// - Parameter goal: whose column is read; the mean of all where it is nil or left out itself.
  /// - Throws: `NetworkError.noNodes` for a single node, `nodeUnknown` for the goal.
  /// - Complexity: O(n⁴)
  public func influences(goal: Int? = nil) throws(NetworkError) -> [NodeInfluence] {
    guard nodeCount > 1 else { throw .noNodes }
    let whole = try limit().priorities(goal: goal)
    var result: [NodeInfluence] = []
    for node in 0..<nodeCount {
      let goalLeft = goal.flatMap { $0 == node ? nil : $0 > node ? $0 - 1 : $0 }
      var without = try removing(node).limit().priorities(goal: goalLeft)
      without.insert(0, at: node)
      let rest = 1 - whole[node]
      let change = (0..<nodeCount).reduce(0) { largest, other in
        other == node
          ? largest
          : max(largest, abs(without[other] - (rest > 0 ? whole[other] / rest : 0)))
      }
      result.append(NodeInfluence(node: node, without: without, largestChange: change))
    }
    return result
  }
}
