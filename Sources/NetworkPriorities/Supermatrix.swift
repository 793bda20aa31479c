public import DenseLinearAlgebra

/// Which node influences which, how much: entry (i, j) is the share of node i in what influences node
/// j. Columns sum to 1, or to 0 for a node that nothing influences, a sink (Saaty 1996, The Analytic
/// Network Process).
public struct Supermatrix: Sendable, Hashable {
  /// Shares by row and column.
  public let shares: SquareMatrix
  /// Nodes that nothing influences.
  public let sinks: [Int]

  /// Rows, and columns, of the matrix.
  public var nodeCount: Int { shares.order }

  /// Nodes up to which dense matrices are accepted.
  public static let limit = 5_000

  /// - Parameters:
  ///   - shares: a square matrix of finite numbers of 0 or more.
  ///   - tolerance: how far a column's sum may be from 1; columns are divided by their sums.
  /// - Throws: `NetworkError` that names the first entry or column that does not fit.
  /// - Complexity: O(n²)
  public init(_ shares: SquareMatrix, tolerance: Double = 1e-9) throws(NetworkError) {
    let count = shares.order
    guard count > 0 else { throw .noNodes }
    guard count <= Self.limit else { throw .tooManyNodes(count: count, limit: Self.limit) }
    var divided = shares
    var sinks: [Int] = []
    for column in 0..<count {
      var sum = 0.0
      for row in 0..<count {
        let share = shares[row, column]
        guard share >= 0, share.isFinite else {
          throw .influence(row: row, column: column, value: share)
        }
        sum += share
      }
      if sum == 0 {
        sinks.append(column)
      } else {
        guard abs(sum - 1) <= tolerance else { throw .columnSum(column: column, sum: sum) }
        for row in 0..<count { divided[row, column] /= sum }
      }
    }
    self.shares = divided
    self.sinks = sinks
  }

  /// The weighted supermatrix of clusters: every cluster's block is multiplied by the cluster's weight
  /// for the node it influences. Clusters that do not influence a node leave their weight to those that
  /// do.
  ///
  /// - Parameters:
  ///   - unweighted: each cluster's block of a column sums to 1, or to 0 where it does not influence the
  ///     node.
  ///   - clusterOfNode: one per node, 0..<number of clusters.
  ///   - clusterWeights: entry (a, b) is the weight of cluster a for what it influences in cluster b,
  ///     columns of sum 1 or 0; nil for equal weights of those that influence.
  /// - Throws: `NetworkError` that names the first entry, block or column that does not fit.
  /// - Complexity: O(n²)
  public init(
    unweighted: SquareMatrix, clusterOfNode: [Int], clusterWeights: SquareMatrix? = nil,
    tolerance: Double = 1e-9
  ) throws(NetworkError) {
    let count = unweighted.order
    guard clusterOfNode.count == count else {
      throw .shape(expected: count, found: clusterOfNode.count)
    }
    let clusters = clusterWeights?.order ?? (clusterOfNode.max() ?? -1) + 1
    for cluster in clusterOfNode where !(0..<clusters).contains(cluster) {
      throw .clusterUnknown(position: cluster, count: clusters)
    }
    if let clusterWeights { try Self.check(clusterWeights, tolerance) }
    var weighted = unweighted
    for column in 0..<count {
      var sums = [Double](repeating: 0, count: clusters)
      for row in 0..<count {
        let share = unweighted[row, column]
        guard share >= 0, share.isFinite else {
          throw .influence(row: row, column: column, value: share)
        }
        sums[clusterOfNode[row]] += share
      }
      for sum in sums where sum != 0 && abs(sum - 1) > tolerance {
        throw .columnSum(column: column, sum: sum)
      }
      let influencing = sums.indices.filter { sums[$0] > 0 }
      let weights = sums.indices.map { cluster in
        sums[cluster] > 0 ? clusterWeights?[cluster, clusterOfNode[column]] ?? 1 : 0
      }
      let total = weights.reduce(0, +)
      guard total > 0 || influencing.isEmpty else {
        throw .clusterWeightMissing(column: column)
      }
      for row in 0..<count where unweighted[row, column] > 0 {
        let cluster = clusterOfNode[row]
        weighted[row, column] *= weights[cluster] / (total * sums[cluster])
      }
    }
    try self.init(weighted, tolerance: 1e-9)
  }

  private static func check(_ weights: SquareMatrix, _ tolerance: Double) throws(NetworkError) {
    for column in 0..<weights.order {
      var sum = 0.0
      for row in 0..<weights.order {
        guard weights[row, column] >= 0, weights[row, column].isFinite else {
          throw .clusterColumnSum(cluster: column, sum: weights[row, column])
        }
        sum += weights[row, column]
      }
      guard sum == 0 || abs(sum - 1) <= tolerance else {
        throw .clusterColumnSum(cluster: column, sum: sum)
      }
    }
  }

  /// The supermatrix without one node: what it had of the others' influences is shared out again.
  ///
  /// - Precondition: there is such a node and another one.
  func removing(_ node: Int) throws(NetworkError) -> Supermatrix {
    let kept = (0..<nodeCount).filter { $0 != node }
    var rest = SquareMatrix(order: kept.count) { shares[kept[$0], kept[$1]] }
    for column in 0..<kept.count {
      let sum = (0..<kept.count).reduce(0) { $0 + rest[$1, column] }
      guard sum > 0 else { continue }
      for row in 0..<kept.count { rest[row, column] /= sum }
    }
    return try Supermatrix(rest)
  }
}
