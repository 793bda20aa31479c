import IndicatorEvaluation
public import ReportForms

extension ExplanationReport {
  /// Of the JSON that holds one customer's explanation.
  public static let schemaName = "ahp-explanation/1"

  /// For the schema of its JSON.
  public static let meaning =
    "One customer's scores, from the measurements to the rank."

  @JSONFields<ExplanationReport> public static var fields: [JSONField<ExplanationReport>] {
    JSONField("scenario", "What was evaluated.", .scenarioHead) { $0.index.model }
    JSONField("customer", "The customer's id.", .string) {
      $0.index.customerID($0.explanation.customer)
    }
    JSONField("name", "The customer's name, if the customer file has one.", .optional(.string)) {
      $0.index.customerName($0.explanation.customer)
    }
    JSONField("class", "Id of the class, or null.", .optional(.string)) {
      $0.index.model.classes[at: $0.explanation.customerClass]?.id
    }
    JSONField("periods", "One per period with data.", .list(of: .period)) {
      let report = $0
      return report.explanation.periods.map { InExplanation(report: report, part: $0) }
    }
    JSONField(
      "change", "Between the compared periods; null where there are not both.",
      .optional(.change)
    ) {
      let report = $0
      return report.explanation.change.map { InEvaluation(index: report.index, part: $0) }
    }
  }
}

/// A part of an explanation together with the report.
private struct InExplanation<Part: Sendable>: Sendable {
  let report: ExplanationReport
  let part: Part
}

extension JSONShape<InExplanation<PeriodExplanation>> {
  fileprivate static var period: JSONShape {
    .object("period_explanation") {
      JSONField("period", "Id of the period, or null.", .optional(.string)) {
        $0.report.index.model.periods[at: $0.part.period]?.id
      }
      JSONField("score", "0...100, unrounded.", .optional(.number)) { $0.part.score }
      JSONField("coverage", "Share of the weight that had data.", .number) { $0.part.coverage }
      JSONField("band", "Id of the band, or null.", .optional(.string)) {
        $0.report.index.model.bands[at: $0.part.band]?.id
      }
      JSONField("next_band", "Id of the next better band, or null.", .optional(.string)) {
        $0.report.index.model.bands[at: $0.part.nextBand?.band]?.id
      }
      JSONField("next_band_distance", "Points short of it, or null.", .optional(.number)) {
        $0.part.nextBand?.distance
      }
      JSONField("rank", "Within the period.", .optional(.integer)) { $0.part.rank?.rank }
      JSONField("ranked", "Customers ranked in the period.", .optional(.integer)) {
        $0.part.rank?.count
      }
      JSONField("class_rank", "Within period and class.", .optional(.integer)) {
        $0.part.classRank?.rank
      }
      JSONField("class_ranked", "Customers of the class ranked.", .optional(.integer)) {
        $0.part.classRank?.count
      }
      JSONField("nodes", "Every node of the tree.", .list(of: .explainedNode)) { period in
        period.part.nodes.map {
          ExplainedNode(
            node: $0, leaf: LeafExplanation($0, in: period.part, period.report.index),
            index: period.report.index)
        }
      }
    }
  }
}

/// A node with the words for it, if it is a leaf.
private struct ExplainedNode: Sendable {
  let node: NodeExplanation
  let leaf: LeafExplanation?
  let index: EvaluationIndex
}

extension JSONShape<ExplainedNode> {
  fileprivate static var explainedNode: JSONShape {
    .object("explained_node") {
      JSONField("id", "The node's id.", .string) { $0.index.nodes[at: $0.node.node]?.id ?? "" }
      JSONField("value", "As measured; null for inner nodes and without data.", .rawValue) {
        switch $0.leaf?.measurement.origin {
        case .rule(.category(let category)): .category(category.name)
        default: $0.leaf?.measurement.value.map { .number($0) } ?? .absent
        }
      }
      JSONField("score", "0...100; null where left out.", .optional(.number)) { $0.node.score }
      JSONField("effective_weight", "Share of the parent, what is left out spread.", .number) {
        $0.node.effectiveWeight
      }
      JSONField("contribution", "Part of the total.", .number) { $0.node.contribution }
      JSONField("text", "The explanation in words, for leaves.", .optional(.phrase)) {
        $0.leaf?.sentence
      }
    }
  }
}
