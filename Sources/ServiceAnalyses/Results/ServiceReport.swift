public import BilingualText
internal import DelimitedText
public import ReportForms

/// The analyses of a scenario as one report.
public struct ServiceReport: Report {
  /// One analysis with its name.
  public struct Entry: Sendable {
    /// As the scenario names the analysis.
    public var id: String
    /// What people call it; the id where it has no name.
    public var label: Label
    /// What it found.
    public var result: any AnalysisResult

    public init(id: String, label: Label = Label(), result: any AnalysisResult) {
      self.id = id
      self.label = label
      self.result = result
    }

    /// The label, or the id where it has no name.
    public var name: Phrase { Phrase(label, id: id) }
  }

  /// The heading at its top.
  public var title: Phrase
  /// In the order of the scenario.
  public var entries: [Entry]

  public init(title: Phrase, entries: [Entry]) {
    self.title = title
    self.entries = entries
  }

  /// The kinds of analyses that a report may hold: one line each.
  static let kinds: [any AnalysisResult.Type] = [
    DistributionResult.self, CausesResult.self, BinsResult.self, PublishedSharesResult.self,
    IndexResult.self, ItemsResult.self,
    GapResult.self, RatesResult.self, KanoResult.self, RegisterResult.self,
    ConcentrationResult.self, AmountsResult.self, CrossResult.self, MigrationResult.self,
    TrendResult.self, ElasticityResult.self, ArcElasticityResult.self, PackagesResult.self,
    CompletenessResult.self,
    ScheduleResult.self, StagesResult.self, RetentionResult.self, RFMResult.self,
    LifetimeValueResult.self, RepeatBuyingResult.self, WhatIfResult.self, FiguresResult.self,
  ]
}

extension ServiceReport {
  /// Of each analysis its measures, findings, picture and tables; tables are cut to the limit of
  /// the detail.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(title, level: 1)
    for entry in entries { entry.append(to: &document, detail) }
    return document
  }

  /// The first table of the only analysis; the measures of all where there are several.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    if entries.count == 1, let part = entries[0].result.parts.first {
      return part.csv(language, format)
    }
    return Self.measureRows.csv(
      entries.flatMap { entry in
        entry.result.measures.map { MeasureRow(analysis: entry.id, measure: $0) }
      }, in: language, format)
  }

  /// A measure of an analysis.
  private struct MeasureRow: Sendable {
    let analysis: String
    let measure: AnalysisMeasure
  }

  private static var measureRows: RowShape<MeasureRow> {
    RowShape([
      .id("analysis", "分析", "Analysis", Phrase(zh: "分析的名称。", en: "Its id.")) { $0.analysis },
      .id("measure", "度量", "Measure", Phrase(zh: "度量的名称。", en: "Its name.")) {
        $0.measure.name
      },
      .number("value", "取值", "Value", .significant(17), Phrase(zh: "度量的值。", en: "Of the measure."))
      { $0.measure.value },
    ])
  }
}

extension ServiceReport.Entry {
  /// Its figures, findings, picture and tables.
  func append(to document: inout ReportDocument, _ detail: ReportDetail) {
    document.heading(name, level: 2)
    // What has no value is told by the findings, where it should have one.
    document.facts(
      result.measures.filter { $0.value != nil }.map {
        Fact($0.title, Phrase($0.form.text($0.value)))
      })
    document.list(result.findings.map { ReportText($0.explanation, .caution) })
    if let figure = result.figure(id: id, title: name) { document.figure(figure) }
    for part in result.parts where !part.table.rows.isEmpty {
      document.heading(part.title, level: 3)
      document.table(part.table.first(detail.limit))
      let hidden = part.table.rows.count - (detail.limit ?? part.table.rows.count)
      if hidden > 0 {
        document.paragraph(
          ReportText(
            Phrase(zh: "另有 \(hidden) 行未列出。", en: "\(hidden) more rows are not listed.")
              + (detail.hint ?? ""), .muted))
      }
    }
  }
}

extension ReportTable {
  /// The table up to so many rows; nil for all.
  fileprivate func first(_ limit: Int?) -> ReportTable {
    guard let limit, rows.count > limit else { return self }
    var table = ReportTable(columns)
    for row in rows.prefix(limit) { table.append(row) }
    return table
  }
}
