import BilingualText
import DenseLinearAlgebra
import IndicatorEvaluation
import NetworkPriorities
import PairwiseComparisons
public import ReportForms

extension NetworkReport {
  /// Of the JSON that holds the network's priorities.
  public static let schemaName = "ahp-network/1"

  /// For the schema of its JSON.
  public static let meaning = "Priorities of a network of influences (ANP)."

  @JSONFields<NetworkReport> public static var fields: [JSONField<NetworkReport>] {
    JSONField("scenario", "What was solved.", .scenarioHead) { $0.model }
    JSONField(
      "goal", "Id of the node whose column was read; null for the mean of all.", .optional(.string)
    ) {
      report in report.network.goal.flatMap { report.network.nodes[at: $0]?.id }
    }
    JSONField("clusters", "In the order of the file.", .list(of: .networkCluster)) {
      $0.network.clusters
    }
    JSONField("nodes", "In the order of the file.", .list(of: .networkNode)) { report in
      report.network.nodes.indices.map { (report, $0) }
    }
    JSONField(
      "influences", "What each cluster has of the influence on a node.", .list(of: .influence)
    ) {
      report in report.network.influences.indices.map { (report, $0) }
    }
    JSONField(
      "weighted_supermatrix",
      "By row: entry (i, j) is the share of node i in what influences node j.",
      .list(of: .list(of: .number))
    ) { $0.rows($0.study.supermatrix.shares) }
    JSONField(
      "limit", "Entry (i, j) is what node i gets of influence that starts at node j.",
      .list(of: .list(of: .number))
    ) { $0.rows($0.study.limit.matrix) }
    JSONField("closed_classes", "Nodes that influence never leaves.", .list(of: .list(of: .string)))
    {
      report in report.study.limit.closedClasses.map { report.ids($0) }
    }
    JSONField("transient", "Nodes that all influence leaves in the end.", .list(of: .string)) {
      $0.ids($0.study.limit.transient)
    }
    JSONField("judgment_sets", "With their consistency.", .list(of: .networkSet)) {
      $0.judgmentSets
    }
    JSONField("warnings", "What a reader should know.", .list(of: .phrase)) { $0.notes }
  }

  fileprivate func rows(_ matrix: SquareMatrix) -> [[Double]] {
    (0..<matrix.order).map { row in (0..<matrix.order).map { matrix[row, $0] } }
  }

  fileprivate func ids(_ nodes: [Int]) -> [String] {
    nodes.compactMap { network.nodes[at: $0]?.id }
  }
}

extension JSONShape<NetworkModel.Cluster> {
  fileprivate static var networkCluster: JSONShape {
    .object("network_cluster") {
      JSONField("id", "The cluster's id.", .string) { $0.id }
      JSONField("label", "Its name.", .phrase) { Phrase($0.label, id: $0.id) }
    }
  }
}

extension JSONShape<(NetworkReport, Int)> {
  fileprivate static var networkNode: JSONShape {
    .object("network_node") {
      JSONField("id", "The node's id.", .string) { $0.0.network.nodes[$0.1].id }
      JSONField("label", "Its name.", .phrase) { $0.0.name(ofNode: $0.1) }
      JSONField("cluster", "Id of its cluster.", .string) {
        $0.0.network.clusters[at: $0.0.network.nodes[$0.1].cluster]?.id ?? "-"
      }
      JSONField("priority", "Share of the limit; all nodes sum to 1.", .number) {
        $0.0.study.priorities[$0.1]
      }
      JSONField(
        "priority_in_cluster", "Divided by the cluster's sum; null where that is 0.",
        .optional(.number)
      ) { $0.0.study.withinCluster[$0.1] }
      JSONField("rank_in_cluster", "1 for the largest.", .integer) { $0.0.rank($0.1) }
      JSONField(
        "influence",
        "Largest change of another node's share without this one; null for large networks.",
        .optional(.number)
      ) { $0.0.study.influences[at: $0.1]?.largestChange }
    }
  }

  fileprivate static var influence: JSONShape {
    .object("network_influence") {
      JSONField("on", "Id of the node that is influenced.", .string) { pair in
        pair.0.network.nodes[at: pair.0.network.influences[pair.1].on]?.id ?? "-"
      }
      JSONField("items", "Ids of the nodes that influence it.", .list(of: .string)) { pair in
        pair.0.ids(pair.0.network.influences[pair.1].items)
      }
      JSONField("shares", "One for each item; they sum to 1.", .list(of: .number)) {
        $0.0.network.influences[$0.1].shares
      }
      JSONField("kind", "Where the shares come from.", .string) {
        $0.0.derivations[at: $0.1]?.kind ?? "given"
      }
    }
  }
}

extension JSONShape<SolvedJudgmentSet> {
  fileprivate static var networkSet: JSONShape {
    .object("network_judgment_set") {
      JSONField("id", "The set's id.", .string) { $0.set.id }
      JSONField("items", "Ids of the items compared.", .list(of: .string)) { $0.set.items }
      JSONField("consistency_ratio", "CR of the group.", .number) {
        $0.solution.consistency.ratio
      }
      JSONField("limit", "The largest CR that is accepted.", .number) {
        $0.solution.consistency.limit
      }
      JSONField("acceptable", "Whether it is within the limit.", .bool) {
        $0.solution.consistency.isAcceptable
      }
    }
  }
}
