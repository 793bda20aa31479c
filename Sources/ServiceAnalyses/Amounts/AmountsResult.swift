public import BilingualText
public import ReportForms

/// An amount by groups: sums, shares, ranks, ratios of sums and the largest members.
public struct AmountsResult: AnalysisResult {
  /// One group.
  public struct Group: Sendable {
    /// As the scenario names it, such as a class, a value of a column or a period.
    public var id: String
    /// What people call it; the id where it has no name.
    public var label: Label
    /// Sum, share of the total, rows and rank.
    public var amount: AmountShare
    /// Over the rows with an amount.
    public var mean: Double?
    /// One for each declared ratio; nil where its denominator is not positive.
    public var ratios: [Double?]
    /// The largest members by name, and their part of the group; empty where none are asked for.
    public var top: [String]
    /// Of the group's positive amounts, 0...1; nil where no members are asked for or none is
    /// positive.
    public var topShare: Double?
    /// With an amount; nil where members are not told apart.
    public var members: Int?

    public init(
      id: String, label: Label = Label(), amount: AmountShare, mean: Double? = nil,
      ratios: [Double?] = [], top: [String] = [], topShare: Double? = nil
    ) {
      self.id = id
      self.label = label
      self.amount = amount
      self.mean = mean
      self.ratios = ratios
      self.top = top
      self.topShare = topShare
    }

    var name: Phrase { Phrase(label, id: id) }
  }

  /// In the order they are reported in; empty where the analysis names no groups.
  public let groups: [Group]
  /// The whole that the shares are of: the sum over all groups.
  public let total: Double
  /// Names of the ratios.
  public let ratios: [(id: String, label: Label)]

  /// - Precondition: every group has one value for each ratio.
  public init(_ groups: [Group], total: Double, ratios: [(id: String, label: Label)] = []) {
    precondition(groups.allSatisfy { $0.ratios.count == ratios.count })
    self.groups = groups
    self.total = total
    self.ratios = ratios
  }
}

extension AmountsResult {
  /// `amounts`, with a single form of result.
  public static let kind = "amounts"
  /// For the schema of its JSON.
  public static let meaning = "An amount by groups: sums, shares, ranks, ratios."
  /// The tables `groups`, `ratios` and `top`.
  public static var members: [AnalysisMember] {
    [AnalysisMember(groupRows), AnalysisMember(ratioRows), AnalysisMember(topRows)]
  }

  /// `total`, and `groups`, how many there are.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure("total", Phrase(zh: "总量", en: "Total"), total, .significant(12)),
      AnalysisMeasure("groups", Phrase(zh: "组数", en: "Groups"), count: groups.count),
    ]
  }

  /// The groups, their ratios, and their largest members by place; empty where none are asked for.
  public var parts: [AnalysisPart] {
    [
      Self.groupRows(groups),
      Self.ratioRows(
        groups.flatMap { group in
          zip(ratios, group.ratios).map {
            RatioRow(group: group, ratio: $0.id, name: Phrase($0.label, id: $0.id), value: $1)
          }
        }),
      Self.topRows(
        groups.flatMap { group in
          group.top.enumerated().map {
            TopRow(group: group, place: $0 + 1, member: $1, share: group.topShare)
          }
        }),
    ]
  }

  /// One for each group whose sum is negative, as its share is then.
  public var findings: [AnalysisFinding] {
    groups.filter { $0.amount.sum < 0 }.map {
      AnalysisFinding(
        .amountSumNegative,
        Phrase(zh: "\($0.name.zh)：合计为负，占比亦为负", en: "\($0.name.en): its sum and share are negative"))
    }
  }

  /// Bars of the sums, the largest first; nil without groups.
  public func figure(id: String, title: Phrase) -> Figure? {
    guard !groups.isEmpty else { return nil }
    let ordered = groups.sorted { $0.amount.sum > $1.amount.sum }
    let chart = BarChart(
      ordered.map { .init($0.name, $0.amount.sum) }, form: .ofAmounts(ordered.map(\.amount.sum)))
    return Figure(
      id: id, title: title, chart: .bars(chart), data: Self.groupRows.shape.table(ordered))
  }

  static var groupRows: AnalysisRows<Group> {
    AnalysisRows(
      "groups", Phrase(zh: "分组", en: "Groups"), meaning: "A group.",
      [
        .id("group", "组", "Group", Phrase(zh: "组的名称。", en: "Its id.")) { $0.id }.forMachines,
        .text("label", "组", "Group", Phrase(zh: "组的中英文名称。", en: "What people call it.")) {
          $0.name
        },
        .count("rows", "行数", "Rows", Phrase(zh: "有数量的行数。", en: "Rows with an amount.")) {
          $0.amount.rows
        },
        .count("members", "成员数", "Members", Phrase(zh: "有数量的成员。", en: "With an amount.")) {
          $0.members
        },
        .number("sum", "合计", "Sum", .significant(12), Phrase(zh: "精确求和。", en: "Exact.")) {
          $0.amount.sum
        },
        .number("share", "占比", "Share", .percent(2), Phrase(zh: "占总量。", en: "Of the total.")) {
          $0.amount.share
        },
        .number("mean", "平均", "Mean", .significant(6), Phrase(zh: "每行平均。", en: "Over its rows.")) {
          $0.mean
        },
        .count("rank", "名次", "Rank", Phrase(zh: "并列取最好名次。", en: "Ties share the best.")) {
          $0.amount.rank
        },
        .number(
          "top_share", "前列占比", "Share of the top", .percent(2),
          Phrase(zh: "前列成员占本组的比例。", en: "Of the group.")
        ) { $0.topShare },
      ])
  }

  /// A ratio of a group.
  struct RatioRow: Sendable {
    let group: Group
    let ratio: String
    let name: Phrase
    let value: Double?
  }

  static var ratioRows: AnalysisRows<RatioRow> {
    AnalysisRows(
      "ratios", Phrase(zh: "比率", en: "Ratios"), meaning: "A ratio of sums of a group.",
      [
        .id("group", "组", "Group", Phrase(zh: "组的名称。", en: "The group.")) { $0.group.id }
          .forMachines,
        .text("group_label", "组", "Group", Phrase(zh: "组的中英文名称。", en: "What people call it.")) {
          $0.group.name
        },
        .id("ratio", "比率", "Ratio", Phrase(zh: "比率的名称。", en: "Its id.")) { $0.ratio }.forMachines,
        .text("label", "比率", "Ratio", Phrase(zh: "比率的中英文名称。", en: "What people call it.")) {
          $0.name
        },
        .number(
          "value", "取值", "Value", .percent(2),
          Phrase(zh: "分母不为正时无值。", en: "None unless the denominator is positive.")
        ) { $0.value },
      ])
  }

  /// One of the largest members of a group.
  struct TopRow: Sendable {
    let group: Group
    let place: Int
    let member: String
    let share: Double?
  }

  static var topRows: AnalysisRows<TopRow> {
    AnalysisRows(
      "top", Phrase(zh: "前列成员", en: "The largest"),
      meaning: "One of the largest members of a group.",
      [
        .id("group", "组", "Group", Phrase(zh: "组的名称。", en: "The group.")) { $0.group.id }
          .forMachines,
        .text("label", "组", "Group", Phrase(zh: "组的中英文名称。", en: "What people call it.")) {
          $0.group.name
        },
        .count("place", "次序", "Place", Phrase(zh: "由大到小。", en: "The largest first.")) { $0.place },
        .id("member", "成员", "Member", Phrase(zh: "成员的名称。", en: "Its id.")) { $0.member },
      ])
  }
}
