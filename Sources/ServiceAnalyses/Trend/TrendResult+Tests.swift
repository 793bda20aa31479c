internal import BilingualText
internal import ReportForms
internal import Statistics

extension TrendResult {
  /// What the line and the test of a series rest on.
  static var testRows: AnalysisRows<Series> {
    AnalysisRows(
      "tests", Phrase(zh: "检验细节", en: "Tests"),
      meaning: "What the straight line and Mann-Kendall's test of a series rest on.",
      seriesColumns { $0 } + [
        .number(
          "intercept", "首期截距", "At the first period", .significant(8),
          Phrase(zh: "直线在首期的值。", en: "The line at the first period.")
        ) { $0.trend.line?.interceptAtFirst },
        .number(
          "standard_error", "斜率标准误", "Standard error", .significant(6),
          Phrase(zh: "斜率的标准误。", en: "Of the slope.")
        ) { $0.trend.line?.standardError },
        .number("t", "t", "t", .fixed(3), Phrase(zh: "斜率除以标准误。", en: "Slope over its error.")) {
          $0.trend.line?.t
        },
        .number(
          "variance", "S 的方差", "Variance of S", .significant(8),
          Phrase(zh: "无趋势时 S 的方差，已修正并列。", en: "Of S without a trend, ties corrected.")
        ) { $0.trend.mannKendall?.variance },
        .number(
          "z", "z", "z", .fixed(3), Phrase(zh: "连续性修正后的 z。", en: "With continuity correction.")
        ) {
          $0.trend.mannKendall?.z
        },
        .number(
          "p_normal", "正态近似 p", "p, normal", .probability, Phrase(zh: "双侧。", en: "Two-sided.")
        ) {
          $0.trend.mannKendall?.normalPValue
        },
        .number(
          "p_exact", "精确 p", "p, exact", .probability,
          Phrase(zh: "双侧；有并列或超过 50 期时无。", en: "Two-sided; none with ties or beyond 50 points.")
        ) { $0.trend.mannKendall?.exactPValue },
      ])
  }
}
