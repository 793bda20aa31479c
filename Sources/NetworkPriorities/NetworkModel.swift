public import BilingualText
public import DenseLinearAlgebra

/// A network of clusters whose nodes influence each other (Saaty 1996, The Analytic Network Process).
public struct NetworkModel: Sendable, Hashable {
  /// Nodes of one kind: criteria, alternatives.
  public struct Cluster: Sendable, Hashable {
    /// Unique among the clusters.
    public var id: String
    /// The name in reports; the id stands in for one that is empty.
    public var label: Label

    public init(id: String, label: Label = Label()) {
      self.id = id
      self.label = label
    }
  }

  /// What influences and is influenced: a criterion, an alternative.
  public struct Node: Sendable, Hashable {
    /// Unique among the nodes of all clusters.
    public var id: String
    /// The name in reports; the id stands in for one that is empty.
    public var label: Label
    /// Position among the clusters.
    public var cluster: Int

    public init(id: String, label: Label = Label(), cluster: Int) {
      self.id = id
      self.label = label
      self.cluster = cluster
    }
  }

  /// What nodes of one cluster have of the influence on a node.
  public struct Influence: Sendable, Hashable {
    /// Position of the node that is influenced.
    public var on: Int
    /// Positions of the nodes that influence it, all of one cluster.
    public var items: [Int]
    /// One for each item, sum 1.
    public var shares: [Double]

    public init(on: Int, items: [Int], shares: [Double]) {
      self.on = on
      self.items = items
      self.shares = shares
    }
  }

  /// Positions elsewhere are those in this list.
  public var clusters: [Cluster]
  /// Positions elsewhere are those in this list; rows and columns of matrices have its order.
  public var nodes: [Node]
  /// No two of the same node and cluster.
  public var influences: [Influence]
  /// Entry (a, b) is the weight of cluster a for what it influences in cluster b; columns sum to 1 or 0.
  /// Nil where the clusters that influence a node count the same.
  public var clusterWeights: SquareMatrix?
  /// The node whose column is read; nil for the mean of all columns.
  public var goal: Int?

  public init(
    clusters: [Cluster], nodes: [Node], influences: [Influence],
    clusterWeights: SquareMatrix? = nil, goal: Int? = nil
  ) {
    self.clusters = clusters
    self.nodes = nodes
    self.influences = influences
    self.clusterWeights = clusterWeights
    self.goal = goal
  }

  /// Shares of each cluster in what influences a node, as they were judged.
  ///
  /// - Throws: `NetworkError.noNodes`, `tooManyNodes`, `nodeUnknown`, `shape` for shares that are
  ///   not one an item.
  /// - Complexity: O(n²)
  public func unweighted() throws(NetworkError) -> SquareMatrix {
    guard !nodes.isEmpty else { throw .noNodes }
    guard nodes.count <= Supermatrix.limit else {
      throw .tooManyNodes(count: nodes.count, limit: Supermatrix.limit)
    }
    var matrix = SquareMatrix(
      order: nodes.count, elements: [Double](repeating: 0, count: nodes.count * nodes.count))
    for influence in influences {
      guard influence.items.count == influence.shares.count else {
        throw .shape(expected: influence.items.count, found: influence.shares.count)
      }
      for position in influence.items + [influence.on] where !nodes.indices.contains(position) {
        throw .nodeUnknown(position: position, count: nodes.count)
      }
      for (item, share) in zip(influence.items, influence.shares) {
        matrix[item, influence.on] = share
      }
    }
    return matrix
  }
}

/// A network with its limit: where influence ends up, within each cluster and in all.
public struct NetworkStudy: Sendable {
  /// The network that was studied.
  public let model: NetworkModel
  /// Shares of each cluster in what influences a node, as they were judged: entry (i, j) of node i
  /// on node j.
  public let unweighted: SquareMatrix
  /// The same multiplied by the clusters' weights, so that columns sum to 1, or to 0 for sinks.
  public let supermatrix: Supermatrix
  /// Where the influence of each node ends up.
  public let limit: NetworkLimit
  /// One per node, sum 1.
  public let priorities: [Double]
  /// Each divided by the sum of its cluster; nil in a cluster that gets nothing.
  public let withinCluster: [Double?]
  /// What changes without each node, in the order of the nodes; empty for a single node, and above
  /// `influenceLimit`.
  public let influences: [NodeInfluence]

  /// Nodes up to which one after the other is left out.
  public static let influenceLimit = 200

  /// - Throws: `NetworkError` for what is no network, or has no limit.
  /// - Complexity: O(n³), O(n⁴) for the influences.
  public init(_ model: NetworkModel) throws(NetworkError) {
    let unweighted = try model.unweighted()
    let clusters = model.nodes.map(\.cluster)
    let supermatrix = try Supermatrix(
      unweighted: unweighted, clusterOfNode: clusters, clusterWeights: model.clusterWeights)
    let limit = try supermatrix.limit()
    let priorities = try limit.priorities(goal: model.goal)
    self.model = model
    self.unweighted = unweighted
    self.supermatrix = supermatrix
    self.limit = limit
    self.priorities = priorities
    withinCluster = NetworkLimit.byCluster(priorities, clusters)
    let count = model.nodes.count
    influences =
      count > 1 && count <= Self.influenceLimit
      ? try supermatrix.influences(goal: model.goal) : []
  }
}
