import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension EvaluationReport {
  /// The name and version of the format.
  public static let schemaName = "ahp-evaluation/1"

  /// The result for programs, complete and in full precision, described by `jsonSchema`.
  public func json(generator: ReportGenerator, layout: JSONLayout = .compact) -> [UInt8] {
    Self.shape.document((index, generator), layout: layout)
  }

  /// The JSON Schema (draft 2020-12) of the result.
  public static var jsonSchema: [UInt8] {
    shape.schema.document(
      title: schemaName, meaning: "Scores of customers, what they are made of and how they changed."
    )
  }

  private static var shape: JSONShape<Subject> {
    .object {
      fieldsBeforeRows
      rowsField
      fieldsAfterRows
    }
  }

  typealias Subject = (EvaluationIndex, ReportGenerator)

  @JSONFields<Subject> static var fieldsBeforeRows: [JSONField<Subject>] {
    JSONField("schema", "Name and major version of this format.", .constant(schemaName)) { _ in
      schemaName
    }
    JSONField("generator", "What wrote this.", .generator) { $0.1 }
    JSONField("scenario", "What was evaluated: ids used below, with their labels.", .scenario) {
      $0.0
    }
    JSONField("method", "How weights were derived.", .method) { $0.0.model.rules }
    JSONField("weights", "All nodes, parents before children.", .list(of: .node)) {
      $0.0.result.weights.named($0.0.names)
    }
    JSONField(
      "overall_consistency",
      "Of the whole hierarchy; null when fewer than two levels are judged.",
      .optional(.overall)
    ) { $0.0.result.weights.overall }
    JSONField("judgment_sets", "In the model's order.", .list(of: .judgmentSet)) {
      let index = $0.0
      return index.result.weights.judgmentSets.map {
        JudgmentSetFindings(
          $0, model: index.model, weights: index.result.weights, names: index.names)
      }
    }
    JSONField(
      "selection",
      "Which customers `rows` holds, the best ranked first; null for all in the data's order.",
      .optional(.selection)
    ) { $0.0.selection == .all ? nil : $0.0 }
  }

  private static var rowsField: JSONField<Subject> {
    JSONField(rowsName, "One per customer and period; see `selection`.", .list(of: .row)) {
      let index = $0.0
      return index.listedRows.map { ResultRow(index: index, row: $0) }
    }
  }

  static let rowsName = "rows"

  @JSONFields<Subject> static var fieldsAfterRows: [JSONField<Subject>] {
    JSONField(
      "comparison", "Two periods side by side; null where none are compared.",
      .optional(.comparison)
    ) {
      let index = $0.0
      return index.result.comparison.map { InEvaluation(index: index, part: $0) }
    }
    JSONField("warnings", "What a reader should know.", .list(of: .warning)) {
      let index = $0.0
      return index.result.warnings.map {
        NamedWarning(warning: $0, text: $0.phrase(names: index.names))
      }
    }
  }
}

/// A part of a result together with the whole, which knows ids and names.
struct InEvaluation<Part: Sendable>: Sendable {
  let index: EvaluationIndex
  let part: Part
}
