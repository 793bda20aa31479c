internal import BilingualText
internal import ReportForms
internal import Statistics

extension ComparedGroups {
  static var rows: AnalysisRows<ComparedGroups> {
    AnalysisRows(
      "comparisons", Phrase(zh: "两组比较：各项", en: "Two groups compared, figure by figure"),
      meaning: "A figure of the first group less that of the second, and the test of it.",
      sides + outcome)
  }

  private static var sides: [ReportColumn<ComparedGroups>] {
    [
      .id("item", "项目", "Item", Phrase(zh: "所比较的项目。", en: "What is compared.")) { $0.item }
        .forMachines,
      .text("label", "项目", "Item", Phrase(zh: "项目的中英文名称。", en: "What people call it.")) { $0.name },
      .id("first", "前者", "First", Phrase(zh: "组的名称。", en: "A group.")) { $0.first.id }.forMachines,
      .text("first_label", "前者", "First", Phrase(zh: "组的中英文名称。", en: "What people call it.")) {
        $0.first.name
      },
      .count("first_base", "前者样本数", "Base of the first", Phrase(zh: "样本数。", en: "Its base.")) {
        $0.first.base
      },
      value("first_value", "前者取值", "First value") { $0.first.value },
      .id("second", "后者", "Second", Phrase(zh: "组的名称。", en: "A group.")) { $0.second.id }
        .forMachines,
      .text("second_label", "后者", "Second", Phrase(zh: "组的中英文名称。", en: "What people call it.")) {
        $0.second.name
      },
      .count("second_base", "后者样本数", "Base of the second", Phrase(zh: "样本数。", en: "Its base.")) {
        $0.second.base
      },
      value("second_value", "后者取值", "Second value") { $0.second.value },
    ]
  }

  /// A share as one, 0...1, a mean with its digits.
  private static func value(
    _ key: String, _ zh: String, _ en: String,
    _ value: @escaping @Sendable (ComparedGroups) -> Double?
  ) -> ReportColumn<ComparedGroups> {
    .number(
      key, zh, en, .significant(6), Phrase(zh: "占比为 0 至 1，或均值。", en: "A share, 0...1, or a mean."),
      value)
  }

  private static var outcome: [ReportColumn<ComparedGroups>] {
    [
      .number(
        "difference", "差", "Difference", .signed(4), Phrase(zh: "前者减后者。", en: "First less second.")
      ) { $0.difference },
      .lowerEnd(.ofDifference, .signed(4)) { $0.interval },
      .upperEnd(.ofDifference, .signed(4)) { $0.interval },
      .text("test", "检验", "Test", Phrase(zh: "所用的检验。", en: "The test that is made.")) {
        $0.test?.name
      },
      .number("statistic", "统计量", "Statistic", .fixed(3), Phrase(zh: "z 或 t。", en: "z or t.")) {
        $0.statistic
      },
      .number(
        "degrees_of_freedom", "自由度", "Degrees of freedom", .fixed(1),
        Phrase(zh: "Welch 检验的自由度。", en: "Of Welch's test.")
      ) { $0.degreesOfFreedom },
      .number("p", "p", "p", .probability, Phrase(zh: "双侧概率。", en: "Two-sided probability.")) {
        $0.pValue
      },
      .number(
        "p_holm", "Holm p", "p by Holm", .probability,
        Phrase(zh: "同时检验多项时的修正值。", en: "Raised for the tests made at once.")
      ) { $0.holmPValue },
    ]
  }
}

extension ComparedGroups.Test {
  /// What people call it.
  var name: Phrase {
    switch self {
    case .pooledZ: Phrase(zh: "合并 z 检验", en: "pooled z")
    case .fisher: Phrase(zh: "Fisher 精确检验", en: "Fisher's exact test")
    case .welch: Phrase(zh: "Welch t 检验", en: "Welch's t")
    }
  }
}
