public import BilingualText
import DelimitedText
public import IndicatorEvaluation
public import ReportForms

/// How the scores of all customers and of each class are spread, period by period: what
/// `ahp evaluate --summary` writes.
public struct SummaryReport: Report {
  let model: EvaluationModel
  let summaries: [ScoreSummary]

  /// - Parameter summaries: those of a `ScoreRegister` or an `EvaluationResult` of this model.
  public init(_ summaries: [ScoreSummary], of model: EvaluationModel) {
    self.model = model
    self.summaries = summaries
  }

  /// Columns and members for `ScoreSummary.quantileShares`.
  static let quantileNames = ["lowest", "p10", "p25", "median", "p75", "p90", "highest"]

  /// The report for people.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(model.reportTitle, level: 1)
    document.heading(Phrase(zh: "得分分布", en: "Distribution of scores"), level: 2)
    let bands = model.bands.map { Phrase($0.label, id: $0.id) }
    let quantiles = [
      Phrase(zh: "最低", en: "Lowest"), "10 %", "25 %", Phrase(zh: "中位数", en: "Median"), "75 %",
      "90 %", Phrase(zh: "最高", en: "Highest"),
    ]
    var table = ReportTable(
      (model.periods.isEmpty ? [] : [.text(Phrase(zh: "评价期", en: "Period"))]) + [
        .text(Phrase(zh: "客户群", en: "Group")), .number(Phrase(zh: "有得分客户", en: "Scored")),
        .number(Phrase(zh: "无得分", en: "Unscored")), .number(Phrase(zh: "平均分", en: "Mean")),
        .number(Phrase(zh: "标准差", en: "Deviation")),
      ] + quantiles.map { .number($0) } + bands.map { .number($0) })
    for summary in summaries {
      let period = model.periods[at: summary.period].map { Phrase($0.label, id: $0.id) }
      let numbers = [summary.mean, summary.standardDeviation] + summary.quantiles
      table.append(
        (model.periods.isEmpty ? [] : [.init(period ?? "-")])
          + [.init(name(of: summary)), .init(summary.count), .init(summary.unscored)]
          + numbers.map { .init($0, .fixed(2)) }
          + summary.bands.map { .init($0) })
    }
    document.table(table)
    return document
  }

  private func name(of summary: ScoreSummary) -> Phrase {
    guard let position = summary.customerClass else {
      return Phrase(zh: "全部客户", en: "all customers")
    }
    return model.classes[at: position].map { Phrase($0.label, id: $0.id) } ?? "-"
  }

  /// One row per period and group.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    csv.record(
      ["period", "class", "count", "unscored", "mean", "standard_deviation"]
        + Self.quantileNames + model.bands.map { "band_\($0.id)" })
    for summary in summaries {
      csv.field(model.periods[at: summary.period]?.id ?? "")
      csv.field(model.classes[at: summary.customerClass]?.id ?? "")
      csv.field(summary.count)
      csv.field(summary.unscored)
      csv.field(summary.mean)
      csv.field(summary.standardDeviation)
      for quantile in summary.quantiles { csv.field(quantile) }
      for count in summary.bands { csv.field(count) }
      csv.endRecord()
    }
    return csv.bytes
  }
}
