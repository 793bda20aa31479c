public import BilingualText
internal import ReportForms

/// Statements about published figures, and whether they hold.
public struct FiguresResult: AnalysisResult {
  /// One statement.
  public struct Statement: Sendable {
    /// What was stated.
    public enum Kind: String, Sendable, CaseIterable {
      /// A total and its parts; one figure in several places; a part, a whole and a percentage;
      /// percentages of one base; a table with margins; bands of values.
      case sum, same, share, percentages, table, bands
    }

    /// What kind of figures it is about.
    public var kind: Kind
    /// What it is about.
    public var what: String
    /// False for a contradiction.
    public var holds: Bool
    /// What was found.
    public var detail: Phrase

    public init(_ kind: Kind, _ what: String, holds: Bool, _ detail: Phrase) {
      self.kind = kind
      self.what = what
      self.holds = holds
      self.detail = detail
    }
  }

  /// In the order of the scenario.
  public let statements: [Statement]

  public init(_ statements: [Statement]) { self.statements = statements }
}

extension FiguresResult {
  /// `figures`, with a single form of result.
  public static let kind = "figures"
  /// For the schema of its JSON.
  public static let meaning = "Whether published figures hold together."
  /// The table `statements`.
  public static var members: [AnalysisMember] { [AnalysisMember(statementRows)] }

  /// `statements`, and `failing`, those that do not hold.
  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure(
        "statements", Phrase(zh: "核对项", en: "Statements"), count: statements.count),
      AnalysisMeasure(
        "failing", Phrase(zh: "不成立", en: "Failing"), count: statements.count { !$0.holds }),
    ]
  }

  /// A row for each statement.
  public var parts: [AnalysisPart] { [Self.statementRows(statements)] }

  /// One for each statement that does not hold.
  public var findings: [AnalysisFinding] {
    statements.filter { !$0.holds }.map {
      AnalysisFinding(
        .figuresContradict,
        Phrase(zh: "\($0.what)：\($0.detail.zh)", en: "\($0.what): \($0.detail.en)"))
    }
  }

  static var statementRows: AnalysisRows<Statement> {
    AnalysisRows(
      "statements", Phrase(zh: "核对", en: "Statements"), meaning: "A statement about figures.",
      [
        .id("what", "项目", "What", Phrase(zh: "所核对的内容。", en: "What it is about.")) { $0.what },
        .text("kind", "种类", "Kind", Phrase(zh: "核对的种类。", en: "What is stated.")) { $0.kind.name },
        .text("holds", "成立", "Holds", Phrase(zh: "是或否。", en: "Yes or no.")) {
          $0.holds ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no")
        },
        .text("detail", "说明", "Detail", Phrase(zh: "核对的结果。", en: "What was found.")) { $0.detail },
      ])
  }
}

extension FiguresResult.Statement.Kind {
  /// What people call it.
  public var name: Phrase {
    switch self {
    case .sum: Phrase(zh: "合计", en: "sum")
    case .same: Phrase(zh: "同一数字", en: "the same figure")
    case .share: Phrase(zh: "占比", en: "share")
    case .percentages: Phrase(zh: "百分比与基数", en: "percentages and base")
    case .table: Phrase(zh: "带合计的表", en: "table with margins")
    case .bands: Phrase(zh: "区间划分", en: "bands")
    }
  }
}
