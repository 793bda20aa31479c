import BilingualText
package import ReportForms
package import ServiceAnalyses
import Statistics

/// What was answered, over all rows and by group.
package struct DistributionResult: AnalysisResult {
  package let scale: AnswerScale
  /// All rows first, then the groups.
  var rows: [DistributionRow] = []
  var comparison: GroupDifference?

  package var measures: [Measure] { rows.flatMap(\.measures) }

  package static var shape: JSONShape<DistributionResult> {
    .object("distribution") {
      JSONField("levels", "The answers, the worst first.", .list(of: .string)) {
        $0.scale.levels.map(\.name)
      }
      JSONField("rows", "All rows, then each group.", .list(of: DistributionRow.columns.json)) {
        $0.rows
      }
      JSONField(
        "counts", "For each of these rows how often each level was answered.",
        .list(of: .list(of: .integer))
      ) { $0.rows.map(\.distribution.counts.counts) }
      JSONField("comparison", "Of two groups.", .optional(GroupDifference.json)) { $0.comparison }
    }
  }

  package func write(to document: inout ReportDocument) {
    document.table(DistributionRow.columns.table(rows))
    document.table(shares)
    if let comparison { document.facts(comparison.facts) }
  }

  /// Levels down, groups across.
  private var shares: ReportTable {
    var table = ReportTable(
      [.text(Phrase(zh: "答案", en: "Answer"))]
        + rows.map { .number($0.group.map { Phrase($0) } ?? Phrase(zh: "全部", en: "All")) })
    for (level, answer) in scale.levels.enumerated() {
      table.append(
        [.init(Phrase(answer.name))]
          + rows.map { .init($0.distribution.levels[level].share, .percent(1)) })
    }
    return table
  }
}

/// The answers of all rows, or of a group.
struct DistributionRow: Sendable {
  /// Nil for all rows.
  let group: String?
  let distribution: AnswerDistribution
  let confidence: ConfidenceLevel

  var measures: [Measure] {
    let base = distribution.base
    let net = distribution.net.interval(confidence: confidence)
    let mean = distribution.mean?.interval(confidence: confidence)
    return [
      Measure(
        "base", Phrase(zh: "样本数", en: "Base"), group: group, unit: .count, value: Double(base),
        base: base),
      Measure(
        "net", Phrase(zh: "净得分", en: "Net score"), group: group, unit: .share,
        value: distribution.net.net, lower: net?.lower, upper: net?.upper, base: base),
      share("top", Phrase(zh: "高分占比", en: "Top"), distribution.top),
      share("bottom", Phrase(zh: "低分占比", en: "Bottom"), distribution.bottom),
      Measure(
        "mean", Phrase(zh: "平均得分", en: "Mean score"), group: group, unit: .points,
        value: distribution.mean?.mean, lower: mean?.lower, upper: mean?.upper, base: base),
    ]
  }

  private func share(_ key: String, _ title: Phrase, _ share: Proportion?) -> Measure {
    let interval = share?.interval(confidence: confidence)
    return Measure(
      key, title, group: group, unit: .share, value: share?.share, lower: interval?.lower,
      upper: interval?.upper, base: distribution.base)
  }

  static let columns = RowShape<DistributionRow>([
    .text(
      "group", Phrase(zh: "组", en: "Group"), meaning: Phrase(zh: "空为全部", en: "Null for all rows.")
    ) {
      $0.group.map { Phrase($0) }
    },
    .count(
      "base", Phrase(zh: "样本数", en: "Base"), meaning: Phrase(zh: "作答的行", en: "Rows with an answer.")
    ) {
      $0.distribution.base
    },
    .count(
      "unanswered", Phrase(zh: "未作答", en: "Unanswered"),
      meaning: Phrase(zh: "没有答案的行", en: "Rows without one.")
    ) { $0.distribution.counts.unanswered },
    .number(
      "net", Phrase(zh: "净得分", en: "Net score"), .percent(1),
      meaning: Phrase(zh: "高分占比减低分占比", en: "Share of the top levels less that of the bottom ones.")
    ) { $0.distribution.net.net },
    .number(
      "net_lower", Phrase(zh: "下限", en: "From"), .percent(1),
      meaning: Phrase(zh: "净得分区间下限", en: "Lower end of the interval of the net score.")
    ) { $0.distribution.net.interval(confidence: $0.confidence)?.lower },
    .number(
      "net_upper", Phrase(zh: "上限", en: "To"), .percent(1),
      meaning: Phrase(zh: "净得分区间上限", en: "Upper end of the interval of the net score.")
    ) { $0.distribution.net.interval(confidence: $0.confidence)?.upper },
    .number(
      "top", Phrase(zh: "高分占比", en: "Top"), .percent(1),
      meaning: Phrase(zh: "净得分计入的各级占比", en: "Share of the levels that the net score adds.")
    ) { $0.distribution.top?.share },
    .number(
      "bottom", Phrase(zh: "低分占比", en: "Bottom"), .percent(1),
      meaning: Phrase(zh: "净得分减去的各级占比", en: "Share of the levels that it takes away.")
    ) { $0.distribution.bottom?.share },
    .number(
      "mean", Phrase(zh: "平均得分", en: "Mean"), .fixed(2),
      meaning: Phrase(zh: "各级得分的平均，0…100", en: "Mean of the levels' scores, 0…100.")
    ) { $0.distribution.mean?.mean },
    .number(
      "standard_deviation", Phrase(zh: "标准差", en: "Deviation"), .fixed(2),
      meaning: Phrase(zh: "得分的样本标准差", en: "Of the scores, over n − 1.")
    ) { $0.distribution.mean?.standardDeviation },
    .number(
      "mean_lower", Phrase(zh: "均值下限", en: "Mean from"), .fixed(2),
      meaning: Phrase(zh: "均值区间下限", en: "Lower end of Student's interval of the mean.")
    ) { $0.distribution.mean?.interval(confidence: $0.confidence)?.lower },
    .number(
      "mean_upper", Phrase(zh: "均值上限", en: "Mean to"), .fixed(2),
      meaning: Phrase(zh: "均值区间上限", en: "Upper end of Student's interval of the mean.")
    ) { $0.distribution.mean?.interval(confidence: $0.confidence)?.upper },
  ])
}

/// The net scores of two groups compared.
struct GroupDifference: Sendable {
  let first: String
  let second: String
  let difference: NetScoreDifference
  let confidence: ConfidenceLevel

  init(_ first: DistributionRow, less second: DistributionRow, confidence: ConfidenceLevel) {
    self.first = first.group ?? ""
    self.second = second.group ?? ""
    difference = NetScoreDifference(first.distribution.net, less: second.distribution.net)
    self.confidence = confidence
  }

  private var interval: ConfidenceInterval? { difference.interval(confidence: confidence) }

  static var json: JSONShape<GroupDifference> {
    .object("net_difference") {
      JSONField("first", "A group.", .string) { $0.first }
      JSONField("second", "The group it is compared with.", .string) { $0.second }
      JSONField("difference", "Net score of the first less that of the second.", .number) {
        $0.difference.difference ?? .nan
      }
      JSONField("standard_error", "Of the difference.", .number) {
        $0.difference.standardError ?? .nan
      }
      JSONField("lower", "Lower end of its interval.", .number) { $0.interval?.lower ?? .nan }
      JSONField("upper", "Upper end of its interval.", .number) { $0.interval?.upper ?? .nan }
      JSONField("z", "The difference over its standard error.", .number) {
        $0.difference.z ?? .nan
      }
      JSONField("p", "Two-sided.", .number) { $0.difference.pValue ?? .nan }
    }
  }

  var facts: [Fact] {
    func text(_ value: Double?, _ form: NumberForm) -> Phrase { Phrase(form.text(value)) }
    return [
      Fact(
        Phrase(
          zh: "净得分之差（\(first) − \(second)）",
          en: "Difference of the net scores (\(first) − \(second))"),
        text(difference.difference, .percent(1))),
      Fact(
        Phrase(zh: "区间", en: "Interval"),
        Phrase(
          "\(NumberForm.percent(1).text(interval?.lower)) … \(NumberForm.percent(1).text(interval?.upper))"
        )),
      Fact(Phrase(zh: "z", en: "z"), text(difference.z, .fixed(3))),
      Fact(Phrase(zh: "p（双侧）", en: "p, two-sided"), text(difference.pValue, .probability)),
    ]
  }
}
