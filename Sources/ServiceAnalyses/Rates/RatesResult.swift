public import BilingualText
public import ReportForms
public import Statistics

/// Several rates, each with its base.
public struct RatesResult: AnalysisResult {
  /// One rate.
  public struct Rate: Sendable {
    /// As the scenario names the rate.
    public var id: String
    /// What people call it; the id where it has no name.
    public var label: Label
    /// Rows that satisfy the condition, and those it can be asked of.
    public var proportion: Proportion

    public init(id: String, label: Label = Label(), proportion: Proportion) {
      self.id = id
      self.label = label
      self.proportion = proportion
    }

    var name: Phrase { Phrase(label, id: id) }
  }

  /// One group with a proportion for each rate.
  public struct Group: Sendable {
    /// As the scenario names the group.
    public var id: String
    /// What people call it; the id where it has no name.
    public var label: Label
    /// One for each rate, in the order of the rates.
    public var proportions: [Proportion]

    public init(id: String, label: Label = Label(), proportions: [Proportion]) {
      self.id = id
      self.label = label
      self.proportions = proportions
    }

    var name: Phrase { Phrase(label, id: id) }
  }

  /// How many times as large one rate is as another.
  public struct Ratio: Sendable {
    /// As the scenario names the ratio.
    public var id: String
    /// What people call it; the id where it has no name.
    public var label: Label
    /// The two rates, and one over the other.
    public var ratio: ProportionRatio

    public init(id: String, label: Label = Label(), ratio: ProportionRatio) {
      self.id = id
      self.label = label
      self.ratio = ratio
    }

    var name: Phrase { Phrase(label, id: id) }
  }

  /// Supply against demand.
  public struct Supply: Sendable {
    /// As the scenario names the supply.
    public var id: String
    /// What people call it; the id where it has no name.
    public var label: Label
    /// The sums, with what a row may count at most.
    public var supply: CappedSupply

    public init(id: String, label: Label = Label(), supply: CappedSupply) {
      self.id = id
      self.label = label
      self.supply = supply
    }

    var name: Phrase { Phrase(label, id: id) }
  }

  /// Over all rows, in the order of the scenario.
  public let rates: [Rate]
  /// Empty where the analysis names none.
  public let groups: [Group]
  /// Empty where none are asked for.
  public let ratios: [Ratio]
  /// Empty where none are asked for.
  public let supplies: [Supply]
  /// Rates of two groups or two periods, and shares that others published; empty where none are
  /// compared.
  public let comparisons: [ComparedGroups]
  /// Of all intervals.
  public let confidence: ConfidenceLevel
  /// Rates with a smaller base are reported.
  public let leastBase: Int

  /// - Precondition: every group has one proportion for each rate.
  public init(
    _ rates: [Rate], groups: [Group] = [], ratios: [Ratio] = [], supplies: [Supply] = [],
    comparisons: [ComparedGroups] = [], confidence: ConfidenceLevel = .percent95,
    leastBase: Int = AnalysisFinding.leastBase
  ) {
    precondition(groups.allSatisfy { $0.proportions.count == rates.count })
    self.rates = rates
    self.groups = groups
    self.ratios = ratios
    self.supplies = supplies
    self.comparisons = comparisons
    self.confidence = confidence
    self.leastBase = leastBase
  }
}

extension RatesResult {
  /// `rates`, with a single form of result.
  public static let kind = "rates"
  /// For the schema of its JSON.
  public static let meaning = "Rates with their bases."
  /// The tables `rates`, `groups`, `ratios`, `supplies` and `comparisons`.
  public static var members: [AnalysisMember] {
    [
      AnalysisMember(rateRows), AnalysisMember(groupRows), AnalysisMember(ratioRows),
      AnalysisMember(supplyRows), AnalysisMember(ComparedGroups.rows),
    ]
  }

  /// By the name of a rate, a ratio or a supply its value; of two groups compared difference and p.
  public var measures: [AnalysisMeasure] {
    rates.map {
      AnalysisMeasure(
        $0.id, $0.name, $0.proportion.share, .percent(2), sample: .share($0.proportion))
    }
      + ratios.map { AnalysisMeasure($0.id, $0.name, $0.ratio.value, .fixed(2)) }
      + supplies.map { AnalysisMeasure($0.id, $0.name, $0.supply.value, .percent(2)) }
      + comparisons.flatMap { one in
        [
          AnalysisMeasure(
            one.item + ".difference", one.name.remark(Phrase(zh: "差", en: "difference")),
            one.difference, .percent(2)),
          AnalysisMeasure(
            one.item + ".p", one.name.remark(Phrase("p")), one.pValue, .probability),
        ]
      }
  }

  /// Rates, the rates of each group, ratios, supplies and comparisons; empty tables where there are
  /// none.
  public var parts: [AnalysisPart] {
    [
      Self.rateRows(rows), Self.groupRows(groupRows),
      Self.ratioRows(ratios.map { RatioRow(ratio: $0, confidence: confidence) }),
      Self.supplyRows(supplies), ComparedGroups.rows(comparisons),
    ]
  }

  private var rows: [RateRow] { rates.map { RateRow(rate: $0, confidence: confidence) } }

  /// One for each rate with a small base, and for each comparison that cannot be tested.
  public var findings: [AnalysisFinding] {
    rates.filter { $0.proportion.base.count < leastBase }.map {
      .baseSmall($0.name, base: $0.proportion.base.count, least: leastBase)
    } + comparisons.refusals
  }

  /// Bars of the rates with their intervals, 0...1; nil where no rate has a base.
  public func figure(id: String, title: Phrase) -> Figure? {
    let bars = rows.compactMap { row -> BarChart.Bar? in
      guard let share = row.rate.proportion.share else { return nil }
      return .init(row.rate.name, share, interval: row.interval.map { $0.lower...$0.upper })
    }
    guard !bars.isEmpty else { return nil }
    return Figure(
      id: id, title: title, chart: .bars(BarChart(bars, form: .percent(1), maximum: 1)),
      data: Self.rateRows.shape.table(rows))
  }

  /// A rate with the confidence of its interval.
  struct RateRow: Sendable {
    let rate: Rate
    let confidence: ConfidenceLevel

    var interval: ConfidenceInterval? { rate.proportion.interval(confidence: confidence) }
  }

  static var rateRows: AnalysisRows<RateRow> {
    AnalysisRows(
      "rates", Phrase(zh: "比率", en: "Rates"), meaning: "A rate and its base.",
      [
        .id("rate", "比率", "Rate", Phrase(zh: "比率的名称。", en: "Its id.")) { $0.rate.id }
          .forMachines,
        .text("label", "比率", "Rate", Phrase(zh: "比率的中英文名称。", en: "What people call it.")) {
          $0.rate.name
        },
        .count("count", "计数", "Count", Phrase(zh: "符合条件的行数。", en: "Rows that satisfy it.")) {
          $0.rate.proportion.count
        },
        .count("base", "基数", "Base", Phrase(zh: "可以判断的行数。", en: "Rows it can be asked of.")) {
          $0.rate.proportion.base.count
        },
        .number("share", "取值", "Value", .percent(2), Phrase(zh: "0 至 1。", en: "0...1.")) {
          $0.rate.proportion.share
        },
        .lowerEnd(.wilson, .percent(2)) { $0.interval },
        .upperEnd(.wilson, .percent(2)) { $0.interval },
      ], samples: [ColumnSample("share") { .share($0.rate.proportion) }])
  }
}
