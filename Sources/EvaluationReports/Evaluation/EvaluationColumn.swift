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

  public var isClassRank: Bool { content == .classRank }

  public var isScore: Bool { content == .score }
}

/// A column that was asked for and does not exist.
public struct UnknownColumn: Error, Sendable, Hashable {
  public var name: String
  public var known: [String]
}
