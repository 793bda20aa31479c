public import BilingualText
public import ReportForms
public import Statistics

/// Perceived less expected, by item and by dimension.
public struct GapResult: AnalysisResult {
  /// What was counted over the respondents.
  public let gap: ExpectationGap
  /// The items' names, in the order of the answers.
  public let items: [(id: String, label: Label)]
  /// The dimensions' names; empty where there are none.
  public let dimensions: [String]
  /// Of the dimensions; nil where they count the same.
  public let weights: [Double]?
  /// The sum of weights times the gaps of the dimensions; nil without weights, and where a
  /// dimension has no gap.
  public let weighted: Double?
  /// Of the intervals of the gaps.
  public let confidence: ConfidenceLevel

  /// - Throws: `AnalysisError.weightsSum`, `.statistics(.lengths)`
  /// - Precondition: one name for each item.
  public init(
    _ gap: ExpectationGap, items: [(id: String, label: Label)], dimensions: [String] = [],
    weights: [Double]? = nil,
    confidence: ConfidenceLevel = .percent95
  ) throws(AnalysisError) {
    precondition(gap.items.count == items.count && gap.dimensions.count == dimensions.count)
    self.gap = gap
    self.items = items
    self.dimensions = dimensions
    self.weights = weights
    self.confidence = confidence
    if let weights { weighted = try gap.weighted(weights) } else { weighted = nil }
  }
}

extension GapResult {
  /// `items`, with perceived and expected answers.
  public static let kind = "items"
  /// Its object in the schema, beside that of `ItemsResult`.
  public static let form = "expectation_gap"
  /// For the schema of its JSON.
  public static let meaning = "What was perceived less what was expected."
  /// The tables `items` and `dimensions`.
  public static var members: [AnalysisMember] {
    [AnalysisMember(itemRows), AnalysisMember(dimensionRows)]
  }

  /// `overall_gap` and `weighted_gap`, and how many respondents have no pair of answers.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure("overall_gap", Phrase(zh: "总差距", en: "Overall gap"), gap.overall, .signed(3)),
      AnalysisMeasure("weighted_gap", Phrase(zh: "加权差距", en: "Weighted gap"), weighted, .signed(3)),
      AnalysisMeasure(
        "without_any_pair", Phrase(zh: "无一对完整回答", en: "Without any pair"),
        count: gap.withoutAnyPair),
    ]
  }

  /// The items, then the dimensions with their weights.
  public var parts: [AnalysisPart] {
    [
      Self.itemRows(
        rows),
      Self.dimensionRows(
        zip(dimensions, gap.dimensions).enumerated().map { position, pair in
          DimensionRow(id: pair.0, dimension: pair.1, weight: weights?[position])
        }),
    ]
  }

  private var rows: [ItemRow] {
    zip(items, gap.items).map {
      ItemRow(id: $0.id, name: Phrase($0.label, id: $0.id), item: $1, confidence: confidence)
    }
  }

  /// What was expected on one side, what was perceived on the other: lines that fall are gaps.
  public func figure(id: String, title: Phrase) -> Figure? {
    let lines = rows.compactMap { row -> SlopeChart.Line? in
      guard let before = row.item.expectation, let after = row.item.perception else { return nil }
      return .init(row.name, before: before, after: after)
    }
    guard !lines.isEmpty else { return nil }
    let chart = SlopeChart(
      before: Phrase(zh: "期望", en: "Expected"), after: Phrase(zh: "感知", en: "Perceived"),
      lines: lines, form: .fixed(2))
    return Figure(id: id, title: title, chart: .slope(chart), data: Self.itemRows.shape.table(rows))
  }

  /// An item with the confidence of its interval.
  struct ItemRow: Sendable {
    let id: String
    let name: Phrase
    let item: ExpectationGap.Item
    let confidence: ConfidenceLevel

    var interval: ConfidenceInterval? { item.gap?.interval(confidence: confidence) }
  }

  static var itemRows: AnalysisRows<ItemRow> {
    AnalysisRows(
      "items", Phrase(zh: "项目", en: "Items"),
      meaning: "An item, over respondents with both answers.",
      [
        .id("item", "项目", "Item", Phrase(zh: "项目的编号。", en: "Its id.")) { $0.id }.forMachines,
        .text("label", "项目", "Item", Phrase(zh: "项目的中英文名称。", en: "What people call it.")) {
          $0.name
        },
        .count("base", "有效回答", "Answers", Phrase(zh: "两问都答的人数。", en: "With both answers.")) {
          $0.item.base
        },
        .number("perception", "感知", "Perceived", .fixed(3), Phrase(zh: "平均。", en: "Mean.")) {
          $0.item.perception
        },
        .number("expectation", "期望", "Expected", .fixed(3), Phrase(zh: "平均。", en: "Mean.")) {
          $0.item.expectation
        },
        .number(
          "gap", "差距", "Gap", .signed(3), Phrase(zh: "感知减期望。", en: "Perceived less expected.")
        ) {
          $0.item.gap?.mean
        },
        .lowerEnd(.student, .signed(3)) { $0.interval },
        .upperEnd(.student, .signed(3)) { $0.interval },
        .number("t", "t", "t", .fixed(3), Phrase(zh: "配对 t 检验。", en: "Of the paired t test.")) {
          $0.item.gap?.testAgainstZero?.t
        },
        .number("p", "p", "p", .probability, Phrase(zh: "双侧。", en: "Two-sided.")) {
          $0.item.gap?.testAgainstZero?.pValue
        },
        .number("ratio", "比值", "Ratio", .fixed(3), Phrase(zh: "感知均值除以期望均值。", en: "Of the means.")) {
          $0.item.ratio
        },
        .number(
          "met", "达到期望", "Met", .percent(1),
          Phrase(zh: "感知不低于期望的比例。", en: "Perceived at least as expected.")
        ) { $0.item.met?.share },
      ])
  }

  /// A dimension with its weight.
  struct DimensionRow: Sendable {
    let id: String

    /// The name of one of SERVQUAL's five, others as they are written.
    var name: Phrase { ServiceDimension(rawValue: id)?.name ?? Phrase(id) }
    let dimension: ExpectationGap.Dimension
    let weight: Double?
  }

  static var dimensionRows: AnalysisRows<DimensionRow> {
    AnalysisRows(
      "dimensions", Phrase(zh: "维度", en: "Dimensions"),
      meaning: "The mean of the items of a dimension.",
      [
        .id("dimension", "维度", "Dimension", Phrase(zh: "维度的名称。", en: "Its id.")) { $0.id }
          .forMachines,
        .text("label", "维度", "Dimension", Phrase(zh: "维度的中英文名称。", en: "What people call it.")) {
          $0.name
        },
        .number("weight", "权重", "Weight", .percent(1), Phrase(zh: "权重之和为 1。", en: "They sum to 1."))
        {
          $0.weight
        },
        .number("perception", "感知", "Perceived", .fixed(3), Phrase(zh: "平均。", en: "Mean.")) {
          $0.dimension.perception
        },
        .number("expectation", "期望", "Expected", .fixed(3), Phrase(zh: "平均。", en: "Mean.")) {
          $0.dimension.expectation
        },
        .number(
          "gap", "差距", "Gap", .signed(3), Phrase(zh: "感知减期望。", en: "Perceived less expected.")
        ) {
          $0.dimension.gap
        },
        .number(
          "alpha", "α", "Alpha", .fixed(3),
          Phrase(zh: "差距的克朗巴赫 α。", en: "Cronbach's alpha of the gaps.")
        ) { $0.dimension.alpha },
      ])
  }
}
