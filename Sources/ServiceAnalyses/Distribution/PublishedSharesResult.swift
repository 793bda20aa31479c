public import BilingualText
public import ReportForms

/// Answers of which only the shares are known, as somebody printed them: the net score, and whether
/// the shares close.
public struct PublishedSharesResult: AnalysisResult {
  /// What may be answered; `shares` counts its levels from 0, the worst.
  public let scale: AnswerScale
  /// By the positions of levels; levels that were not printed are missing.
  public let shares: [Int: PublishedPercentage]

  /// - Precondition: positions of the scale's levels, at least one.
  public init(_ shares: [Int: PublishedPercentage], on scale: AnswerScale) {
    precondition(!shares.isEmpty && shares.keys.allSatisfy(scale.levels.indices.contains))
    self.scale = scale
    self.shares = shares
  }

  /// As they close, or not.
  public var published: PublishedShares {
    PublishedShares(shares.keys.sorted().compactMap { shares[$0] })
  }

  /// Every level was printed, so that what is missing to 100 % belongs to none of them.
  public var isWhole: Bool { shares.count == scale.levels.count }

  /// The share of the best levels, 0...1; nil unless every level of that end was printed. Sums of
  /// decimals as printed.
  public var top: Double? { sum(scale.levels.count - scale.top..<scale.levels.count) }
  /// The share of the worst levels, 0...1; nil unless every level of that end was printed.
  public var bottom: Double? { sum(0..<scale.bottom) }

  /// Top share less bottom share.
  public var net: Double? {
    guard let top, let bottom else { return nil }
    // In whole millionths of a percent: what is printed with decimals has no rounding of its own.
    return ((top * 1e8).rounded() - (bottom * 1e8).rounded()) / 1e8
  }

  private func sum(_ levels: Range<Int>) -> Double? {
    let found = levels.compactMap { shares[$0] }
    guard found.count == levels.count else { return nil }
    let millionths = found.reduce(0.0) { $0 + ($1.percent * 1e6).rounded() }
    return millionths / 1e8
  }
}

extension PublishedSharesResult {
  /// `distribution`, of shares instead of answers.
  public static let kind = "distribution"
  /// Its object in the schema: the kind has several.
  public static let form = "distribution_of_published_shares"
  /// For the schema of its JSON.
  public static let meaning = "Answers of which only the shares are known."
  /// The table `levels`.
  public static var members: [AnalysisMember] { [AnalysisMember(shareRows)] }

  /// `net`, `top` and `bottom`, without a value where a level of an end is missing; `rest`, what is
  /// left to 1; and `least_base`.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure("net", Phrase(zh: "净值", en: "Net score"), net, .percent(2)),
      AnalysisMeasure("top", Phrase(zh: "正向占比", en: "Top share"), top, .percent(2)),
      AnalysisMeasure("bottom", Phrase(zh: "负向占比", en: "Bottom share"), bottom, .percent(2)),
      AnalysisMeasure(
        "rest", Phrase(zh: "未列出的占比", en: "Not printed"), published.remainder / 100, .percent(2)),
      AnalysisMeasure(
        "least_base", Phrase(zh: "可能的最小样本数", en: "Least base that gives them"),
        count: published.leastBase),
    ]
  }

  /// The levels printed, the worst first; a rest last where the shares do not close.
  public var parts: [AnalysisPart] { [Self.shareRows(rows)] }

  /// A rest is worth a word only where every level was printed.
  public var findings: [AnalysisFinding] {
    guard isWhole, !published.closes else { return [] }
    let rest = NumberForm.fixed(shares.values.map(\.places).max() ?? 0).text(published.remainder)
    return [
      AnalysisFinding(
        .sharesRest,
        Phrase(
          zh: "各项占比之和不足 100%，其余 \(rest)% 列为其他",
          en: "the shares leave \(rest) % of 100 % unsaid"))
    ]
  }

  /// One bar of stacked shares, the best first, the rest behind those that the net score adds; nil
  /// where every share is 0.
  public func figure(id: String, title: Phrase) -> Figure? {
    // The best first; levels that were not printed lie between, a rest of all levels beside them.
    let printed = [ShareRow](rows.filter { $0.level != nil }.reversed())
    let rest = rows.filter { $0.level == nil }
    let best = isWhole ? printed.count : min(scale.top, printed.count)
    let drawn = (printed.prefix(best) + rest + printed.dropFirst(best)).filter { $0.share > 0 }
    guard !drawn.isEmpty else { return nil }
    let chart = StackedSharesChart(
      parts: drawn.map(\.name), rows: [.init(title, drawn.map(\.share))])
    return Figure(
      id: id, title: title, chart: .stackedShares(chart), data: Self.shareRows.shape.table(rows))
  }

  /// A level as printed; the rest stands last.
  struct ShareRow: Sendable {
    let level: String?
    let name: Phrase
    let share: Double
  }

  private var rows: [ShareRow] {
    let printed = shares.keys.sorted().map { level in
      ShareRow(
        level: scale.levels[level].name, name: Phrase(scale.levels[level].name),
        share: (shares[level]?.percent ?? 0) / 100)
    }
    guard !published.closes else { return printed }
    let rest = Phrase(zh: isWhole ? "其他" : "未列出的各级", en: isWhole ? "other" : "levels not printed")
    return printed + [ShareRow(level: nil, name: rest, share: published.remainder / 100)]
  }

  static var shareRows: AnalysisRows<ShareRow> {
    AnalysisRows(
      "levels", Phrase(zh: "各档回答", en: "Answers by level"),
      meaning: "The share of a level as printed, the worst first; what is left stands last.",
      [
        .id("level", "档", "Level", Phrase(zh: "量表中的一档；其余为空。", en: "Empty for the rest.")) {
          $0.level
        }.forMachines,
        .text("label", "档", "Level", Phrase(zh: "量表中的一档，或其余。", en: "A level, or the rest.")) {
          $0.name
        },
        .number("share", "占比", "Share", .percent(2), Phrase(zh: "0 至 1。", en: "0...1.")) {
          $0.share
        },
      ])
  }
}
