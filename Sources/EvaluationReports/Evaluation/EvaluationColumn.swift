import BilingualText

/// A column of the table of customers.
///
/// Customer and period come first in every table; the others can be chosen.
public struct EvaluationColumn: Sendable, Hashable {
  /// As it stands in the header.
  public let name: String
  let content: Content

  enum Content: Sendable, Hashable {
    case customer, name, customerClass, classLabel, period, periodLabel
    case score, band, bandLabel, rank, classRank, coverage, change, rankGain
    /// Of the leaf at this position, left to right.
    case contribution(Int)
    case leafScore(Int)
    case value(Int)
  }

  private static let plain: [(String, Content)] = [
    ("customer", .customer), ("name", .name), ("class", .customerClass),
    ("class_label", .classLabel), ("period", .period), ("period_label", .periodLabel),
    ("score", .score), ("band", .band), ("band_label", .bandLabel), ("rank", .rank),
    ("class_rank", .classRank), ("coverage", .coverage), ("change", .change),
    ("rank_gain", .rankGain),
  ]

  /// All columns for a model with these leaves.
  public static func all(leaves: [String]) -> [EvaluationColumn] {
    plain.map { EvaluationColumn(name: $0.0, content: $0.1) }
      + contributions(leaves) + scores(leaves) + values(leaves)
  }

  /// Customer, period and the columns with these names; `contributions`, `scores` and `values` stand
  /// for those of all indicators.
  ///
  /// - Throws: `UnknownColumn`.
  public static func named(
    _ names: [String], leaves: [String]
  ) throws(UnknownColumn) -> [EvaluationColumn] {
    let all = all(leaves: leaves)
    var columns = all.filter { $0.content == .customer || $0.content == .period }
    for name in names {
      let found =
        switch name {
        case "contributions": contributions(leaves)
        case "scores": scores(leaves)
        case "values": values(leaves)
        default: all.filter { $0.name == name }
        }
      guard !found.isEmpty else { throw UnknownColumn(name: name, known: groups + all.map(\.name)) }
      columns += found.filter { !columns.contains($0) }
    }
    return columns
  }

  private static let groups = ["contributions", "scores", "values"]

  private static func contributions(_ leaves: [String]) -> [EvaluationColumn] {
    leaves.enumerated().map {
      EvaluationColumn(name: "contribution_\($1)", content: .contribution($0))
    }
  }

  private static func scores(_ leaves: [String]) -> [EvaluationColumn] {
    leaves.enumerated().map { EvaluationColumn(name: "score_\($1)", content: .leafScore($0)) }
  }

  private static func values(_ leaves: [String]) -> [EvaluationColumn] {
    leaves.enumerated().map { EvaluationColumn(name: "value_\($1)", content: .value($0)) }
  }

  /// Whether the content is known only when all rows are.
  public var isRank: Bool { content == .rank || content == .classRank }

  /// Whether the content compares two periods.
  public var isComparison: Bool { content == .change || content == .rankGain }

  /// Whether it holds the rank within period and class.
  public var isClassRank: Bool { content == .classRank }

  /// Whether it holds the customer's score, not that of an indicator.
  public var isScore: Bool { content == .score }
}

/// A column that was asked for and does not exist.
public struct UnknownColumn: Error, Sendable, Hashable {
  /// As it was asked for.
  public var name: String
  /// Every name that may be asked for: the groups of columns first, then the columns.
  public var known: [String]
}

extension EvaluationColumn {
  /// The name for people.
  ///
  /// - Parameter leaves: what the leaves are called, left to right.
  func title(_ leaves: [Phrase]) -> Phrase {
    func leaf(_ position: Int) -> Phrase {
      leaves.indices.contains(position) ? leaves[position] : Phrase(name)
    }
    return switch content {
    case .customer: Phrase(zh: "客户编号", en: "Customer")
    case .name: Phrase(zh: "客户名称", en: "Name")
    case .customerClass: Phrase(zh: "类别编号", en: "Class id")
    case .classLabel: Phrase(zh: "类别", en: "Class")
    case .period: Phrase(zh: "评价期编号", en: "Period id")
    case .periodLabel: Phrase(zh: "评价期", en: "Period")
    case .score: Phrase(zh: "得分", en: "Score")
    case .band: Phrase(zh: "等级编号", en: "Band id")
    case .bandLabel: Phrase(zh: "等级", en: "Band")
    case .rank: Phrase(zh: "名次", en: "Rank")
    case .classRank: Phrase(zh: "类内名次", en: "Rank in class")
    case .coverage: Phrase(zh: "数据覆盖", en: "Coverage")
    case .change: Phrase(zh: "得分变化", en: "Change")
    case .rankGain: Phrase(zh: "名次变化", en: "Ranks won")
    case .contribution(let position):
      Phrase(zh: "\(leaf(position).zh)：贡献", en: "\(leaf(position).en): contribution")
    case .leafScore(let position):
      Phrase(zh: "\(leaf(position).zh)：得分", en: "\(leaf(position).en): score")
    case .value(let position):
      Phrase(zh: "\(leaf(position).zh)：数值", en: "\(leaf(position).en): value")
    }
  }
}
