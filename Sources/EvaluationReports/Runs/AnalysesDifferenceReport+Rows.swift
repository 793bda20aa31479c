public import BilingualText
public import ReportForms
import ServiceAnalyses
import Statistics

extension AnalysesDifferenceReport {
  /// One number in both runs: for people, CSV and JSON.
  static var rows: RowShape<AnalysisChange> { RowShape(place + numbers + tests) }

  private static var place: [ReportColumn<AnalysisChange>] {
    [
      .id(
        "analysis", Phrase(zh: "分析", en: "Analysis"), meaning: Phrase(zh: "分析的名称。", en: "Its id.")
      ) {
        $0.analysis
      },
      .id(
        "part", Phrase(zh: "结果表", en: "Table"),
        meaning: Phrase(zh: "所在结果表；整体度量为空。", en: "The table of the result; empty for a measure.")
      ) { $0.key.part.orNil },
      .id(
        "item", Phrase(zh: "项目", en: "Item"),
        meaning: Phrase(zh: "所在行，如某一档。", en: "What the row is of, such as a level.")
      ) { $0.key.item.orNil },
      .id(
        "group", Phrase(zh: "组", en: "Group"), meaning: Phrase(zh: "所在组。", en: "The row's group.")
      ) {
        $0.key.group.orNil
      },
      .id(
        "period", Phrase(zh: "评价期", en: "Period"),
        meaning: Phrase(zh: "所在评价期。", en: "The row's period.")
      ) { $0.key.period.orNil },
      .id(
        "measure", Phrase(zh: "度量", en: "Measure"),
        meaning: Phrase(zh: "度量或列的名称。", en: "The measure or the column.")
      ) { $0.key.measure },
      .text(
        "name", Phrase(zh: "名称", en: "Name"), meaning: Phrase(zh: "度量及所在行。", en: "With its row.")
      ) { $0.name },
      .id(
        "status", Phrase(zh: "状态", en: "Status"),
        meaning: Phrase(zh: "both 两次都有，came 新增，went 消失。", en: "both, came or went.")
      ) { $0.status.rawValue },
    ]
  }

  private static var numbers: [ReportColumn<AnalysisChange>] {
    [
      number(
        "before", Phrase(zh: "原值", en: "Before"), Phrase(zh: "较早的值。", en: "In the earlier run.")
      ) { ($0.before?.value, $0.form) },
      number("after", Phrase(zh: "现值", en: "Now"), Phrase(zh: "较晚的值。", en: "In the later run.")) {
        ($0.after?.value, $0.form)
      },
      number(
        "change", Phrase(zh: "变化", en: "Change"), Phrase(zh: "现值减原值。", en: "Later less earlier.")
      ) { ($0.change, $0.form) },
      number(
        "relative_change", Phrase(zh: "变化率", en: "Relative change"),
        Phrase(zh: "变化除以原值；原值不为正时无值。", en: "Over the earlier value; none unless that is positive.")
      ) { ($0.relativeChange, .percent(1)) },
      .count(
        "n_before", Phrase(zh: "原样本数", en: "n before"),
        meaning: Phrase(zh: "原值所依据的回答数。", en: "Answers behind the earlier value.")
      ) { $0.before?.sample?.base },
      .count(
        "n_after", Phrase(zh: "现样本数", en: "n now"),
        meaning: Phrase(zh: "现值所依据的回答数。", en: "Answers behind the later value.")
      ) { $0.after?.sample?.base },
    ]
  }

  private static var tests: [ReportColumn<AnalysisChange>] {
    [
      .id(
        "test", Phrase(zh: "检验", en: "Test"),
        meaning: Phrase(
          zh: "pooled-z、fisher、net-z 或 welch；没有样本数则不检验。",
          en: "pooled-z, fisher, net-z or welch; none without a base on both sides.")
      ) { $0.test?.name.rawValue },
      number("statistic", Phrase(zh: "统计量", en: "Statistic"), Phrase(zh: "z 或 t。", en: "z or t.")) {
        ($0.test?.statistic, .fixed(3))
      },
      .number("p", Phrase("p"), .probability, meaning: Phrase(zh: "双侧。", en: "Two-sided.")) {
        $0.test?.pValue
      },
      .number(
        "p_holm", Phrase(zh: "Holm 校正 p", en: "p by Holm"), .probability,
        meaning: Phrase(
          zh: "同一度量在同一表中各行一并检验时的校正值。", en: "Raised for the rows of a table tested at once.")
      ) { $0.adjustedPValue },
      number(
        "change_lower", Phrase(zh: "变化下限", en: "Change, lower"),
        Phrase(zh: "变化的 95 % 区间下限。", en: "Lower end of the 95 % interval of the change.")
      ) { ($0.test?.interval?.lower, $0.form) },
      number(
        "change_upper", Phrase(zh: "变化上限", en: "Change, upper"),
        Phrase(zh: "变化的 95 % 区间上限。", en: "Upper end of the 95 % interval of the change.")
      ) { ($0.test?.interval?.upper, $0.form) },
      .count(
        "least_n", Phrase(zh: "所需样本数", en: "n needed"),
        meaning: Phrase(
          zh: "两次各需多少份回答才能区分这两个占比。",
          en: "Answers on each side that would tell these two shares apart.")
      ) { $0.test?.leastBase },
    ]
  }

  /// A column of numbers that each have a form of their own.
  private static func number(
    _ key: String, _ title: Phrase, _ meaning: Phrase,
    _ value: @escaping @Sendable (AnalysisChange) -> (Double?, NumberForm)
  ) -> ReportColumn<AnalysisChange> {
    ReportColumn(key, title, meaning: meaning, kind: .number(.significant(12))) { row in
      let (number, form) = value(row)
      return .number(number ?? .nan, form)
    }
  }

  /// One row per number of either run. All digits; empty where there is no value.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    Self.rows.csv(changes, in: language, format)
  }
}

extension String {
  fileprivate var orNil: String? { isEmpty ? nil : self }
}
