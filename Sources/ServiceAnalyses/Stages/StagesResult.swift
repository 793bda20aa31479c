public import BilingualText
public import ReportForms
public import Statistics

/// Cases by the stage they reached.
public struct StagesResult: AnalysisResult {
  /// How many cases reached each stage.
  public let funnel: StageFunnel
  /// One for each stage.
  public let stages: [String]
  /// Of Wilson's intervals of the rates.
  public let confidence: ConfidenceLevel

  /// - Precondition: one name for each stage.
  public init(
    _ funnel: StageFunnel, stages: [String], confidence: ConfidenceLevel = .percent95
  ) {
    precondition(funnel.stages.count == stages.count, "one name for each stage")
    self.funnel = funnel
    self.stages = stages
    self.confidence = confidence
  }
}

extension StagesResult {
  /// `stages`, with a single form of result.
  public static let kind = "stages"
  /// For the schema of its JSON.
  public static let meaning = "Cases by the stage they reached."
  /// The table `stages`.
  public static var members: [AnalysisMember] { [AnalysisMember(stageRows)] }

  /// The overall share, and by the name of a stage how many reached it.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure(
        "overall", Phrase(zh: "到达末级的比例", en: "Reaching the last"), funnel.overall, .percent(2))
    ]
      + zip(stages, funnel.stages).map {
        AnalysisMeasure($0, Phrase($0), count: $1.reached)
      }
  }

  /// A row for each stage, the first one first.
  public var parts: [AnalysisPart] { [Self.stageRows(rows)] }

  private var rows: [StageRow] {
    stages.indices.map {
      StageRow(name: stages[$0], stage: funnel.stages[$0], confidence: confidence)
    }
  }

  /// One for each stage that more cases reached than the stage before.
  public var findings: [AnalysisFinding] {
    funnel.rising.map {
      AnalysisFinding(
        .stagesNotMonotone,
        Phrase(
          zh: "到达“\(stages[$0])”的多于前一级",
          en: "more cases reached `\(stages[$0])` than the stage before"))
    }
  }

  /// Bars of the cases that reached each stage; nil where the first has none.
  public func figure(id: String, title: Phrase) -> Figure? {
    guard (funnel.stages.first?.reached ?? 0) > 0 else { return nil }
    let chart = BarChart(
      rows.map { .init(Phrase($0.name), Double($0.stage.reached)) }, form: .count)
    return Figure(
      id: id, title: title, chart: .bars(chart), data: Self.stageRows.shape.table(rows))
  }

  /// A stage with the confidence of its interval.
  struct StageRow: Sendable {
    let name: String
    let stage: StageFunnel.Stage
    let confidence: ConfidenceLevel

    var interval: ConfidenceInterval? { stage.proportion?.interval(confidence: confidence) }
  }

  static var stageRows: AnalysisRows<StageRow> {
    AnalysisRows(
      "stages", Phrase(zh: "各级", en: "Stages"), meaning: "A stage, the first one first.",
      [
        .id("stage", "状态", "Stage", Phrase(zh: "状态名称。", en: "Its name.")) { $0.name },
        .count("reached", "到达", "Reached", Phrase(zh: "处于此级或其后的件数。", en: "Cases in it or beyond."))
        {
          $0.stage.reached
        },
        .number(
          "share_of_first", "占首级", "Of the first", .percent(2),
          Phrase(zh: "占首级的比例，0 至 1。", en: "Of the first stage, 0...1.")
        ) { $0.stage.shareOfFirst },
        .number(
          "rate", "转化率", "Rate", .percent(2), Phrase(zh: "占前一级的比例。", en: "Of the stage before.")
        ) { $0.stage.rate },
        .number("rate_lower", "下限", "Lower", .percent(2), wilson) { $0.interval?.lower },
        .number("rate_upper", "上限", "Upper", .percent(2), wilson) { $0.interval?.upper },
        .count(
          "dropped", "止于前级", "Dropped", Phrase(zh: "止于前一级的件数。", en: "Cases that stopped before.")
        ) {
          $0.stage.dropped
        },
      ])
  }

  private static var wilson: Phrase {
    Phrase(zh: "Wilson 区间的一端。", en: "An end of Wilson's interval.")
  }
}
