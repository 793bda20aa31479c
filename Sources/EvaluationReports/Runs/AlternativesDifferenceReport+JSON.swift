import IndicatorEvaluation
public import ReportForms

extension AlternativesDifferenceReport {
  /// Of the JSON that holds the difference of two rankings.
  public static let schemaName = "ahp-alternatives-diff/1"

  /// For the schema of its JSON.
  public static let meaning =
    "What changed between two runs that rank alternatives, and why."

  @JSONFields<AlternativesDifferenceReport> public static var fields:
    [JSONField<AlternativesDifferenceReport>]
  {
    JSONField("before", "The earlier run.", .run) { $0.before.run }
    JSONField("after", "The later run.", .run) { $0.after.run }
    JSONField("files", "Files with other contents.", .list(of: .changedFile)) {
      $0.before.run.changedFiles(to: $0.after.run).map {
        ChangedFile(role: $0.role, before: $0.before, after: $0.after)
      }
    }
    JSONField("nodes", "Nodes with other weights, means or places.", .list(of: .changedNode)) {
      $0.nodes
    }
    JSONField(
      "criteria", "Leaves under which the alternatives compare otherwise, by id.",
      .list(of: .string)
    ) { $0.changedCriteria }
    JSONField(
      "alternatives", "Alternatives of both runs, best now first.",
      .list(of: .alternativeChange)
    ) { whole in whole.ranking.map { ChangeOfAlternative(report: whole, change: $0) } }
    JSONField("came", "In the later run only, by id.", .list(of: .string)) { whole in
      whole.attribution.arrived.map { whole.after.alternativeID($0) }
    }
    JSONField("went", "In the earlier run only, by id.", .list(of: .string)) { whole in
      whole.attribution.departed.map { whole.before.alternativeID($0) }
    }
  }
}

private struct ChangeOfAlternative: Sendable {
  let report: AlternativesDifferenceReport
  let change: AttributedPriority

  var earlier: AlternativeScore? { report.before.score(change.before) }
  var later: AlternativeScore? { report.after.score(change.after) }
}

extension JSONShape<ChangeOfAlternative> {
  fileprivate static var alternativeChange: JSONShape {
    .object("alternative_change") {
      JSONField("alternative", "The alternative's id.", .string) {
        $0.report.after.alternativeID($0.change.after)
      }
      JSONField("priority_before", "Priority in the earlier run.", .number) {
        $0.earlier?.priority ?? .nan
      }
      JSONField("priority_after", "Priority in the later run.", .number) {
        $0.later?.priority ?? .nan
      }
      JSONField("change", "Later minus earlier priority: the sum of the parts.", .number) {
        $0.change.change
      }
      JSONField(
        "comparisons", "Part of the comparisons of the alternatives, judged or measured.", .number
      ) { $0.change.comparisons }
      JSONField("weights", "Part of the weights.", .number) { $0.change.weights }
      JSONField("rest", "What cannot be told apart.", .number) { $0.change.rest }
      JSONField("rank_before", "Rank in the earlier run.", .optional(.integer)) {
        $0.earlier?.rank
      }
      JSONField("rank_after", "Rank in the later run.", .optional(.integer)) { $0.later?.rank }
    }
  }
}
