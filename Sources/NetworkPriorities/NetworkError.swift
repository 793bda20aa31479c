public import BilingualText
public import DenseLinearAlgebra

/// What is wrong with a network of influences.
///
/// Nodes and clusters are named by their position, counted from 0; `message` puts in their names.
public enum NetworkError: Error, Sendable, Hashable, Explained, CustomStringConvertible {
  /// There is nothing that influences anything.
  case noNodes
  /// A list or matrix has the wrong size.
  case shape(expected: Int, found: Int)
  /// There is no such node.
  case nodeUnknown(position: Int, count: Int)
  /// There is no such cluster.
  case clusterUnknown(position: Int, count: Int)
  /// An influence is negative or not finite.
  case influence(row: Int, column: Int, value: Double)
  /// A column of the supermatrix, or of one cluster's block in it, sums neither to 1 nor to 0.
  case columnSum(column: Int, sum: Double)
  /// A cluster's column of the cluster matrix sums neither to 1 nor to 0.
  case clusterColumnSum(cluster: Int, sum: Double)
  /// The clusters that influence this node have no weight.
  case clusterWeightMissing(column: Int)
  /// The network is too large for dense matrices.
  case tooManyNodes(count: Int, limit: Int)
  /// A system of equations has no solution that can be trusted.
  case linearAlgebra(LAPACKError)
  /// Direct influences leave the normalisation without a limit: all are 0.
  case noInfluence

  public var explanation: Phrase { message() }

  public var description: String { explanation.en }

  /// The mistake as a sentence without a full stop, in both languages.
  ///
  /// - Parameters:
  ///   - nodes: the nodes' names by position; where there is none, the position is shown.
  ///   - clusters: the clusters' names, likewise.
  public func message(nodes: [String] = [], clusters: [String] = []) -> Phrase {
    Phrase(
      zh: text(nodes: nodes, clusters: clusters, chinese: true),
      en: text(nodes: nodes, clusters: clusters, chinese: false))
  }

  private func text(nodes: [String], clusters: [String], chinese: Bool) -> String {
    func pick(_ english: String, _ chineseText: String) -> String {
      chinese ? chineseText : english
    }
    func node(_ position: Int) -> String {
      nodes.indices.contains(position)
        ? nodes[position] : pick("node \(position)", "节点 \(position) ")
    }
    func cluster(_ position: Int) -> String {
      clusters.indices.contains(position)
        ? clusters[position] : pick("cluster \(position)", "元素组 \(position) ")
    }
    switch self {
    case .noNodes: return pick("the network has no nodes", "网络没有节点")
    case .shape(let expected, let found):
      return pick(
        "there are \(found) values where \(expected) are needed", "有 \(found) 个值，应为 \(expected) 个")
    case .nodeUnknown(let position, let count):
      return pick(
        "there is no node \(position): the \(count) nodes are counted from 0",
        "没有第 \(position) 个节点：\(count) 个节点从 0 开始编号")
    case .clusterUnknown(let position, let count):
      return pick(
        "there is no cluster \(position): the \(count) clusters are counted from 0",
        "没有第 \(position) 个元素组：\(count) 个元素组从 0 开始编号")
    case .influence(let row, let column, let value):
      return pick(
        "the influence of \(node(row)) on \(node(column)) is \(value); influences are finite and "
          + "not negative",
        "\(node(row))对\(node(column))的影响为 \(value)；影响须为有限的非负数")
    case .columnSum(let column, let sum):
      return pick(
        "the influences on \(node(column)) sum to \(sum) instead of 1, or 0 where there are none",
        "对\(node(column))的影响之和为 \(sum)，应为 1（没有影响时为 0）")
    case .clusterColumnSum(let position, let sum):
      return pick(
        "the weights of the clusters for \(cluster(position)) sum to \(sum) instead of 1",
        "\(cluster(position))的元素组权重之和为 \(sum)，应为 1")
    case .clusterWeightMissing(let column):
      return pick(
        "the clusters that influence \(node(column)) all have weight 0",
        "影响\(node(column))的元素组权重都为 0")
    case .tooManyNodes(let count, let limit):
      return pick(
        "\(count) nodes are too many; the limit is \(limit)", "节点数 \(count) 超出上限 \(limit)")
    case .linearAlgebra(let error):
      return pick("the limits cannot be solved for: \(error)", "无法求解极限：\(error)")
    case .noInfluence: return pick("all direct influences are 0", "所有直接影响都为 0")
    }
  }
}
