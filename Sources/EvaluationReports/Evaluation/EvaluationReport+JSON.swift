import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension EvaluationReport {
  /// Of the JSON that holds the evaluation.
  public static let schemaName = "ahp-evaluation/1"

  /// For the schema of its JSON.
  public static let meaning =
    "Scores of customers, what they are made of and how they changed."

  /// Compact: there are as many rows as customers and periods.
  public static var jsonLayout: JSONLayout { .compact }

  /// The model and its weights, then `rows`, then what sums them up.
  public static var fields: [JSONField<EvaluationReport>] {
    fieldsBeforeRows + [rowsField] + fieldsAfterRows
  }

  @JSONFields<EvaluationReport> private static var fieldsBeforeRows: [JSONField<EvaluationReport>] {
    JSONField("scenario", "What was evaluated: ids used below, with their labels.", .scenario) {
      $0.index
    }
    JSONField("method", "How weights were derived.", .method) { $0.index.model.rules }
    JSONField("weights", "All nodes, parents before children.", .list(of: .node)) {
      $0.index.result.weights.named($0.index.names)
    }
    JSONField<EvaluationReport>.derivations {
      $0.index.result.weights.derived(names: $0.index.names, of: $0.index.model)
    }
    JSONField(
      "overall_consistency",
      "Of the whole hierarchy; null when fewer than two levels are judged.",
      .optional(.overall)
    ) { $0.index.result.weights.overall }
    JSONField("judgment_sets", "In the model's order.", .list(of: .judgmentSet)) {
      let index = $0.index
      return index.result.weights.judgmentSets.map {
        JudgmentSetFindings(
          $0, model: index.model, weights: index.result.weights, names: index.names)
      }
    }
    JSONField(
      "selection",
      "Which customers `rows` holds, the best ranked first; null for all in the data's order.",
      .optional(.selection)
    ) { $0.index.selection == .all ? nil : $0.index }
  }

  private static var rowsField: JSONField<EvaluationReport> {
    JSONField(rowsName, "One per customer and period; see `selection`.", .list(of: .row)) {
      let index = $0.index
      return index.listedRows.map { ResultRow(index: index, row: $0) }
    }
  }

  static let rowsName = "rows"

  @JSONFields<EvaluationReport> static var fieldsAfterRows: [JSONField<EvaluationReport>] {
    JSONField(
      "comparison", "Two periods side by side; null where none are compared.",
      .optional(.comparison)
    ) {
      let index = $0.index
      return index.result.comparison.map { InEvaluation(index: index, part: $0) }
    }
    JSONField(
      "summaries", "How the scores of each period, and of each class of it, are spread.",
      .list(of: .scoreSummary)
    ) {
      let index = $0.index
      return index.summaries.map { (index.model, $0) }
    }
    JSONField("warnings", "What a reader should know.", .list(of: .warning)) {
      let index = $0.index
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
