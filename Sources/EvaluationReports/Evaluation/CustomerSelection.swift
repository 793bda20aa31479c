import IndicatorEvaluation

/// Which customers a report lists; its summaries stay those of all.
public struct CustomerSelection: Sendable, Hashable {
  /// Only customers of this class, a position in the model; nil for all.
  public var customerClass: Int?
  /// How many of the best ranked; nil without such a limit.
  public var best: Int?
  /// How many of the worst ranked, the worst last; nil without such a limit.
  public var worst: Int?

  /// Every customer, in the data's order.
  public static let all = CustomerSelection()

  public init(customerClass: Int? = nil, best: Int? = nil, worst: Int? = nil) {
    self.customerClass = customerClass
    self.best = best
    self.worst = worst
  }

  /// True where customers are picked by their rank.
  package var isByRank: Bool { best != nil || worst != nil }
}

extension EvaluationIndex {
  /// The rows that are listed, those of a customer together where some are picked.
  ///
  /// - Complexity: O(rows), and a sort of the customers where they are picked by rank.
  var listedRows: [Int] {
    selection == .all ? Array(0..<rows.count) : rowsByCustomer(.data).flatMap { $0 }
  }

  /// The customers in a selection, best first where they are picked by rank: a customer among both
  /// the best and the worst is listed once, and one without a rank not at all.
  ///
  /// - Parameter customers: The rows of each customer.
  func selected(_ customers: [[Int]], order: CustomerOrder) -> [[Int]] {
    var members = customers
    if let wanted = selection.customerClass {
      members.removeAll { $0.first.map { customerClass(customer($0)) } != wanted }
    }
    guard order == .rank || selection.isByRank else { return members }
    let current = model.comparison?.current ?? max(0, periods.count - 1)
    let ranks = members.map { rows -> Int in
      let row = rows.first { self.rows.period[at: $0] == current }
      return row.flatMap { rank($0) } ?? Int.max
    }
    // Stable: who ties or has no rank stays in the data's order.
    let sorted = members.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    guard selection.isByRank else { return sorted.map { members[$0] } }
    let ranked = sorted.prefix { ranks[$0] < Int.max }
    let best = ranked.prefix(max(0, selection.best ?? 0))
    let worst = ranked.dropFirst(best.count).suffix(max(0, selection.worst ?? 0))
    return (best + worst).map { members[$0] }
  }
}
