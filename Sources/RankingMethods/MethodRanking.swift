internal import IndicatorEvaluation

/// What a method makes of a table's rows: a figure each, and the ranks that follow from it.
public struct MethodRanking: Sendable, Hashable {
  /// One per row, in the method's own unit.
  public let values: [Double]
  /// 1 is best; rows whose figures agree to nine decimals share the best rank.
  public let ranks: [Int]
  public let order: RankOrder

  /// - Complexity: O(rows · log rows)
  init(_ values: [Double], _ order: RankOrder) {
    self.values = values
    self.order = order
    ranks = GroupedRanks(
      scores: [order == .largestFirst ? values : values.map { -$0 }], groups: [[]], groupCount: 1
    ).ranks.map { Int($0) }
  }

  /// Positions of the rows, best first; ties keep the table's order.
  public var sorted: [Int] { ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) } }
}
