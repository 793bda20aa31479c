public import BilingualText
public import ReportForms
public import Statistics

/// Causes, most frequent first, with the rest.
public struct CausesResult: AnalysisResult {
  /// The counts, most frequent first.
  public let causes: RankedCauses
  /// One for each cause.
  public let names: [String]
  /// What people call them; empty where they have no other names.
  public let labels: [Label]
  /// Rows without a cause; not in the base.
  public let unanswered: Int
  /// Of Wilson's intervals of the shares.
  public let confidence: ConfidenceLevel

  /// - Precondition: one name for each cause.
  public init(
    _ causes: RankedCauses, names: [String], labels: [Label] = [], unanswered: Int = 0,
    confidence: ConfidenceLevel = .percent95
  ) {
    precondition(causes.rows.allSatisfy { $0.cause.map(names.indices.contains) ?? true })
    self.causes = causes
    self.names = names
    self.labels = labels
    self.unanswered = unanswered
    self.confidence = confidence
  }
}

extension CausesResult {
  /// `distribution`, ordered by frequency.
  public static let kind = "distribution"
  /// Its object in the schema: the kind has several.
  public static let form = "distribution_by_frequency"
  /// For the schema of its JSON.
  public static let meaning = "How often each text occurs, the most frequent first."
  /// The table `causes`.
  public static var members: [AnalysisMember] { [AnalysisMember(causeRows)] }

  /// `base`, `unanswered`, and how many causes make 80 %; without a value where those listed do
  /// not.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure("base", Phrase(zh: "件数", en: "Cases"), count: causes.base),
      AnalysisMeasure("unanswered", Phrase(zh: "未填", en: "Without"), count: unanswered),
      AnalysisMeasure(
        "causes_for_80_percent", Phrase(zh: "占八成的原因数", en: "Causes that make 80 %"),
        count: causes.fewest(reaching: 0.8)),
    ]
  }

  /// A row for each cause, the rest last and without an interval.
  public var parts: [AnalysisPart] { [Self.causeRows(rows)] }

  private var rows: [CauseRow] {
    causes.rows.map { row in
      CauseRow(
        name: row.cause.map { name(of: $0) } ?? Phrase(zh: "其他", en: "other"), row: row,
        interval: row.cause == nil ? nil : row.proportion.interval(confidence: confidence))
    }
  }

  private func name(of cause: Int) -> Phrase {
    labels.isEmpty ? Phrase(names[cause]) : Phrase(labels[cause], id: names[cause])
  }

  /// Bars of the counts with the running share (Pareto); nil without cases.
  public func figure(id: String, title: Phrase) -> Figure? {
    guard causes.base > 0 else { return nil }
    let chart = BarChart(
      rows.map { .init($0.name, Double($0.row.proportion.count)) }, form: .count,
      showsRunningShare: true)
    return Figure(
      id: id, title: title, chart: .bars(chart), data: Self.causeRows.shape.table(rows))
  }

  /// A cause with its name.
  struct CauseRow: Sendable {
    let name: Phrase
    let row: RankedCauses.Row
    let interval: ConfidenceInterval?
  }

  static var causeRows: AnalysisRows<CauseRow> {
    AnalysisRows(
      "causes", Phrase(zh: "原因", en: "Causes"), meaning: "A cause; the rest stands last.",
      [
        .text("cause", "原因", "Cause", Phrase(zh: "原因，或其他。", en: "The cause, or the rest.")) {
          $0.name
        },
        .count("count", "件数", "Count", Phrase(zh: "此原因的件数。", en: "Cases with it.")) {
          $0.row.proportion.count
        },
        .number("share", "占比", "Share", .percent(2), Phrase(zh: "占全部，0 至 1。", en: "Of all, 0...1."))
        {
          $0.row.proportion.share
        },
        .number(
          "cumulative", "累计", "Cumulative", .percent(2),
          Phrase(zh: "连同前面各项，0 至 1。", en: "With all before, 0...1.")
        ) { $0.row.cumulative },
        .lowerEnd(.wilson, .percent(2)) { $0.interval },
        .upperEnd(.wilson, .percent(2)) { $0.interval },
      ], samples: [ColumnSample("share") { .share($0.row.proportion) }])
  }
}
