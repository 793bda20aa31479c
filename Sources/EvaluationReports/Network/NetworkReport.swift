public import BilingualText
public import IndicatorEvaluation
public import NetworkPriorities
import PairwiseComparisons
public import ReportForms

/// A network's priorities, in all and within each cluster, and what each node decides: what
/// `ahp network` shows.
public struct NetworkReport: Report {
  let model: EvaluationModel
  let study: NetworkStudy
  /// One for each influence.
  let derivations: [WeightDerivation]
  let judgmentSets: [SolvedJudgmentSet]

  /// - Parameters:
  ///   - model: whose judgments gave the influences; for the title and the rules.
  ///   - derivations: one for each influence of the study.
  public init(
    _ study: NetworkStudy, model: EvaluationModel, derivations: [WeightDerivation],
    judgmentSets: [SolvedJudgmentSet]
  ) {
    self.study = study
    self.model = model
    self.derivations = derivations
    self.judgmentSets = judgmentSets
  }

  var network: NetworkModel { study.model }

  func name(ofNode node: Int) -> Phrase {
    network.nodes[at: node].map { Phrase($0.label, id: $0.id) } ?? "-"
  }

  func name(ofCluster cluster: Int) -> Phrase {
    network.clusters[at: cluster].map { Phrase($0.label, id: $0.id) } ?? "-"
  }

  func names(_ nodes: [Int]) -> Phrase { nodes.map { name(ofNode: $0) }.listed }

  /// Position in its cluster, 1 for the largest priority; ties share the best.
  func rank(_ node: Int) -> Int {
    let cluster = network.nodes[node].cluster
    return 1
      + network.nodes.indices.count { other in
        network.nodes[other].cluster == cluster
          && study.priorities[other] > study.priorities[node] + 0.5e-9
      }
  }

  /// One row a node.
  var shape: RowShape<Int> {
    RowShape([
      .id(
        "cluster", Phrase(zh: "元素组", en: "Cluster"),
        meaning: Phrase(zh: "元素组编号", en: "Id of the cluster.")
      ) { network.clusters[at: network.nodes[$0].cluster]?.id },
      .id("id", Phrase(zh: "编号", en: "Id"), meaning: Phrase(zh: "节点编号", en: "Id of the node.")) {
        network.nodes[at: $0]?.id
      },
      .text("label", Phrase(zh: "名称", en: "Name"), meaning: Phrase(zh: "名称", en: "Its name.")) {
        name(ofNode: $0)
      },
      .number(
        "priority", Phrase(zh: "全局优先级", en: "Priority"), .percent(2),
        meaning: Phrase(zh: "极限超矩阵中的份额，全部节点之和为 1", en: "Share of the limit; all nodes sum to 1.")
      ) { study.priorities[at: $0] },
      .number(
        "priority_in_cluster", Phrase(zh: "组内优先级", en: "In its cluster"), .percent(2),
        meaning: Phrase(
          zh: "除以元素组之和；元素组无份额时为空", en: "Divided by the cluster's sum; none where that is 0.")
      ) { study.withinCluster[at: $0].flatMap { $0 } },
      .count(
        "rank_in_cluster", Phrase(zh: "组内名次", en: "Rank in it"),
        meaning: Phrase(zh: "组内名次，1 为最大", en: "Within the cluster, 1 for the largest.")
      ) { rank($0) },
      .number(
        "influence", Phrase(zh: "影响力", en: "Influence"), .percent(2),
        meaning: Phrase(
          zh: "删去该节点后，其他节点份额的最大变化", en: "Largest change of another node's share without this one.")
      ) { study.influences[at: $0]?.largestChange },
    ])
  }

  /// One row a node, in the order of the file.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    shape.csv(Array(network.nodes.indices), in: language, format)
  }
}
