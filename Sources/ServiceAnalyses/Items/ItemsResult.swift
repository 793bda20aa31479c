public import BilingualText
public import ReportForms
public import Statistics

/// Items by performance and importance, with the quadrant of each.
public struct ItemsResult: AnalysisResult {
  /// One item.
  public struct Item: Sendable {
    /// As the scenario names it.
    public var id: String
    /// What people call it; the id where it has no name.
    public var label: Label
    /// The mean score; nil when nobody answered.
    public var performance: SampleMean?
    /// Nil where there is none.
    public var importance: Double?
    /// Rows the importance rests on.
    public var importanceBase: Int?

    public init(
      id: String, label: Label = Label(), performance: SampleMean?, importance: Double? = nil,
      importanceBase: Int? = nil
    ) {
      self.id = id
      self.label = label
      self.performance = performance
      self.importance = importance
      self.importanceBase = importanceBase
    }

    var name: Phrase { Phrase(label, id: id) }
  }

  /// In the order of the scenario.
  public let items: [Item]
  /// Nil where no item has both.
  public let quadrants: ImportanceQuadrants?
  /// Σ importance × performance where the importances are weights that sum to 1.
  public let index: Double?
  /// Cronbach's alpha of the items' scores; nil where it has no value.
  public let alpha: Double?
  /// Of two groups, item by item; empty where none are compared.
  public let comparisons: [ComparedGroups]
  /// Of the intervals of the mean scores.
  public let confidence: ConfidenceLevel

  public init(
    _ items: [Item], crosshair: ImportanceQuadrants.Crosshair = .mean, alpha: Double? = nil,
    comparisons: [ComparedGroups] = [], confidence: ConfidenceLevel = .percent95
  ) {
    self.items = items
    quadrants = ImportanceQuadrants(
      importance: items.map(\.importance), performance: items.map { $0.performance?.mean },
      crosshair: crosshair)
    index = try? CompositeIndex(
      weights: items.map { $0.importance ?? .nan }, measures: items.map { $0.performance?.mean }
    ).value
    self.alpha = alpha
    self.comparisons = comparisons
    self.confidence = confidence
  }
}

extension ItemsResult {
  /// `items`, a kind with two forms: this one bears its name.
  public static let kind = "items"
  /// For the schema of its JSON.
  public static let meaning = "Items by performance and importance."
  /// The tables `items` and `comparisons`.
  public static var members: [AnalysisMember] {
    [AnalysisMember(itemRows), AnalysisMember(ComparedGroups.rows)]
  }

  /// Where the lines between high and low lie, the weighted index and alpha; without a value where
  /// there is none.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure(
        "importance_line", Phrase(zh: "重要性分界", en: "Importance line"), quadrants?.importanceLine,
        .fixed(4)),
      AnalysisMeasure(
        "performance_line", Phrase(zh: "满意度分界", en: "Performance line"),
        quadrants?.performanceLine, .fixed(2)),
      AnalysisMeasure("index", Phrase(zh: "加权满意度", en: "Weighted index"), index, .fixed(2)),
      AnalysisMeasure("alpha", Phrase(zh: "克朗巴赫 α", en: "Cronbach's alpha"), alpha, .fixed(3)),
    ]
  }

  /// The items with their quadrants, then two groups compared item by item.
  public var parts: [AnalysisPart] {
    [Self.itemRows(rows), ComparedGroups.rows(comparisons)]
  }

  private var rows: [ItemRow] {
    items.indices.map {
      ItemRow(
        item: items[$0], quadrant: quadrants?.quadrants[$0],
        interval: items[$0].performance?.interval(confidence: confidence))
    }
  }

  /// One for each item whose importance is negative, and for each comparison that cannot be tested.
  public var findings: [AnalysisFinding] {
    items.filter { ($0.importance ?? 0) < 0 }.map {
      AnalysisFinding(
        .importanceNegative,
        Phrase(
          zh: "\($0.name.zh)：重要性为负，得分越高总体评价越低",
          en: "\($0.name.en): its importance is negative; the better it is, the worse the whole"))
    } + comparisons.refusals
  }

  /// The items in their quadrants, performance to the right and importance upwards; bars of the
  /// performance where no item has both, and nil when nobody answered.
  public func figure(id: String, title: Phrase) -> Figure? {
    guard let quadrants else { return bars(id: id, title: title) }
    typealias Quadrant = ImportanceQuadrants.Quadrant
    let points = items.compactMap { item -> PointChart.Point? in
      guard let y = item.importance, let x = item.performance?.mean else { return nil }
      return .init(item.name, x: x, y: y)
    }
    let chart = PointChart(
      points,
      crosshair: .init(
        x: quadrants.performanceLine, y: quadrants.importanceLine,
        quadrants: [Quadrant.concentrate, .keep, .lowPriority, .overkill].map(\.name)),
      xAxis: Phrase(zh: "满意度", en: "Performance"), yAxis: Phrase(zh: "重要性", en: "Importance"),
      xForm: .fixed(1), yForm: .fixed(3))
    return Figure(
      id: id, title: title, chart: .points(chart), data: Self.itemRows.shape.table(rows))
  }

  /// Items by performance alone, the weakest first.
  private func bars(id: String, title: Phrase) -> Figure? {
    let found = rows.compactMap { row in row.item.performance.map { (row: row, mean: $0.mean) } }
      .sorted { $0.mean < $1.mean }
    guard !found.isEmpty else { return nil }
    let chart = BarChart(
      found.map {
        .init($0.row.item.name, $0.mean, interval: $0.row.interval.map { $0.lower...$0.upper })
      },
      form: .fixed(1))
    return Figure(
      id: id, title: title, chart: .bars(chart), data: Self.itemRows.shape.table(found.map(\.row)))
  }

  /// An item with what follows from the others.
  struct ItemRow: Sendable {
    let item: Item
    let quadrant: ImportanceQuadrants.Quadrant?
    let interval: ConfidenceInterval?
  }

  static var itemRows: AnalysisRows<ItemRow> {
    AnalysisRows(
      "items", Phrase(zh: "项目", en: "Items"), meaning: "An item.",
      [
        .id("item", "项目", "Item", Phrase(zh: "项目的编号。", en: "Its id.")) { $0.item.id }.forMachines,
        .text("label", "项目", "Item", Phrase(zh: "项目的中英文名称。", en: "What people call it.")) {
          $0.item.name
        },
        .count("base", "有效回答", "Answers", Phrase(zh: "有回答的行数。", en: "Rows with an answer.")) {
          $0.item.performance?.count
        },
        .number(
          "performance", "满意度", "Performance", .fixed(2), Phrase(zh: "平均分。", en: "Mean score.")
        ) {
          $0.item.performance?.mean
        },
        .lowerEnd(.student, .fixed(2)) { $0.interval },
        .upperEnd(.student, .fixed(2)) { $0.interval },
        .number(
          "importance", "重要性", "Importance", .fixed(4),
          Phrase(zh: "声明、排序或推导的重要性。", en: "Stated, ranked or derived.")
        ) { $0.item.importance },
        .count(
          "importance_base", "重要性基数", "Importance base",
          Phrase(zh: "推导所用的行数。", en: "Rows it rests on.")
        ) { $0.item.importanceBase },
        .text(
          "quadrant", "象限", "Quadrant", Phrase(zh: "重点改进、保持、低优先或过度投入。", en: "What to do about it.")
        ) { $0.quadrant?.name },
      ])
  }
}

extension ImportanceQuadrants.Quadrant {
  /// What people call it.
  public var name: Phrase {
    switch self {
    case .concentrate: Phrase(zh: "重点改进", en: "concentrate")
    case .keep: Phrase(zh: "保持", en: "keep")
    case .lowPriority: Phrase(zh: "低优先", en: "low priority")
    case .overkill: Phrase(zh: "过度投入", en: "overkill")
    }
  }
}
