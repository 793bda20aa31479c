internal import BilingualText
internal import ReportForms
internal import Statistics

/// Who moved between the tiers of one scale.
public struct MigrationResult: AnalysisResult {
  /// The counts, by the positions of the tiers.
  public let moves: TierMigration
  /// The worst first.
  public let tiers: [String]

  /// - Precondition: one name for each tier.
  public init(_ moves: TierMigration, tiers: [String]) {
    precondition(moves.tiers == tiers.count, "one name for each tier")
    self.moves = moves
    self.tiers = tiers
  }
}

extension MigrationResult {
  /// `cross`, of one scale in two periods, or of two columns with `ordered`.
  public static let kind = "cross"
  /// Its object in the schema, beside that of `CrossResult`.
  public static let form = "tier_migration"
  /// For the schema of its JSON.
  public static let meaning =
    "Who moved between the tiers of one scale, from one period to the next."
  /// The tables `tiers` and `moves`.
  public static var members: [AnalysisMember] {
    [AnalysisMember(tierRows), AnalysisMember(moveRows)]
  }

  /// Who are in both periods, the shares that went up, down and stayed, who left and who are new,
  /// Shorrocks' index, and the chi-square test of both periods.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure("base", Phrase(zh: "两边都有", en: "In both"), count: moves.both.base),
      AnalysisMeasure("up", Phrase(zh: "上升", en: "Up"), moves.up, .percent(2)),
      AnalysisMeasure("down", Phrase(zh: "下降", en: "Down"), moves.down, .percent(2)),
      AnalysisMeasure("stayed", Phrase(zh: "不变", en: "Stayed"), moves.stayed, .percent(2)),
      AnalysisMeasure("left", Phrase(zh: "离开", en: "Left"), count: moves.left.reduce(0, +)),
      AnalysisMeasure("new", Phrase(zh: "新来", en: "New"), count: moves.new.reduce(0, +)),
      AnalysisMeasure(
        "shorrocks", Phrase(zh: "流动指数", en: "Shorrocks' index"), moves.shorrocks, .fixed(4)),
      AnalysisMeasure(
        "chi_square", Phrase(zh: "卡方", en: "Chi-square"), moves.both.chiSquare?.statistic, .fixed(2)
      ),
      AnalysisMeasure("p", Phrase("p"), moves.both.chiSquare?.pValue, .probability),
      AnalysisMeasure(
        "cramers_v", Phrase(zh: "克莱姆 V", en: "Cramér's V"), moves.both.chiSquare?.cramersV,
        .fixed(4)),
    ]
  }

  /// Each tier before and after, then every pair of tiers, row by row.
  public var parts: [AnalysisPart] {
    [
      Self.tierRows(
        tiers.indices.map { tier in
          TierRow(
            tier: tiers[tier], before: moves.before[tier], after: moves.after[tier],
            left: moves.left[tier], new: moves.new[tier], retention: moves.transition[tier]?[tier])
        }),
      Self.moveRows(steps),
    ]
  }

  var steps: [MoveRow] {
    tiers.indices.flatMap { from in
      tiers.indices.map { to in
        MoveRow(
          from: tiers[from], to: tiers[to], count: moves.both[from, to],
          rate: moves.transition[from]?[to])
      }
    }
  }

  /// A tier before and after.
  struct TierRow: Sendable {
    let tier: String
    let before: Int
    let after: Int
    let left: Int
    let new: Int
    let retention: Double?
  }

  static var tierRows: AnalysisRows<TierRow> {
    AnalysisRows(
      "tiers", Phrase(zh: "层级", en: "Tiers"), meaning: "A tier, the worst first.",
      [
        .id("tier", "层级", "Tier", Phrase(zh: "层级名称。", en: "Its name.")) { $0.tier },
        .count("before", "前期", "Before", Phrase(zh: "前期人数。", en: "In the earlier period.")) {
          $0.before
        },
        .count("after", "后期", "After", Phrase(zh: "后期人数。", en: "In the later period.")) {
          $0.after
        },
        .count("left", "离开", "Left", Phrase(zh: "后期不在。", en: "Not there any more.")) { $0.left },
        .count("new", "新来", "New", Phrase(zh: "前期不在。", en: "Not there before.")) { $0.new },
        .number(
          "retention", "留在本层", "Retention", .percent(2),
          Phrase(zh: "两边都有者留在本层的比例。", en: "Of those in both.")
        ) { $0.retention },
      ])
  }

  /// From one tier to another.
  struct MoveRow: Sendable {
    let from: String
    let to: String
    let count: Int
    let rate: Double?
  }

  static var moveRows: AnalysisRows<MoveRow> {
    AnalysisRows(
      "moves", Phrase(zh: "流动", en: "Moves"),
      meaning: "Those in both periods, by tier before and after.",
      [
        .id("from", "由", "From", Phrase(zh: "前期层级。", en: "The tier before.")) { $0.from },
        .id("to", "至", "To", Phrase(zh: "后期层级。", en: "The tier after.")) { $0.to },
        .count("count", "人数", "Count", Phrase(zh: "人数。", en: "Members.")) { $0.count },
        .number(
          "rate", "比率", "Rate", .percent(2),
          Phrase(zh: "占前期该层中两边都有者。", en: "Of those of the tier in both.")
        ) { $0.rate },
      ])
  }
}
