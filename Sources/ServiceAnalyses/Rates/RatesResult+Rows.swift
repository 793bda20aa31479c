internal import BilingualText
internal import ReportForms
internal import Statistics

extension RatesResult {
  /// A rate of one group.
  struct GroupRow: Sendable {
    let rate: Rate
    let group: Group
    let proportion: Proportion
    let confidence: ConfidenceLevel

    var interval: ConfidenceInterval? { proportion.interval(confidence: confidence) }
  }

  /// Rate by rate, group by group.
  var groupRows: [GroupRow] {
    rates.enumerated().flatMap { position, rate in
      groups.map {
        GroupRow(
          rate: rate, group: $0, proportion: $0.proportions[position], confidence: confidence)
      }
    }
  }

  static var groupRows: AnalysisRows<GroupRow> {
    AnalysisRows(
      "groups", Phrase(zh: "分组", en: "Groups"), meaning: "A rate of a group.",
      [
        .id("rate", "比率", "Rate", Phrase(zh: "比率的名称。", en: "Its id.")) { $0.rate.id }.forMachines,
        .text("label", "比率", "Rate", Phrase(zh: "比率的中英文名称。", en: "What people call it.")) {
          $0.rate.name
        },
        .id("group", "组", "Group", Phrase(zh: "组的名称。", en: "The group.")) { $0.group.id }
          .forMachines,
        .text("group_label", "组", "Group", Phrase(zh: "组的中英文名称。", en: "What people call it.")) {
          $0.group.name
        },
        .count("count", "计数", "Count", Phrase(zh: "符合条件的行数。", en: "Rows that satisfy it.")) {
          $0.proportion.count
        },
        .count("base", "基数", "Base", Phrase(zh: "可以判断的行数。", en: "Rows it can be asked of.")) {
          $0.proportion.base.count
        },
        .number("share", "取值", "Value", .percent(2), Phrase(zh: "0 至 1。", en: "0...1.")) {
          $0.proportion.share
        },
        .lowerEnd(.wilson, .percent(2)) { $0.interval },
        .upperEnd(.wilson, .percent(2)) { $0.interval },
      ])
  }

  /// A ratio with the confidence of its interval.
  struct RatioRow: Sendable {
    let ratio: Ratio
    let confidence: ConfidenceLevel

    var interval: ConfidenceInterval? { ratio.ratio.interval(confidence: confidence) }
  }

  static var ratioRows: AnalysisRows<RatioRow> {
    AnalysisRows(
      "ratios", Phrase(zh: "两率之比", en: "Ratios of rates"),
      meaning: "How many times as large one rate is as another.",
      [
        .id("ratio", "比值", "Ratio", Phrase(zh: "比值的名称。", en: "Its id.")) { $0.ratio.id }
          .forMachines,
        .text("label", "比值", "Ratio", Phrase(zh: "比值的中英文名称。", en: "What people call it.")) {
          $0.ratio.name
        },
        .number(
          "value", "倍数", "Times", .fixed(2),
          Phrase(zh: "前者除以后者；后者为 0 时无值。", en: "The first over the second; none over 0.")
        ) { $0.ratio.ratio.value },
        .lowerEnd(.katz, .fixed(2)) { $0.interval },
        .upperEnd(.katz, .fixed(2)) { $0.interval },
      ])
  }

  static var supplyRows: AnalysisRows<Supply> {
    AnalysisRows(
      "supplies", Phrase(zh: "供需之比", en: "Supply against demand"),
      meaning: "Supply against demand, capped row by row.",
      [
        .id("supply", "名称", "Name", Phrase(zh: "名称。", en: "Its id.")) { $0.id }.forMachines,
        .text("label", "名称", "Name", Phrase(zh: "中英文名称。", en: "What people call it.")) { $0.name },
        .number("cap", "上限", "Cap", .fixed(2), Phrase(zh: "每行至多计入需求的倍数。", en: "Of its demand.")) {
          $0.supply.cap
        },
        .number(
          "value", "满足率", "Met", .percent(2),
          Phrase(
            zh: "∑min(供给, 上限×需求) / ∑需求。", en: "Sum of min(supply, cap times demand) over demand.")
        ) { $0.supply.value },
        .number(
          "uncapped", "不设上限", "Uncapped", .percent(2),
          Phrase(zh: "∑供给 / ∑需求。", en: "Without the cap.")
        ) { $0.supply.uncapped },
        .count("rows", "行数", "Rows", Phrase(zh: "计入的行数。", en: "Rows that count.")) {
          $0.supply.rows
        },
        .count(
          "left_out", "未计入", "Left out", Phrase(zh: "缺值或无需求的行数。", en: "Without value or demand.")
        ) {
          $0.supply.leftOut
        },
      ])
  }
}
