public import BilingualText
public import ReportForms

/// How an amount is spread over members: top shares, Lorenz curve, Gini, ABC.
public struct ConcentrationResult: AnalysisResult {
  /// The amounts of all members, and what follows from them.
  public let concentration: Concentration
  /// How many of the largest are asked for.
  public let top: [Int]
  /// Limits of the classes, rising, 0...1.
  public let limits: [Double]

  public init(
    _ concentration: Concentration, top: [Int] = [1, 10, 100], limits: [Double] = [0.8, 0.95]
  ) {
    self.concentration = concentration
    self.top = top
    self.limits = limits
  }
}

extension ConcentrationResult {
  /// `concentration`, with a single form of result.
  public static let kind = "concentration"
  /// For the schema of its JSON.
  public static let meaning = "How unevenly an amount is spread over members."
  /// The tables `top`, `lorenz` and `abc`.
  public static var members: [AnalysisMember] {
    [AnalysisMember(topRows), AnalysisMember(lorenzRows), AnalysisMember(classRows)]
  }

  /// Members, total, Gini and Herfindahl, the fewest members that make 80 %, and `top.N` for each N
  /// asked for: the share of the N largest.
  public var measures: [AnalysisMeasure] {
    let found = concentration
    return [
      AnalysisMeasure("members", Phrase(zh: "成员数", en: "Members"), count: found.members),
      AnalysisMeasure(
        "zero_members", Phrase(zh: "为零的成员", en: "Members with 0"), count: found.zeroMembers),
      AnalysisMeasure("total", Phrase(zh: "总量", en: "Total"), found.total, .significant(12)),
      AnalysisMeasure("gini", Phrase(zh: "基尼系数", en: "Gini"), found.gini, .fixed(4)),
      AnalysisMeasure(
        "gini_unbiased", Phrase(zh: "无偏基尼系数", en: "Gini, unbiased"), found.unbiasedGini,
        .fixed(4)),
      AnalysisMeasure(
        "herfindahl", Phrase(zh: "赫芬达尔指数", en: "Herfindahl"), found.herfindahl, .fixed(6)),
      AnalysisMeasure(
        "effective_members", Phrase(zh: "等效成员数", en: "Effective members"),
        found.effectiveMembers, .fixed(1)),
      AnalysisMeasure(
        "members_for_80_percent", Phrase(zh: "占八成的成员数", en: "Members that make 80 %"),
        count: found.fewest(reaching: 0.8)),
    ]
      + top.map { count in
        AnalysisMeasure(
          "top.\(count)", Phrase(zh: "前 \(count) 名占比", en: "Share of the top \(count)"),
          found.share(top: count), .percent(2))
      }
  }

  /// Shares of the largest by number and by per cent, the classes, and the Lorenz curve at tenths.
  public var parts: [AnalysisPart] {
    let found = concentration
    return [
      Self.topRows(
        top.map { TopRow(count: $0, percent: nil, share: found.share(top: $0)) }
          + [1, 5, 10, 20, 50].map {
            TopRow(count: nil, percent: $0, share: found.share(topShare: Double($0) / 100))
          }),
      Self.classRows(found.abc(limits)), Self.lorenzRows(lorenz),
    ]
  }

  private var lorenz: [LorenzRow] {
    (0...10).map { tenth in
      let poorest = Double(tenth) / 10
      return LorenzRow(poorest: poorest, share: concentration.lorenz(poorest))
    }
  }

  /// The Lorenz curve beside the line of equal amounts; nil where the total is 0.
  public func figure(id: String, title: Phrase) -> Figure? {
    guard concentration.total > 0 else { return nil }
    let points = lorenz.map { (x: $0.poorest, y: $0.share ?? .nan) }
    let chart = LineChart(
      [
        .init(Phrase(zh: "洛伦兹曲线", en: "Lorenz curve"), points, tone: .strong),
        .init(
          Phrase(zh: "完全平均", en: "All alike"), points.map { (x: $0.x, y: $0.x) }, tone: .muted),
      ],
      xAxis: Phrase(zh: "由小到大的成员累计占比", en: "Members, the smallest first"),
      yAxis: Phrase(zh: "数量累计占比", en: "Share of the amount"), xForm: .percent(0),
      yForm: .percent(0))
    return Figure(
      id: id, title: title, chart: .lines(chart), data: Self.lorenzRows.shape.table(lorenz))
  }
}

extension ConcentrationResult {
  /// The largest members, by number or by percentage.
  struct TopRow: Sendable {
    let count: Int?
    let percent: Int?
    let share: Double?
  }

  static var topRows: AnalysisRows<TopRow> {
    AnalysisRows(
      "top", Phrase(zh: "最大的成员", en: "The largest"), meaning: "What the largest members have.",
      [
        .count("count", "前几名", "Top", Phrase(zh: "成员数。", en: "How many members.")) { $0.count },
        .count("percent", "前百分之几", "Top %", Phrase(zh: "占成员的百分数。", en: "Of all members.")) {
          $0.percent
        },
        .number(
          "share", "占比", "Share", .percent(2), Phrase(zh: "占总量，0 至 1。", en: "Of the total, 0...1.")
        ) { $0.share },
      ], telling: ["count", "percent"])
  }

  /// A point of the Lorenz curve.
  struct LorenzRow: Sendable {
    let poorest: Double
    let share: Double?
  }

  static var lorenzRows: AnalysisRows<LorenzRow> {
    AnalysisRows(
      "lorenz", Phrase(zh: "洛伦兹曲线", en: "Lorenz curve"), meaning: "A point of the Lorenz curve.",
      [
        .number(
          "poorest_share", "最小的成员", "Smallest members", .percent(0),
          Phrase(zh: "占成员的比例，0 至 1。", en: "Of all members, 0...1.")
        ) { $0.poorest },
        .number(
          "share", "占比", "Share", .percent(2), Phrase(zh: "占总量，0 至 1。", en: "Of the total, 0...1.")
        ) { $0.share },
      ], telling: ["poorest_share"])
  }

  static var classRows: AnalysisRows<Concentration.ABCClass> {
    AnalysisRows(
      "abc", Phrase(zh: "ABC 分类", en: "ABC classes"), meaning: "A class by the share it completes.",
      [
        .id("class", "类", "Class", Phrase(zh: "A 最大。", en: "A has the largest.")) { $0.id },
        .count("count", "成员数", "Members", Phrase(zh: "此类成员数。", en: "Members of the class.")) {
          $0.count
        },
        .number(
          "share_of_members", "成员占比", "Of members", .percent(2),
          Phrase(zh: "占成员的比例，0 至 1。", en: "Of all members, 0...1.")
        ) { $0.shareOfMembers },
        .number(
          "amount", "数量", "Amount", .significant(12), Phrase(zh: "此类的总量。", en: "Of the class.")
        ) { $0.amount },
        .number(
          "share", "占比", "Share", .percent(2), Phrase(zh: "占总量，0 至 1。", en: "Of the total, 0...1.")
        ) { $0.share },
      ])
  }
}
