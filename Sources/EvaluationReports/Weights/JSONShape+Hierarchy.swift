import BilingualText
import IndicatorEvaluation
import ReportForms

/// A node with what its hierarchy knows about it.
struct NamedNode: Sendable {
  let node: WeightedNode
  let label: Phrase
  let parent: String?
}

extension HierarchyWeights {
  func named(_ names: ModelNames) -> [NamedNode] {
    nodes.map {
      NamedNode(node: $0, label: names.item($0.id), parent: nodes[at: $0.parent]?.id)
    }
  }
}

extension JSONShape<NamedNode> {
  static var node: JSONShape {
    .object("node") {
      JSONField("id", "The node's id; of a leaf the indicator's.", .string) { $0.node.id }
      JSONField("label", "Its name.", .phrase) { $0.label }
      JSONField("parent", "Id of the parent; null for the root.", .optional(.string)) { $0.parent }
      JSONField("depth", "0 for the root.", .integer) { $0.node.depth }
      JSONField("leaf", "Whether it is an indicator.", .bool) { $0.node.children.isEmpty }
      JSONField("local_weight", "Share of the parent.", .number) { $0.node.local }
      JSONField("global_weight", "Product of the local weights from the root down.", .number) {
        $0.node.global
      }
      JSONField(
        "aggregation", "How the children's scores become this node's.",
        .rawValue
      ) { $0.node.aggregation.kind }
      JSONField("power", "The exponent of a power mean, else null.", .optional(.number)) {
        if case .power(let exponent) = $0.node.aggregation { exponent } else { nil }
      }
      JSONField(
        "judgment_set", "The set that gave the children's weights.",
        .optional(.string)
      ) { $0.node.judgmentSet }
    }
  }
}
