internal import Statistics

/// The members of a group with the largest amounts; ties with the last belong to them.
public struct TopMembers: Sendable, Hashable {
  /// Positions, the largest amount first, ties in the order of the positions.
  public var members: [Int]
  /// Their part of the group's positive amounts, 0...1; nil where there is none.
  public var share: Double?

  /// - Parameters:
  ///   - count: at least how many, where there are that many.
  ///   - amounts: member and amount, in any order.
  /// - Complexity: O(n log n)
  public init(_ count: Int, of amounts: [(member: Int, amount: Double)]) {
    let order = amounts.sorted { ($0.amount, $1.member) > ($1.amount, $0.member) }
    var end = min(max(0, count), order.count)
    while end > 0, end < order.count, order[end].amount == order[end - 1].amount { end += 1 }
    members = order[..<end].map(\.member)
    var (top, all) = (ExactSum(), ExactSum())
    for (place, entry) in order.enumerated() where entry.amount > 0 {
      if place < end { top.add(entry.amount) }
      all.add(entry.amount)
    }
    share = all.value > 0 ? top.value / all.value : nil
  }
}
