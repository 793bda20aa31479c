public import BilingualText
import DelimitedText
import IndicatorEvaluation
public import ReportForms

extension ExplanationReport {
  /// One row per period and node: what was measured, its score, weight and contribution.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    nodeRows.csv(
      explanation.periods.flatMap { period in period.nodes.map { (period, $0) } }, in: language,
      format)
  }

  private var nodeRows: RowShape<(PeriodExplanation, NodeExplanation)> {
    RowShape([
      .id("customer", Phrase(zh: "客户", en: "Customer"), meaning: "Id of the customer.") { _ in
        index.customerID(explanation.customer)
      },
      .id("period", Phrase(zh: "评价期", en: "Period"), meaning: "Id of the period.") {
        index.model.periods[at: $0.0.period]?.id
      },
      .id("node", Phrase(zh: "指标", en: "Node"), meaning: "Id of the node.") {
        index.nodes[at: $0.1.node]?.id
      },
      .text("label", Phrase(zh: "名称", en: "Label"), meaning: "Name of the node.") {
        index.nodes[at: $0.1.node].map { index.names.item($0.id) }
      },
      .number(
        "score", Phrase(zh: "得分", en: "Score"), .fixed(2), meaning: "0...100; empty where left out."
      ) { $0.1.score },
      .number(
        "effective_weight", Phrase(zh: "实际权重", en: "Effective weight"), .percent(2),
        meaning: "Share of the parent, what is left out spread."
      ) { $0.1.effectiveWeight },
      .number(
        "contribution", Phrase(zh: "贡献", en: "Contribution"), .fixed(2),
        meaning: "Part of the total."
      ) { $0.1.contribution },
    ])
  }
}
