public import BilingualText
internal import ReportForms

/// What follows from declared assumptions, as ranges.
public struct WhatIfResult: AnalysisResult {
  /// A number that goes in or comes out.
  public struct Figure: Sendable {
    /// The name in JSON and of the measure.
    public var id: String
    /// What people call it.
    public var title: Phrase
    /// Both ends agree for what was measured.
    public var range: ClosedRange<Double>
    /// Where it was taken from; nil for what was measured or computed.
    public var source: String?
    /// It follows from the others.
    public var isResult: Bool
  }

  /// `iceberg`, `replacement` or `recovery`.
  public let model: String
  /// What goes in, then what follows, in the order of the model.
  public let figures: [Figure]
  /// What the main result becomes as one assumption goes through its range; empty where none has one.
  let influences: [Influence]?

  /// One assumption and what it does to the main result.
  struct Influence: Sendable {
    let assumption: Phrase
    let result: Phrase
    let range: ClosedRange<Double>
    /// With every assumption in the middle of its range.
    let middle: Double
  }

  public init(_ iceberg: IcebergEstimate) {
    model = "iceberg"
    figures = [
      .measured("complaints", Phrase(zh: "投诉", en: "Complaints"), iceberg.complaints),
      .assumed(
        "dissatisfied_per_complaint", Phrase(zh: "每件投诉背后的不满者", en: "Dissatisfied per complaint"),
        iceberg.dissatisfiedPerComplaint),
      .result("dissatisfied", Phrase(zh: "不满者", en: "Dissatisfied"), iceberg.dissatisfied),
    ]
    influences = Self.influences(on: "dissatisfied", of: figures) { middles in
      middles["dissatisfied_per_complaint"].map { iceberg.complaints * $0 }
    }
  }

  public init(_ cost: ReplacementCost) {
    model = "replacement"
    figures = [
      .measured("lost", Phrase(zh: "流失", en: "Lost"), cost.lost),
      .assumed("cost_to_keep", Phrase(zh: "挽留成本", en: "Cost to keep"), cost.costToKeep),
      .assumed(
        "acquire_per_keep", Phrase(zh: "开发为挽留的倍数", en: "Acquiring over keeping"),
        cost.acquirePerKeep),
      .assumed(
        "replace_per_lost", Phrase(zh: "弥补一家所需新客户", en: "New for one lost"),
        cost.replacePerLost),
      .result("cost_if_kept", Phrase(zh: "挽留的成本", en: "Cost if kept"), cost.costIfKept),
      .result(
        "cost_if_replaced", Phrase(zh: "替代的成本", en: "Cost if replaced"), cost.costIfReplaced),
      .result("difference", Phrase(zh: "相差", en: "Difference"), cost.difference),
    ]
    influences = Self.influences(on: "difference", of: figures) { values in
      guard let keep = values["cost_to_keep"], let acquire = values["acquire_per_keep"],
        let replace = values["replace_per_lost"]
      else { return nil }
      return cost.lost * keep * (acquire * replace - 1)
    }
  }

  public init(_ recovered: RecoveredValue) {
    model = "recovery"
    figures = [
      .measured("count", Phrase(zh: "投诉", en: "Complaints"), recovered.count),
      .assumed("kept", Phrase(zh: "再购率", en: "Share that buys again"), recovered.kept),
      .measured("value", Phrase(zh: "每家价值", en: "Value of one"), recovered.value),
      .result("kept_customers", Phrase(zh: "保住的客户", en: "Kept"), recovered.keptCustomers),
      .result("kept_value", Phrase(zh: "保住的价值", en: "Value kept"), recovered.keptValue),
    ]
    influences = Self.influences(on: "kept_value", of: figures) { values in
      values["kept"].map { recovered.count * $0 * recovered.value }
    }
  }
}

extension WhatIfResult {
  /// - Parameter result: The main result from a value for each assumption; every model is monotone in each,
  ///   so that the ends of an assumption give the ends of the result.
  private static func influences(
    on id: String, of figures: [Figure], _ result: ([String: Double]) -> Double?
  ) -> [Influence]? {
    let assumptions = figures.filter { $0.source != nil }
    let middles = Dictionary(
      assumptions.map { ($0.id, ($0.range.lowerBound + $0.range.upperBound) / 2) },
      uniquingKeysWith: { first, _ in first })
    guard let title = figures.first(where: { $0.id == id })?.title, let middle = result(middles)
    else { return nil }
    return assumptions.filter { $0.range.lowerBound < $0.range.upperBound }.compactMap { one in
      let ends = [one.range.lowerBound, one.range.upperBound].compactMap { end in
        result(middles.merging([one.id: end]) { _, new in new })
      }
      guard let low = ends.min(), let high = ends.max() else { return nil }
      return Influence(
        assumption: one.title, result: title, range: low...high, middle: middle)
    }
  }
}

extension WhatIfResult.Figure {
  fileprivate static func measured(_ id: String, _ title: Phrase, _ value: Double) -> Self {
    Self(id: id, title: title, range: value...value, source: nil, isResult: false)
  }

  fileprivate static func assumed(_ id: String, _ title: Phrase, _ assumption: Assumption) -> Self {
    Self(id: id, title: title, range: assumption.range, source: assumption.source, isResult: false)
  }

  fileprivate static func result(
    _ id: String, _ title: Phrase, _ range: ClosedRange<Double>
  ) -> Self { Self(id: id, title: title, range: range, source: nil, isResult: true) }
}

extension WhatIfResult {
  /// `what-if`, with a single form of result.
  public static let kind = "what-if"
  /// Its object in the schema, which has no hyphens.
  public static let form = "what_if"
  /// For the schema of its JSON.
  public static let meaning = "What follows from declared assumptions."
  /// The table `figures`.
  public static var members: [AnalysisMember] { [AnalysisMember(figureRows)] }

  /// Of every result both ends, and its own name where they agree.
  public var measures: [AnalysisMeasure] {
    figures.filter(\.isResult).flatMap { figure -> [AnalysisMeasure] in
      let (low, high) = (figure.range.lowerBound, figure.range.upperBound)
      let form = NumberForm.significant(10)
      guard low < high else { return [AnalysisMeasure(figure.id, figure.title, low, form)] }
      return [
        AnalysisMeasure(
          "\(figure.id).lower", figure.title.remark(Phrase(zh: "下限", en: "lower")), low, form),
        AnalysisMeasure(
          "\(figure.id).upper", figure.title.remark(Phrase(zh: "上限", en: "upper")), high, form),
      ]
    }
  }

  /// A row for each figure that goes in or comes out.
  public var parts: [AnalysisPart] { [Self.figureRows(figures)] }

  /// One for each assumption whose sources differ.
  public var findings: [AnalysisFinding] {
    figures.filter { $0.source != nil && $0.range.lowerBound < $0.range.upperBound }.map {
      AnalysisFinding(
        .assumptionsDiffer,
        Phrase(
          zh: "\($0.title.zh)：来源不一致，按区间计算",
          en: "\($0.title.en): its sources differ; both ends are taken"
        ))
    }
  }

  static var figureRows: AnalysisRows<Figure> {
    AnalysisRows(
      "figures", Phrase(zh: "假设与结果", en: "Assumptions and results"),
      meaning: "A number that goes in or comes out.",
      [
        .id("figure", "项目", "Figure", Phrase(zh: "名称。", en: "Its id.")) { $0.id }.forMachines,
        .text("label", "项目", "Figure", Phrase(zh: "中英文名称。", en: "What people call it.")) {
          $0.title
        },
        .number(
          "lower", "下限", "Lower", .significant(10), Phrase(zh: "区间下限。", en: "Its least value.")
        ) {
          $0.range.lowerBound
        },
        .number(
          "upper", "上限", "Upper", .significant(10), Phrase(zh: "区间上限。", en: "Its greatest value.")
        ) {
          $0.range.upperBound
        },
        .id(
          "source", "来源", "Source", Phrase(zh: "假设的来源。", en: "Where an assumption was taken from.")
        ) {
          $0.source
        },
      ])
  }
}
