import IndicatorEvaluation
public import ReportForms

extension SummaryReport {
  /// Of the JSON that holds the summaries.
  public static let schemaName = "ahp-summary/1"

  /// For the schema of its JSON.
  public static let meaning =
    "How scores are spread, over all customers and by class."

  @JSONFields<SummaryReport> public static var fields: [JSONField<SummaryReport>] {
    JSONField("scenario", "What was evaluated.", .scenarioHead) { $0.model }
    JSONField(
      "summaries", "All customers of each period, then each class of it.",
      .list(of: .scoreSummary)
    ) { report in report.summaries.map { (report.model, $0) } }
  }
}

extension JSONShape<(EvaluationModel, ScoreSummary)> {
  static var scoreSummary: JSONShape {
    .object("score_summary") {
      JSONField("period", "Id of the period, or null.", .optional(.string)) {
        $0.0.periods[at: $0.1.period]?.id
      }
      JSONField("class", "Id of the class; null for all customers.", .optional(.string)) {
        $0.0.classes[at: $0.1.customerClass]?.id
      }
      JSONField("count", "Rows with a score.", .integer) { $0.1.count }
      JSONField("unscored", "Rows without.", .integer) { $0.1.unscored }
      JSONField("mean", "Of the scores.", .number) { $0.1.mean }
      JSONField("standard_deviation", "Of the scores, squares divided by count.", .number) {
        $0.1.standardDeviation
      }
      JSONField(
        "quantiles", "Scores below which a share lies, interpolated (type 7).", .byID(.number)
      ) { summary in
        Array(zip(SummaryReport.quantileNames.map { JSONKey($0) }, summary.1.quantiles))
      }
      JSONField("bands", "Rows in each band, by id.", .byID(.integer)) { summary in
        Array(zip(summary.0.bands.map { JSONKey($0.id) }, summary.1.bands))
      }
    }
  }
}
