public import DenseLinearAlgebra

/// The limit of a supermatrix: where influence ends up.
///
/// It is the Cesàro limit, the mean of the powers, which exists for every network; the powers
/// themselves need not converge, and a bipartite network's never do. No power is taken: a column
/// is the stationary vector of each closed class times the probability of ending in it.
public struct NetworkLimit: Sendable, Hashable {
  /// Entry (i, j): what node i gets of influence that starts at node j; columns sum to 1.
  public let matrix: SquareMatrix
  /// Sets of nodes that influence never leaves; sinks are among them.
  public let closedClasses: [[Int]]
  /// Nodes from which all influence goes away in the end: their priority is 0.
  public let transient: [Int]

  /// True where the columns of the limit differ, so that it matters where influence starts.
  public var isReducible: Bool { closedClasses.count > 1 }

  /// Priorities of all nodes, sum 1: the goal's column, or the mean of all columns without a goal.
  ///
  /// - Throws: `NetworkError.nodeUnknown`
  public func priorities(goal: Int? = nil) throws(NetworkError) -> [Double] {
    let count = matrix.order
    if let goal {
      guard (0..<count).contains(goal) else {
        throw .nodeUnknown(position: goal, count: count)
      }
      return (0..<count).map { matrix[$0, goal] }
    }
    return (0..<count).map { row in
      (0..<count).reduce(0) { $0 + matrix[row, $1] } / Double(count)
    }
  }

  /// Priorities divided by the sum of each node's cluster; nil in a cluster that gets nothing.
  ///
  /// - Precondition: one cluster of 0 or more per node.
  public static func byCluster(_ priorities: [Double], _ clusterOfNode: [Int]) -> [Double?] {
    precondition(priorities.count == clusterOfNode.count, "one cluster a node")
    var sums = [Double](repeating: 0, count: (clusterOfNode.max() ?? -1) + 1)
    for (priority, cluster) in zip(priorities, clusterOfNode) { sums[cluster] += priority }
    return zip(priorities, clusterOfNode).map { sums[$1] > 0 ? $0 / sums[$1] : nil }
  }
}

extension Supermatrix {
  /// The limit, by solving for the stationary vector of each closed class and for the absorption into
  /// it; a sink keeps what it gets.
  ///
  /// - Throws: `NetworkError.linearAlgebra` where absorption cannot be solved for.
  /// - Complexity: O(n³)
  public func limit() throws(NetworkError) -> NetworkLimit {
    var flow = shares
    for sink in sinks { flow[sink, sink] = 1 }
    let classes = ClosedClasses(flow)
    let absorbed = try absorption(flow, classes)
    var matrix = SquareMatrix(
      order: nodeCount, elements: [Double](repeating: 0, count: nodeCount * nodeCount))
    for (position, members) in classes.closed.enumerated() {
      let vector = StationaryVector.of(
        SquareMatrix(order: members.count) { flow[members[$0], members[$1]] })
      for (row, share) in zip(members, vector) {
        for column in members { matrix[row, column] = share }
        for (place, column) in classes.transient.enumerated() {
          matrix[row, column] = absorbed[position][place] * share
        }
      }
    }
    return NetworkLimit(
      matrix: matrix, closedClasses: classes.closed, transient: classes.transient)
  }

  /// Probability of ending in each closed class, by the transient nodes in order.
  private func absorption(
    _ flow: SquareMatrix, _ classes: ClosedClasses
  ) throws(NetworkError) -> [[Double]] {
    let transient = classes.transient
    guard !transient.isEmpty else { return classes.closed.map { _ in [] } }
    do throws(LAPACKError) {
      // a_j = Σ_i∈class w_ij + Σ_t w_tj a_t
      let system = try LUFactorization(
        SquareMatrix(order: transient.count) { row, column in
          (row == column ? 1 : 0) - flow[transient[column], transient[row]]
        })
      let solved = classes.closed.map { members in
        system.solve(
          transient.map { column in members.reduce(0) { $0 + flow[$1, column] } })
      }
      // Every node ends somewhere.
      return solved.map { list in
        list.indices.map { place in
          max(0, list[place]) / solved.reduce(0) { $0 + max(0, $1[place]) }
        }
      }
    } catch {
      throw .linearAlgebra(error)
    }
  }
}
