internal import BilingualText
internal import ReportForms

extension TrendResult {
  /// The rank of a group in a period, among the groups that have a value in it.
  struct RankRow: Sendable {
    let series: Series
    let period: String
    let periodName: Phrase
    let value: Double?
    let rank: Int?
    /// The rank before less this one; nil in the first period.
    let gain: Int?
  }

  /// Group by group, period by period; none where ranks are not asked for.
  var rankings: [RankRow] {
    guard let ranked else { return [] }
    let groups = Array(series.dropFirst())
    let table = RankTable(groups.map(\.values), best: ranked)
    let gains = table.gains
    return groups.indices.flatMap { group in
      periods.indices.map { period in
        RankRow(
          series: groups[group], period: periods[period], periodName: periodNames[period],
          value: groups[group].values[period], rank: table.ranks[group][period],
          gain: gains[group][period])
      }
    }
  }

  static var rankRows: AnalysisRows<RankRow> {
    AnalysisRows(
      "ranks", Phrase(zh: "名次", en: "Ranks"),
      meaning: "The rank of a group in a period: 1 is first, ties share the best rank.",
      [
        .id("series", "序列", "Series", Phrase(zh: "序列的名称。", en: "Its id.")) { $0.series.id }
          .forMachines,
        .text("label", "序列", "Series", Phrase(zh: "序列的中英文名称。", en: "What people call it.")) {
          $0.series.name
        },
        .id("period", "评价期", "Period", Phrase(zh: "评价期。", en: "The period.")) { $0.period }
          .forMachines,
        .text(
          "period_label", "评价期", "Period", Phrase(zh: "评价期的中英文名称。", en: "What people call it.")
        ) { $0.periodName },
        .number("value", "数值", "Value", .significant(12), Phrase(zh: "本期数值。", en: "Of the period."))
        {
          $0.value
        },
        .count("rank", "名次", "Rank", Phrase(zh: "1 为最前，并列取最好名次。", en: "1 is first.")) { $0.rank },
        .number(
          "gain", "名次升降", "Places up", .signedCount,
          Phrase(zh: "上期名次减本期名次，+1 为上升一位。", en: "The rank before less this one: +1 is one up.")
        ) { $0.gain.map(Double.init) },
      ])
  }
}
