public import BilingualText
public import ReportForms
public import Statistics

/// Numbers counted by classes between edges, over all and by group.
public struct BinsResult: AnalysisResult {
  /// All, or one group.
  public struct Group: Sendable {
    /// `all`, or as the scenario names the group.
    public var id: String
    /// What people call it; the id where it has no name.
    public var label: Label
    /// One for each class.
    public var counts: LevelCounts

    public init(id: String, label: Label = Label(), counts: LevelCounts) {
      self.id = id
      self.label = label
      self.counts = counts
    }

    var name: Phrase { Phrase(label, id: id) }
  }

  /// The edges, and the side on which they belong to a class.
  public let bins: ValueBins
  /// All first.
  public let groups: [Group]
  /// Of Wilson's intervals of the shares.
  public let confidence: ConfidenceLevel
  /// Groups with fewer values are reported.
  public let leastBase: Int

  /// - Precondition: as many counts as there are bins.
  public init(
    _ bins: ValueBins, all: LevelCounts, groups: [Group] = [],
    confidence: ConfidenceLevel = .percent95, leastBase: Int = AnalysisFinding.leastBase
  ) {
    precondition(all.counts.count == bins.count, "one count for each bin")
    self.bins = bins
    self.groups =
      [Group(id: "all", label: Label(chinese: "全部", english: "All"), counts: all)] + groups
    self.confidence = confidence
    self.leastBase = leastBase
  }
}

extension BinsResult {
  /// `distribution`, of a column of numbers.
  public static let kind = "distribution"
  /// Its object in the schema: the kind has several.
  public static let form = "distribution_of_numbers"
  /// For the schema of its JSON.
  public static let meaning = "Numbers counted by classes between edges."
  /// The table `bins`.
  public static var members: [AnalysisMember] { [AnalysisMember(binRows)] }

  /// `base` and `unanswered`, then `bin.N.count` and `bin.N.share` of all for each class from 1,
  /// the lowest.
  public var measures: [AnalysisMeasure] {
    let all = groups[0].counts
    return [
      AnalysisMeasure("base", Phrase(zh: "有值的行数", en: "Rows with a value"), count: all.base),
      AnalysisMeasure("unanswered", Phrase(zh: "缺值", en: "Without"), count: all.unanswered),
    ]
      + rows.prefix(bins.count).flatMap { row in
        [
          AnalysisMeasure("bin.\(row.bin + 1).count", Phrase(row.label), count: row.count),
          AnalysisMeasure("bin.\(row.bin + 1).share", Phrase(row.label), row.share, .percent(2)),
        ]
      }
  }

  /// Every class of every group, all first, the lowest class first.
  public var parts: [AnalysisPart] { [Self.binRows(rows)] }

  /// One for each group, or all, with fewer values than `leastBase`.
  public var findings: [AnalysisFinding] {
    groups.filter { $0.counts.base < leastBase }.map {
      .baseSmall($0.name, base: $0.counts.base, least: leastBase)
    }
  }

  /// Stacked shares where several groups have values, bars of the counts for one; nil without
  /// values.
  public func figure(id: String, title: Phrase) -> Figure? {
    let answered = groups.filter { $0.counts.base > 0 }
    guard !answered.isEmpty else { return nil }
    if answered.count > 1 {
      let chart = StackedSharesChart(
        parts: (0..<bins.count).map { Phrase(bins.label(of: $0)) },
        rows: answered.map { .init($0.name, $0.counts.counts.map(Double.init)) })
      return Figure(
        id: id, title: title, chart: .stackedShares(chart), data: Self.binRows.shape.table(rows))
    }
    let chart = BarChart(
      rows.map { .init(Phrase($0.label), Double($0.count)) }, form: .count)
    return Figure(id: id, title: title, chart: .bars(chart), data: Self.binRows.shape.table(rows))
  }

  /// A class of a group.
  struct BinRow: Sendable {
    let group: Group
    let bin: Int
    let label: String
    let from: Double?
    let to: Double?
    let confidence: ConfidenceLevel

    var count: Int { group.counts.counts[bin] }
    private var proportion: Proportion? {
      try? Proportion(count: count, base: group.counts.base)
    }
    var share: Double? { proportion?.share }
    var interval: ConfidenceInterval? { proportion?.interval(confidence: confidence) }
  }

  private var rows: [BinRow] {
    groups.flatMap { group in
      (0..<bins.count).map { bin in
        BinRow(
          group: group, bin: bin, label: bins.label(of: bin),
          from: bin == 0 ? nil : bins.edges[bin - 1],
          to: bin == bins.edges.count ? nil : bins.edges[bin], confidence: confidence)
      }
    }
  }

  static var binRows: AnalysisRows<BinRow> {
    AnalysisRows(
      "bins", Phrase(zh: "分段", en: "Classes"),
      meaning: "A class of numbers of a group, the lowest first.",
      [
        .id("group", "组", "Group", Phrase(zh: "组的名称。", en: "The group.")) { $0.group.id }
          .forMachines,
        .text("label", "组", "Group", Phrase(zh: "组的中英文名称。", en: "What people call it.")) {
          $0.group.name
        },
        .id("bin", "分段", "Class", Phrase(zh: "分段的界限。", en: "Its limits.")) { $0.label },
        .number(
          "from", "起", "From", .significant(12), Phrase(zh: "下限；最低段无。", en: "None of the lowest.")
        ) {
          $0.from
        },
        .number(
          "to", "止", "To", .significant(12), Phrase(zh: "上限；最高段无。", en: "None of the highest.")
        ) {
          $0.to
        },
        .count("count", "数量", "Count", Phrase(zh: "此段的行数。", en: "Rows in it.")) { $0.count },
        .number("share", "占比", "Share", .percent(2), Phrase(zh: "占有值的行，0 至 1。", en: "0...1.")) {
          $0.share
        },
        .lowerEnd(.wilson, .percent(2)) { $0.interval },
        .upperEnd(.wilson, .percent(2)) { $0.interval },
      ])
  }
}

extension ValueBins {
  /// What a class holds, such as `300 … < 500` where the lower edge belongs to it.
  ///
  /// - Precondition: in 0..<count.
  public func label(of bin: Int) -> String {
    func text(_ edge: Double) -> String { NumberForm.significant(12).text(edge) }
    let isLeft = closed == .left
    guard bin > 0 else { return (isLeft ? "< " : "≤ ") + text(edges[0]) }
    let from = text(edges[bin - 1])
    guard bin < edges.count else { return (isLeft ? "≥ " : "> ") + from }
    return isLeft ? "\(from) … < \(text(edges[bin]))" : "> \(from) … \(text(edges[bin]))"
  }
}
