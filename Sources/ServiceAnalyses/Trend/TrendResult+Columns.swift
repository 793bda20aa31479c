internal import BilingualText
internal import ReportForms

extension TrendResult {
  /// Whose row it is.
  static func seriesColumns<Row>(
    _ series: @escaping @Sendable (Row) -> Series
  ) -> [ReportColumn<Row>] {
    [
      .id("series", "序列", "Series", Phrase(zh: "序列的名称。", en: "Its id.")) { series($0).id }
        .forMachines,
      .text("label", "序列", "Series", Phrase(zh: "序列的中英文名称。", en: "What people call it.")) {
        series($0).name
      },
    ]
  }

  /// A value of a series in a period.
  static func placeColumns<Row>(
    _ place: @escaping @Sendable (Row) -> ValueRow
  ) -> [ReportColumn<Row>] {
    seriesColumns { place($0).series } + [
      .id("period", "评价期", "Period", Phrase(zh: "评价期。", en: "The period.")) { place($0).period }
        .forMachines,
      .text(
        "period_label", "评价期", "Period", Phrase(zh: "评价期的中英文名称。", en: "What people call it.")
      ) { place($0).periodName },
      .number("value", "数值", "Value", .significant(12), Phrase(zh: "本期数值。", en: "Of the period.")) {
        place($0).value
      },
    ]
  }
}
