public import BilingualText
public import ReportForms
public import Statistics

/// What was answered on one scale: by all and by groups, and whether two groups differ.
public struct DistributionResult: AnalysisResult {
  /// Answers of all, or of one group.
  public struct Group: Sendable {
    /// `all`, or as the scenario names the group.
    public var id: String
    /// What people call it; the id where it has no name.
    public var label: Label
    /// Counts, shares, net score and mean of the group.
    public var answers: AnswerDistribution

    public init(id: String, label: Label = Label(), answers: AnswerDistribution) {
      self.id = id
      self.label = label
      self.answers = answers
    }

    var name: Phrase { Phrase(label, id: id) }
  }

  /// All first.
  public let groups: [Group]
  /// Of all intervals.
  public let confidence: ConfidenceLevel
  /// Groups with fewer answers are reported.
  public let leastBase: Int
  /// Positions among the groups of the two that are compared.
  public let compared: (first: Int, second: Int)?

  /// - Precondition: the first group is all of them; all are of one scale.
  public init(
    all: AnswerDistribution, groups: [Group] = [], compared: (first: Int, second: Int)? = nil,
    confidence: ConfidenceLevel = .percent95, leastBase: Int = AnalysisFinding.leastBase
  ) {
    let everybody = Group(
      id: "all", label: Label(chinese: "全部", english: "All"), answers: all)
    self.groups = [everybody] + groups
    self.compared = compared.map { ($0.first + 1, $0.second + 1) }
    self.confidence = confidence
    self.leastBase = leastBase
  }

  /// Those of everybody, whichever group they are in.
  public var all: AnswerDistribution { groups[0].answers }

  /// Nil unless two groups are compared.
  public var difference: NetScoreDifference? {
    compared.map {
      NetScoreDifference(groups[$0.first].answers.net, less: groups[$0.second].answers.net)
    }
  }

  /// The shares of both ends and the means of the two groups that are compared.
  var comparisons: [ComparedGroups] {
    guard let compared else { return [] }
    let (first, second) = (groups[compared.first], groups[compared.second])
    func shares(
      _ item: String, _ name: Phrase, _ part: (AnswerDistribution) -> Proportion?
    ) -> ComparedGroups? {
      guard let a = part(first.answers), let b = part(second.answers) else { return nil }
      return ComparedGroups(
        item, name, first: (first.id, first.name, a), second: (second.id, second.name, b),
        confidence: confidence)
    }
    let ends = [
      shares("top", Phrase(zh: "正向占比", en: "Top share"), \.top),
      shares("bottom", Phrase(zh: "负向占比", en: "Bottom share"), \.bottom),
    ]
    return ends.compactMap(\.self) + [
      ComparedGroups(
        "mean", Phrase(zh: "平均分", en: "Mean score"),
        first: (first.id, first.name, first.answers.mean),
        second: (second.id, second.name, second.answers.mean), confidence: confidence)
    ]
  }

  /// Whether the groups differ at all, level by level; nil for fewer than two with answers.
  public var chiSquare: ChiSquareTest? {
    ChiSquareTest(groups.dropFirst().map(\.answers.counts.counts))
  }
}

extension DistributionResult {
  /// `distribution`, a kind with several forms: this one bears its name.
  public static let kind = "distribution"
  /// For the schema of its JSON.
  public static let meaning = "What was answered: shares of the levels, net score and mean."
  /// The tables `groups`, `levels`, `compare` and `comparisons`.
  public static var members: [AnalysisMember] {
    [
      AnalysisMember(groupRows), AnalysisMember(levelRows), AnalysisMember(differenceRows),
      AnalysisMember(ComparedGroups.rows),
    ]
  }

  /// Of all: base, net score with its ends, shares of both ends and mean; the chi-square test where
  /// there are two groups or more.
  public var measures: [AnalysisMeasure] {
    let (net, mean) = (all.net, all.mean)
    let interval = net.interval(confidence: confidence)
    return [
      AnalysisMeasure("base", Phrase(zh: "有效回答", en: "Answers"), count: all.base),
      AnalysisMeasure(
        "unanswered", Phrase(zh: "未作答", en: "Unanswered"), count: all.counts.unanswered),
      AnalysisMeasure(
        "net", Phrase(zh: "净值", en: "Net score"), net.net, .percent(2), sample: .net(net)),
      AnalysisMeasure(
        "net_lower", Phrase(zh: "净值下限", en: "Net score, lower"), interval?.lower, .percent(2)),
      AnalysisMeasure(
        "net_upper", Phrase(zh: "净值上限", en: "Net score, upper"), interval?.upper, .percent(2)),
      AnalysisMeasure(
        "top", Phrase(zh: "正向占比", en: "Top share"), all.top?.share, .percent(2),
        sample: all.top.map { .share($0) }),
      AnalysisMeasure(
        "bottom", Phrase(zh: "负向占比", en: "Bottom share"), all.bottom?.share, .percent(2),
        sample: all.bottom.map { .share($0) }),
      AnalysisMeasure(
        "mean", Phrase(zh: "平均分", en: "Mean score"), mean?.mean, .fixed(2),
        sample: mean.map { .mean($0) }),
    ] + (groups.count > 2 ? association : [])
  }

  /// Of several groups.
  private var association: [AnalysisMeasure] {
    let test = chiSquare
    return [
      AnalysisMeasure(
        "chi_square", Phrase(zh: "各组差异的卡方", en: "Chi-square of the groups"), test?.statistic,
        .fixed(2)
      ),
      AnalysisMeasure("chi_square_p", Phrase(zh: "卡方 p", en: "Its p"), test?.pValue, .probability),
      AnalysisMeasure(
        "cramers_v", Phrase(zh: "克莱姆 V", en: "Cramér's V"), test?.cramersV, .fixed(3)),
    ]
  }

  /// All and each group, their levels, the two net scores compared, and the figures compared.
  public var parts: [AnalysisPart] {
    let levels = groups.flatMap { group in
      group.answers.levels.indices.map { LevelRow(group: group, level: $0, confidence: confidence) }
    }
    let differences = compared.flatMap { pair in
      difference.map {
        DifferenceRow(
          first: groups[pair.first], second: groups[pair.second], difference: $0,
          confidence: confidence)
      }
    }
    return [
      Self.groupRows(groups.map { GroupRow(group: $0, confidence: confidence) }),
      Self.levelRows(levels), Self.differenceRows(differences.map { [$0] } ?? []),
      ComparedGroups.rows(comparisons),
    ]
  }

  /// Small bases, a sample that is everybody, and a comparison that cannot be tested.
  public var findings: [AnalysisFinding] {
    let small = groups.filter { $0.answers.base < leastBase }.map {
      AnalysisFinding.baseSmall($0.name, base: $0.answers.base, least: leastBase)
    }
    let notes = small + (all.net.base.isComplete ? [everybodyAsked] : [])
    guard let compared, difference?.pValue == nil else { return notes }
    let names = (groups[compared.first].name, groups[compared.second].name)
    return notes + [
      AnalysisFinding(
        .testNeedsBases,
        Phrase(
          zh: "\(names.0.zh)与\(names.1.zh)无法检验：有一方无人作答，或各自回答完全一致",
          en:
            "\(names.0.en) and \(names.1.en) cannot be tested: nobody answered in one of them, or "
            + "each agrees with itself"))
    ]
  }

  private var everybodyAsked: AnalysisFinding {
    AnalysisFinding(
      .intervalWithoutSample,
      Phrase(
        zh: "\(all.base) 人全部作答：不是抽样，区间即为其值",
        en: "all \(all.base) were asked: there is no sample, and each interval is the figure itself"
      ))
  }

  /// The levels as stacked shares, the best first, a bar for all and for each group with answers;
  /// nil when nobody answered.
  public func figure(id: String, title: Phrase) -> Figure? {
    guard all.base > 0 else { return nil }
    let scale = all.scale
    let answered = groups.filter { $0.answers.base > 0 }
    let chart = StackedSharesChart(
      parts: scale.levels.reversed().map { Phrase($0.name) },
      rows: answered.map { group in
        .init(group.name, group.answers.levels.reversed().map { $0.share ?? 0 })
      })
    var data = ReportTable(
      [.text(Phrase(zh: "组", en: "Group"))]
        + scale.levels.reversed().map { .number(Phrase($0.name)) })
    for group in answered {
      data.append(
        [.init(group.name)] + group.answers.levels.reversed().map { .init($0.share, .percent(1)) })
    }
    return Figure(id: id, title: title, chart: .stackedShares(chart), data: data)
  }
}
