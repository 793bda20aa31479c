import BilingualText
import IndicatorEvaluation
import ScenarioShape

/// How a network is written.
extension ScenarioForms {
  /// `network`
  static let network = SyntaxForm.mapping([
    key(
      "clusters", "元素组与其节点", "Clusters with their nodes, by id.",
      .names(.either([.list(.either([.id, networkNode])), networkCluster])), isRequired: true),
    key(
      "influences", "哪些节点影响哪个节点", "Which nodes influence which, how much.", .list(influence),
      isRequired: true),
    key(
      "cluster_weights", "被影响的元素组：各影响元素组的权重，和为 1",
      "For an influenced cluster the weight of each cluster that influences it; they sum to 1.",
      .names(.names(number)), absence: "equal over the clusters that influence"),
    key(
      "goal", "从该节点出发的影响的极限", "The node whose influences are followed.", .id,
      absence: "the mean over all nodes"),
  ])

  static let networkCluster = SyntaxForm.mapping([
    key("label", "名称", "What people read.", label),
    key(
      "items", "节点", "Its nodes.", .list(.either([.id, networkNode])), isRequired: true),
  ])

  static let networkNode = SyntaxForm.mapping([
    key("id", "编号", "Its id.", .id, isRequired: true),
    key("label", "名称", "What people read.", label),
  ])

  /// What stands beside the judgments of an influence.
  static let influencePlace = [
    key("on", "被影响的节点", "The node that is influenced.", .id, isRequired: true),
    key("from", "影响它的元素组", "The cluster that influences it.", .id, isRequired: true),
    key(
      "items", "该元素组中有影响的节点", "Those of its nodes that do.", .list(.id),
      absence: "all of the cluster"),
  ]

  static let influence = SyntaxForm.named(
    "influence", { .mapping(influencePlace + nodeWeights.keys + bestWorstWeights.keys) })
}
