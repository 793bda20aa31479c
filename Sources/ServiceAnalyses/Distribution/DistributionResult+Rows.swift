internal import BilingualText
internal import ReportForms
internal import Statistics

extension DistributionResult {
  /// A group with the confidence of its intervals.
  struct GroupRow: Sendable {
    let group: Group
    let confidence: ConfidenceLevel

    var net: ConfidenceInterval? { group.answers.net.interval(confidence: confidence) }
    var mean: ConfidenceInterval? { group.answers.mean?.interval(confidence: confidence) }
  }

  static var groupRows: AnalysisRows<GroupRow> {
    AnalysisRows(
      "groups", Phrase(zh: "分组", en: "Groups"), meaning: "All who answered, and each group.",
      [
        .id("group", "组", "Group", Phrase(zh: "组的名称。", en: "Its id.")) {
          $0.group.id
        }.forMachines,
        .text(
          "label", "组", "Group", Phrase(zh: "组的中英文名称。", en: "What people call it.")
        ) { $0.group.name },
        .count(
          "base", "有效回答", "Answers", Phrase(zh: "有回答的行数。", en: "Rows with an answer.")
        ) { $0.group.answers.base },
        .count(
          "unanswered", "未作答", "Unanswered", Phrase(zh: "没有回答的行数。", en: "Rows without an answer.")
        ) { $0.group.answers.counts.unanswered },
        .number(
          "top", "正向占比", "Top", .percent(2),
          Phrase(zh: "净值所加各档的占比，0 至 1。", en: "Share of the levels added, 0...1.")
        ) { $0.group.answers.top?.share },
        .number(
          "bottom", "负向占比", "Bottom", .percent(2),
          Phrase(zh: "净值所减各档的占比，0 至 1。", en: "Share of the levels taken away, 0...1.")
        ) { $0.group.answers.bottom?.share },
        .number(
          "net", "净值", "Net", .percent(2),
          Phrase(zh: "正向占比减负向占比，-1 至 1。", en: "Top less bottom, -1...1.")
        ) { $0.group.answers.net.net },
        .number(
          "net_lower", "净值下限", "Net, lower", .percent(2),
          Phrase(zh: "修正 Wald 区间下限。", en: "Lower end of the adjusted Wald interval.")
        ) { $0.net?.lower },
        .number(
          "net_upper", "净值上限", "Net, upper", .percent(2),
          Phrase(zh: "修正 Wald 区间上限。", en: "Upper end of the adjusted Wald interval.")
        ) { $0.net?.upper },
        .number(
          "mean", "平均分", "Mean", .fixed(2),
          Phrase(zh: "各档分值的平均。", en: "Mean of the levels' scores.")
        ) { $0.group.answers.mean?.mean },
        .number(
          "standard_deviation", "标准差", "Deviation", .fixed(2),
          Phrase(zh: "分值的样本标准差。", en: "Standard deviation of the scores, over n - 1.")
        ) { $0.group.answers.mean?.standardDeviation },
        .number(
          "mean_lower", "均值下限", "Mean, lower", .fixed(2),
          Phrase(zh: "学生 t 区间下限。", en: "Lower end of Student's interval.")
        ) { $0.mean?.lower },
        .number(
          "mean_upper", "均值上限", "Mean, upper", .fixed(2),
          Phrase(zh: "学生 t 区间上限。", en: "Upper end of Student's interval.")
        ) { $0.mean?.upper },
      ],
      samples: [
        ColumnSample("top") { $0.group.answers.top.map { .share($0) } },
        ColumnSample("bottom") { $0.group.answers.bottom.map { .share($0) } },
        ColumnSample("net") { .net($0.group.answers.net) },
        ColumnSample("mean") { $0.group.answers.mean.map { .mean($0) } },
      ])
  }

  /// One level of one group.
  struct LevelRow: Sendable {
    let group: Group
    let level: Int
    let confidence: ConfidenceLevel

    var proportion: Proportion { group.answers.levels[level] }
    var interval: ConfidenceInterval? { proportion.interval(confidence: confidence) }
  }

  static var levelRows: AnalysisRows<LevelRow> {
    AnalysisRows(
      "levels", Phrase(zh: "各档回答", en: "Answers by level"),
      meaning: "How often each level was answered, the worst first.",
      [
        .id("group", "组", "Group", Phrase(zh: "组的名称。", en: "Its id.")) {
          $0.group.id
        }.forMachines,
        .text(
          "label", "组", "Group", Phrase(zh: "组的中英文名称。", en: "What people call it.")
        ) { $0.group.name },
        .id(
          "level", "档", "Level", Phrase(zh: "量表中的一档。", en: "A level of the scale.")
        ) { $0.group.answers.scale.levels[$0.level].name },
        .count(
          "count", "份数", "Count", Phrase(zh: "回答这一档的行数。", en: "Rows with this answer.")
        ) { $0.proportion.count },
        .number(
          "share", "占比", "Share", .percent(2),
          Phrase(zh: "占有效回答的比例，0 至 1。", en: "Of the answers, 0...1.")
        ) { $0.proportion.share },
        .lowerEnd(.wilson, .percent(2)) { $0.interval },
        .upperEnd(.wilson, .percent(2)) { $0.interval },
      ], samples: [ColumnSample("share") { .share($0.proportion) }])
  }

  /// Two groups and what lies between their net scores.
  struct DifferenceRow: Sendable {
    let first: Group
    let second: Group
    let difference: NetScoreDifference
    let confidence: ConfidenceLevel

    var interval: ConfidenceInterval? { difference.interval(confidence: confidence) }
  }

  static var differenceRows: AnalysisRows<DifferenceRow> {
    AnalysisRows(
      "compare", Phrase(zh: "两组比较", en: "Two groups compared"),
      meaning: "The net score of the first group less that of the second.",
      [
        .id(
          "first", "前者", "First", Phrase(zh: "组的名称。", en: "A group.")
        ) { $0.first.id },
        .id(
          "second", "后者", "Second", Phrase(zh: "组的名称。", en: "A group.")
        ) { $0.second.id },
        .number(
          "difference", "净值之差", "Difference", .signed(4),
          Phrase(zh: "前者减后者，-2 至 2。", en: "First less second, -2...2.")
        ) { $0.difference.difference },
        .number(
          "standard_error", "标准误", "Standard error", .fixed(4),
          Phrase(zh: "差的标准误。", en: "Of the difference.")
        ) { $0.difference.standardError },
        .lowerEnd(.ofDifference, .signed(4)) { $0.interval },
        .upperEnd(.ofDifference, .signed(4)) { $0.interval },
        .number(
          "z", "z", "z", .fixed(3), Phrase(zh: "差除以标准误。", en: "Over its standard error.")
        ) { $0.difference.z },
        .number(
          "p", "p", "p", .probability, Phrase(zh: "双侧概率。", en: "Two-sided probability.")
        ) { $0.difference.pValue },
      ])
  }
}
