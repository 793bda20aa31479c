import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension WeightsReport {
  /// The name and version of the format.
  public static let schemaName = "ahp-weights/1"

  /// The result for programs, described by `jsonSchema`.
  public func json(generator: ReportGenerator, layout: JSONLayout = .compact) -> [UInt8] {
    Self.shape.document((self, generator), layout: layout)
  }

  /// The JSON Schema (draft 2020-12) of the result.
  public static var jsonSchema: [UInt8] {
    shape.schema.document(
      title: schemaName, meaning: "Weights of a hierarchy with the judgments they come from.")
  }

  static var shape: JSONShape<(WeightsReport, ReportGenerator)> {
    .object {
      JSONField("schema", "Name and major version of this format.", .constant(schemaName)) { _ in
        schemaName
      }
      JSONField("generator", "What wrote this.", .generator) { $0.1 }
      JSONField("scenario", "What was weighed.", .scenarioHead) { $0.0.model }
      JSONField("method", "How weights were derived.", .method) { $0.0.model.rules }
      JSONField("weights", "All nodes, parents before children.", .list(of: .node)) {
        $0.0.weights.named($0.0.names)
      }
      JSONField(
        "overall_consistency",
        "Of the whole hierarchy; null when fewer than two levels are judged.",
        .optional(.overall)
      ) { $0.0.weights.overall }
      JSONField(
        "judgment_sets", "In the model's order.", .list(of: .judgmentSet)
      ) { $0.0.findings }
      JSONField("warnings", "What a reader should know.", .list(of: .warning)) {
        report in
        report.0.warnings.map { NamedWarning(warning: $0, text: $0.phrase(names: report.0.names)) }
      }
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
