import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension WeightsReport {
  /// Of the JSON that holds the weights.
  public static let schemaName = "ahp-weights/1"

  /// For the schema of its JSON.
  public static let meaning =
    "Weights of a hierarchy with the judgments they come from."

  @JSONFields<WeightsReport> public static var fields: [JSONField<WeightsReport>] {
    JSONField("scenario", "What was weighed.", .scenarioHead) { $0.model }
    JSONField("method", "How weights were derived.", .method) { $0.model.rules }
    JSONField("weights", "All nodes, parents before children.", .list(of: .node)) {
      $0.weights.named($0.names)
    }
    JSONField<WeightsReport>.derivations { $0.derived }
    JSONField(
      "overall_consistency",
      "Of the whole hierarchy; null when fewer than two levels are judged.",
      .optional(.overall)
    ) { $0.weights.overall }
    JSONField(
      "judgment_sets", "In the model's order.", .list(of: .judgmentSet)
    ) { $0.findings }
    JSONField("warnings", "What a reader should know.", .list(of: .warning)) {
      report in
      report.warnings.map { NamedWarning(warning: $0, text: $0.phrase(names: report.names)) }
    }
  }
}

extension JSONShape<EvaluationModel> {
  static var scenarioHead: JSONShape {
    .object("scenario_head") {
      JSONField("id", "The scenario's id.", .string) { $0.id }
      JSONField("title", "Its title.", .phrase) { $0.reportTitle }
    }
  }
}
