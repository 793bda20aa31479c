internal import IndicatorEvaluation

/// What a method makes of a table's rows: a figure each, and the ranks that follow from it.
public struct MethodRanking: Sendable, Hashable {
  /// One per row, in the method's own unit.
  public let values: [Double]
  /// 1 is best; rows whose figures agree to nine decimals share the best rank, figures above a million
  /// in size to nine decimals of a millionth of the largest.
  public let ranks: [Int]
  /// Whether the largest or the least figure is best.
  public let order: RankOrder

  /// - Complexity: O(rows · log rows)
  init(_ values: [Double], _ order: RankOrder) {
    self.values = values
    self.order = order
    // Ranks count billionths, which beyond nine billion no word holds.
    let largest = values.reduce(0) { max($0, abs($1)) }
    let unit = largest > 1e6 ? largest / 1e6 : 1
    let sign = order == .largestFirst ? 1.0 : -1
    ranks = GroupedRanks(
      scores: [values.map { sign * ($0 / unit) }], groups: [[]], groupCount: 1
    ).ranks.map { Int($0) }
  }

  /// Positions of the rows, best first; ties keep the table's order.
  public var sorted: [Int] { ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) } }
}
