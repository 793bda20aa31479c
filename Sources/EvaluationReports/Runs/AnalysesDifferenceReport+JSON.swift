import IndicatorEvaluation
public import ReportForms
import ServiceAnalyses

extension AnalysesDifferenceReport {
  /// Of the JSON that holds the difference of two runs of analyses.
  public static let schemaName = "ahp-analyses-diff/1"

  /// For the schema of its JSON.
  public static let meaning =
    "What changed between two runs of analyses, and whether by more than chance."

  @JSONFields<AnalysesDifferenceReport> public static var fields:
    [JSONField<AnalysesDifferenceReport>]
  {
    JSONField("before", "The earlier run.", .run) { $0.before.run }
    JSONField("after", "The later run.", .run) { $0.after.run }
    JSONField("files", "Files with other contents.", .list(of: .changedFile)) {
      $0.before.run.changedFiles(to: $0.after.run).map {
        ChangedFile(role: $0.role, before: $0.before, after: $0.after)
      }
    }
    JSONField("came", "Analyses of the later run only, by id.", .list(of: .string)) { whole in
      whole.after.analyses.map(\.id).filter { whole.before.analysis($0) == nil }
    }
    JSONField("went", "Analyses of the earlier run only, by id.", .list(of: .string)) { whole in
      whole.before.analyses.map(\.id).filter { whole.after.analysis($0) == nil }
    }
    JSONField(
      "changes", "Every number of either run; both runs count as independent samples.",
      .list(of: rows.json(named: "analysis_change"))
    ) { $0.changes }
  }
}
