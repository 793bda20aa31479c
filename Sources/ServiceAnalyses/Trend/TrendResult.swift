public import BilingualText
internal import ReportForms
public import Statistics

/// How an amount develops: of all and of each group.
public struct TrendResult: AnalysisResult {
  /// One series.
  public struct Series: Sendable {
    /// As the scenario names it: all, or a group.
    public var id: String
    /// What people call it; the id where it has no name.
    public var label: Label
    /// One for each period; nil where there is none.
    public var values: [Double?]
    /// Of the values, with their places.
    public var trend: Trend

    /// - Throws: `AnalysisError.amountNotFinite`
    public init(
      id: String, label: Label = Label(), values: [Double?],
      confidence: ConfidenceLevel = .percent95
    ) throws(AnalysisError) {
      self.id = id
      self.label = label
      self.values = values
      trend = try Trend(values, confidence: confidence)
    }

    var name: Phrase { Phrase(label, id: id) }
  }

  /// All first.
  public let series: [Series]
  /// What each period is called.
  public let periods: [String]
  /// What people call each period.
  public let periodNames: [Phrase]
  /// Which groups rank first; nil where ranks are not asked for.
  public let ranked: RankTable.Best?

  /// - Parameter periodNames: One for each period; nil where they are called by their ids.
  /// - Precondition: there is a series, and each has one value for each period.
  public init(
    _ series: [Series], periods: [String], periodNames: [Phrase]? = nil,
    ranked: RankTable.Best? = nil
  ) {
    precondition(!series.isEmpty && series.allSatisfy { $0.values.count == periods.count })
    self.series = series
    self.periods = periods
    self.periodNames = periodNames ?? periods.map { Phrase($0) }
    self.ranked = ranked
  }
}

extension TrendResult {
  /// `trend`, with a single form of result.
  public static let kind = "trend"
  /// For the schema of its JSON.
  public static let meaning = "How an amount develops from period to period."
  /// The tables `series`, `tests`, `ranks` and `values`.
  public static var members: [AnalysisMember] {
    [
      AnalysisMember(seriesRows), AnalysisMember(testRows), AnalysisMember(rankRows),
      AnalysisMember(valueRows),
    ]
  }

  /// Of all: how many periods have a value, first and last, change, growth per period, slope, and
  /// the p-value of Mann and Kendall's test.
  public var measures: [AnalysisMeasure] {
    let all = series[0].trend
    return [
      AnalysisMeasure("points", Phrase(zh: "期数", en: "Points"), count: all.points),
      AnalysisMeasure("first", Phrase(zh: "首期", en: "First"), all.first, .significant(12)),
      AnalysisMeasure("last", Phrase(zh: "末期", en: "Last"), all.last, .significant(12)),
      AnalysisMeasure("change", Phrase(zh: "变化", en: "Change"), all.change, .significant(12)),
      AnalysisMeasure(
        "relative_change", Phrase(zh: "变化率", en: "Relative change"), all.relativeChange,
        .percent(2)),
      AnalysisMeasure(
        "growth", Phrase(zh: "复合增长率", en: "Compound growth"), all.compoundGrowth, .percent(2)),
      AnalysisMeasure("slope", Phrase(zh: "斜率", en: "Slope"), all.line?.slope, .significant(6)),
      AnalysisMeasure(
        "p", Phrase(zh: "Mann-Kendall p", en: "Mann-Kendall p"), all.mannKendall?.pValue,
        .probability),
    ]
  }

  /// Each series with its trend, then tests, ranks where they are asked for, and every value.
  public var parts: [AnalysisPart] {
    [
      Self.seriesRows(series), Self.testRows(series), Self.rankRows(rankings),
      Self.valueRows(values),
    ]
  }

  var values: [ValueRow] {
    series.flatMap { one in
      periods.indices.map { value(of: one, in: $0) }
    }
  }

  func value(of series: Series, in period: Int) -> ValueRow {
    ValueRow(
      series: series, period: periods[period], periodName: periodNames[period],
      value: series.values[period])
  }

  /// One for each series with too few points for a trend.
  public var findings: [AnalysisFinding] {
    series.filter(\.trend.isShort).map {
      AnalysisFinding(
        .trendShort,
        Phrase(
          zh: "\($0.name.zh)：只有 \($0.trend.points) 期，不足以看出趋势",
          en: "\($0.name.en): \(Phrase.counted($0.trend.points, "period")) say little of a trend"))
    }
  }

  /// A value of a series.
  struct ValueRow: Sendable {
    let series: Series
    let period: String
    let periodName: Phrase
    let value: Double?
  }

  static var valueRows: AnalysisRows<ValueRow> {
    AnalysisRows(
      "values", Phrase(zh: "各期数值", en: "Values"), meaning: "The value of a series in a period.",
      placeColumns { $0 })
  }

  static var seriesRows: AnalysisRows<Series> {
    AnalysisRows(
      "series", Phrase(zh: "趋势", en: "Trends"), meaning: "A series and its trend.",
      identity + line + rankBased)
  }

  private static var identity: [ReportColumn<Series>] {
    seriesColumns { $0 } + [
      .count("points", "期数", "Points", Phrase(zh: "有值的期数。", en: "Periods with a value.")) {
        $0.trend.points
      },
      .count("missing", "缺", "Missing", Phrase(zh: "无值的期数。", en: "Periods without one.")) {
        $0.trend.missing
      },
      .number("first", "首期", "First", .significant(12), Phrase(zh: "第一个值。", en: "The first value."))
      {
        $0.trend.first
      },
      .number("last", "末期", "Last", .significant(12), Phrase(zh: "最后一个值。", en: "The last value.")) {
        $0.trend.last
      },
      .number(
        "change", "变化", "Change", .significant(12), Phrase(zh: "末期减首期。", en: "Last less first.")
      ) { $0.trend.change },
      .number(
        "relative_change", "变化率", "Relative change", .percent(2),
        Phrase(zh: "变化除以首期。", en: "Change over the first value.")
      ) { $0.trend.relativeChange },
      .number(
        "growth", "复合增长率", "Compound growth", .percent(2),
        Phrase(zh: "每期的复合增长率；首末不全为正时无值。", en: "Per period; none unless both ends are positive.")
      ) { $0.trend.compoundGrowth },
    ]
  }

  private static var line: [ReportColumn<Series>] {
    [
      .number(
        "slope", "斜率", "Slope", .significant(6),
        Phrase(zh: "最小二乘直线每期的变化。", en: "Of the line, per period.")
      ) { $0.trend.line?.slope },
      .number("slope_lower", "斜率下限", "Slope, lower", .significant(6), student) {
        $0.trend.line?.interval.lower
      },
      .number("slope_upper", "斜率上限", "Slope, upper", .significant(6), student) {
        $0.trend.line?.interval.upper
      },
      .number("slope_p", "斜率 p", "Slope p", .probability, Phrase(zh: "双侧。", en: "Two-sided.")) {
        $0.trend.line?.pValue
      },
      .number(
        "r_squared", "R²", "R²", .fixed(4), Phrase(zh: "直线解释的比例。", en: "Explained by the line.")
      ) { $0.trend.line?.rSquared },
    ]
  }

  private static var rankBased: [ReportColumn<Series>] {
    [
      .count(
        "mann_kendall_s", "S", "S", Phrase(zh: "上升对数减下降对数。", en: "Rising less falling pairs.")
      ) { $0.trend.mannKendall?.s },
      .number(
        "mann_kendall_p", "Mann-Kendall p", "Mann-Kendall p", .probability,
        Phrase(zh: "双侧；50 期以内且无并列时为精确值。", en: "Two-sided; exact without ties up to 50 points.")
      ) { $0.trend.mannKendall?.pValue },
      .number("tau_b", "τ-b", "τ-b", .fixed(4), Phrase(zh: "Kendall 相关。", en: "Kendall's.")) {
        $0.trend.mannKendall?.tauB
      },
      .number(
        "sen_slope", "Sen 斜率", "Sen's slope", .significant(6),
        Phrase(zh: "各对斜率的中位数。", en: "Median of the slopes of all pairs.")
      ) { $0.trend.mannKendall?.senSlope },
      .number("sen_lower", "Sen 下限", "Sen, lower", .significant(6), senEnd) {
        $0.trend.mannKendall?.senInterval?.lower
      },
      .number("sen_upper", "Sen 上限", "Sen, upper", .significant(6), senEnd) {
        $0.trend.mannKendall?.senInterval?.upper
      },
    ]
  }

  private static var student: Phrase {
    Phrase(zh: "学生 t 区间的一端。", en: "An end of Student's interval.")
  }
  private static var senEnd: Phrase {
    Phrase(zh: "Sen 斜率区间的一端。", en: "An end of the interval of Sen's slope.")
  }
}
