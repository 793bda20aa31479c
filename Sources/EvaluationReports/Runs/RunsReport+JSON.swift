import IndicatorEvaluation
public import ReportForms

extension RunsReport {
  /// Of the JSON that holds the list of runs.
  public static let schemaName = "ahp-runs/1"

  /// For the schema of its JSON.
  public static let meaning =
    "The runs of a results database."

  @JSONFields<RunsReport> public static var fields: [JSONField<RunsReport>] {
    JSONField("database", "The file.", .string) { $0.place }
    JSONField("runs", "In the order of their numbers.", .list(of: .run)) { $0.runs }
  }
}

extension JSONShape<EvaluationRun> {
  static var run: JSONShape {
    .object("run") {
      JSONField("run", "Its number.", .integer) { $0.number }
      JSONField("written_at", "UTC, 2026-01-31T08:30:00Z.", .string) { $0.writtenAt }
      JSONField("program", "What wrote it.", .string) { $0.provenance.program }
      JSONField("options", "The options of the run.", .list(of: .string)) {
        $0.provenance.options
      }
      JSONField("scenario", "The scenario's id; empty without one.", .string) { $0.scenario }
      JSONField("title", "Its title.", .phrase) { $0.name }
      JSONField("customers", "Number of customers.", .integer) { $0.customerCount }
      JSONField("rows", "Number of rows.", .integer) { $0.rowCount }
      JSONField("alternatives", "Number of alternatives ranked; 0 in a run of customers.", .integer)
      { $0.alternativeCount }
      JSONField("analyses", "Number of analyses; 0 in a run without.", .integer) {
        $0.analysisCount
      }
      JSONField("kind", "What it holds.", .rawValue) { $0.kind }
      JSONField(
        "overall_cr", "CR of the whole hierarchy; null when fewer than two levels are judged.",
        .optional(.number)
      ) { $0.overallRatio }
      JSONField("files", "What was read.", .list(of: .input)) {
        $0.provenance.files.map(ReportInput.init)
      }
    }
  }
}
