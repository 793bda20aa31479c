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
    var all = ExactSum()
    for entry in amounts where entry.amount > 0 { all.add(entry.amount) }
    self.init(count, of: amounts, total: all.value)
  }

  /// - Parameter total: the sum of the group's positive amounts, those of others too.
  init(_ count: Int, of amounts: [(member: Int, amount: Double)], total: Double) {
    let order = amounts.sorted { ($0.amount, $1.member) > ($1.amount, $0.member) }
    var end = min(max(0, count), order.count)
    while end > 0, end < order.count, order[end].amount == order[end - 1].amount { end += 1 }
    members = order[..<end].map(\.member)
    var top = ExactSum()
    for entry in order[..<end] where entry.amount > 0 { top.add(entry.amount) }
    share = total > 0 ? top.value / total : nil
  }
}
