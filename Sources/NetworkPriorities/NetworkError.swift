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
  public func message(nodes: [Phrase] = [], clusters: [Phrase] = []) -> Phrase {
    func node(_ position: Int) -> Phrase {
      nodes.indices.contains(position)
        ? nodes[position] : Phrase(zh: "节点 \(position) ", en: "node \(position)")
    }
    func cluster(_ position: Int) -> Phrase {
      clusters.indices.contains(position)
        ? clusters[position] : Phrase(zh: "元素组 \(position) ", en: "cluster \(position)")
    }
    switch self {
    case .noNodes: return Phrase(zh: "网络没有节点", en: "the network has no nodes")
    case .shape(let expected, let found):
      return Phrase(
        zh: "有 \(found) 个值，应为 \(expected) 个",
        en: "there are \(found) values where \(expected) are needed")
    case .nodeUnknown(let position, let count):
      return Phrase(
        zh: "没有第 \(position) 个节点：\(count) 个节点从 0 开始编号",
        en: "there is no node \(position): the \(count) nodes are counted from 0")
    case .clusterUnknown(let position, let count):
      return Phrase(
        zh: "没有第 \(position) 个元素组：\(count) 个元素组从 0 开始编号",
        en: "there is no cluster \(position): the \(count) clusters are counted from 0")
    case .influence(let row, let column, let value):
      return Phrase(
        zh: "\(node(row).zh)对\(node(column).zh)的影响为 \(value)；影响须为有限的非负数",
        en:
          "the influence of \(node(row).en) on \(node(column).en) is \(value); influences are finite and "
          + "not negative")
    case .columnSum(let column, let sum):
      return Phrase(
        zh: "对\(node(column).zh)的影响之和为 \(sum)，应为 1（没有影响时为 0）",
        en:
          "the influences on \(node(column).en) sum to \(sum) instead of 1, or 0 where there are none"
      )
    case .clusterColumnSum(let position, let sum):
      return Phrase(
        zh: "\(cluster(position).zh)的元素组权重之和为 \(sum)，应为 1",
        en: "the weights of the clusters for \(cluster(position).en) sum to \(sum) instead of 1")
    case .clusterWeightMissing(let column):
      return Phrase(
        zh: "影响\(node(column).zh)的元素组权重都为 0",
        en: "the clusters that influence \(node(column).en) all have weight 0")
    case .tooManyNodes(let count, let limit):
      return Phrase(
        zh: "节点数 \(count) 超出上限 \(limit)", en: "\(count) nodes are too many; the limit is \(limit)")
    case .linearAlgebra(let error):
      return Phrase(zh: "无法求解极限：\(error)", en: "the limits cannot be solved for: \(error)")
    case .noInfluence: return Phrase(zh: "所有直接影响都为 0", en: "all direct influences are 0")
    }
  }
}
