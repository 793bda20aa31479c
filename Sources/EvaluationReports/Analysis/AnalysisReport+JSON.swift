import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension AnalysisReport {
  /// Of the JSON that holds the judgments' analysis.
  public static let schemaName = "ahp-analysis/1"

  /// For the schema of its JSON.
  public static let meaning =
    "Methods, consistency indices, group diagnostics and uncertainty of judgments."

  @JSONFields<AnalysisReport> public static var fields: [JSONField<AnalysisReport>] {
    JSONField("scenario", "What was weighed.", .scenarioHead) { $0.model }
    JSONField("method", "How weights were derived.", .method) { $0.model.rules }
    JSONField("judgment_sets", "In the model's order.", .list(of: .analysedSet)) { $0.sets }
  }
}

extension JSONShape<AnalysedSet> {
  static var analysedSet: JSONShape {
    .object("analysed_set") {
      JSONField("id", "The set's id.", .string) { $0.id }
      JSONField("audit_only", "True for a set that is checked but gives no weights.", .bool) {
        $0.auditOnly
      }
      JSONField("items", "What was compared, in order.", .list(of: .itemOfItems)) { set in
        set.items.ids.indices.map { OfItems(set.items, $0) }
      }
      JSONField(
        "column_sum_audit",
        "Harmonic consistency of the column sums published with the table; null where none were.",
        .optional(.harmonic)
      ) { $0.audit }
      JSONField(
        "matrices",
        "The group's matrix and, of several experts, each one's; empty when only the group's "
          + "agreement was asked for.", .list(of: .analysedMatrix)
      ) { set in set.matrices.map { OfItems(set.items, $0) } }
      JSONField(
        "group", "How far the experts agree; null unless asked for and several answered.",
        .optional(.groupFindings)
      ) { set in set.group?.value.map { OfItems(set.items, $0) } }
      JSONField(
        "group_error", "Why there are no diagnostics of the group.", .optional(.phrase)
      ) { $0.group?.reason($0.items) }
    }
  }
}

extension JSONShape<OfItems<AnalysedMatrix>> {
  static var analysedMatrix: JSONShape {
    .object("analysed_matrix") {
      JSONField("expert", "Whose judgments; null for the group's.", .optional(.string)) {
        $0.part.expert
      }
      JSONField("missing", "Number of pairs not judged and completed.", .integer) {
        $0.part.judged.missingCount
      }
      JSONField("consistency", "Saaty's consistency.", .consistency) { $0.part.consistency }
      JSONField(
        "methods", "Weights by every method; null unless asked for.", .optional(.methods)
      ) { matrix in matrix.part.methods?.value.map { matrix.with($0) } }
      JSONField(
        "indices", "Every consistency index; null unless asked for.", .optional(.indices)
      ) { matrix in
        matrix.part.indices?.value.map { matrix.with(($0, matrix.part.geometricLimit)) }
      }
      JSONField(
        "sensitivities", "Derivatives of the weights; null unless asked for.",
        .optional(.list(of: .sensitivity))
      ) { matrix in
        matrix.part.derivatives?.value.map { derivatives in
          matrix.part.judged.judgments.map { judgment in
            matrix.with(
              (judgment, derivatives.derivatives(byJudgment: judgment.first, judgment.second)))
          }
        }
      }
      JSONField(
        "distribution",
        "Weights under noise of the judgments; null unless asked for, and for incomplete judgments.",
        .optional(.distribution)
      ) { matrix in matrix.part.distribution?.value.map { matrix.with($0) } }
      JSONField("errors", "Why a part that was asked for is missing.", .list(of: .phrase)) {
        matrix in
        let part = matrix.part
        return [
          part.methods?.reason(matrix.items), part.indices?.reason(matrix.items),
          part.derivatives?.reason(matrix.items), part.distribution?.reason(matrix.items),
        ].compactMap { $0 }
      }
    }
  }
}

extension Result where Failure == JudgmentError {
  var value: Success? { try? get() }

  func reason(_ items: ItemNames) -> Phrase? {
    if case .failure(let error) = self { error.phrase(items) } else { nil }
  }
}
