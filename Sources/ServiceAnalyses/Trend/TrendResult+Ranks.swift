internal import BilingualText
internal import ReportForms

extension TrendResult {
  /// The rank of a group in a period, among the groups that have a value in it.
  struct RankRow: Sendable {
    let place: ValueRow
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
          place: value(of: groups[group], in: period), rank: table.ranks[group][period],
          gain: gains[group][period])
      }
    }
  }

  static var rankRows: AnalysisRows<RankRow> {
    AnalysisRows(
      "ranks", Phrase(zh: "名次", en: "Ranks"),
      meaning: "The rank of a group in a period: 1 is first, ties share the best rank.",
      placeColumns { $0.place } + [
        .count("rank", "名次", "Rank", Phrase(zh: "1 为最前，并列取最好名次。", en: "1 is first.")) { $0.rank },
        .number(
          "gain", "名次升降", "Places up", .signedCount,
          Phrase(zh: "上期名次减本期名次，+1 为上升一位。", en: "The rank before less this one: +1 is one up.")
        ) { $0.gain.map(Double.init) },
      ])
  }
}
