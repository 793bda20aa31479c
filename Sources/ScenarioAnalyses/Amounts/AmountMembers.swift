import ServiceAnalyses

/// What is kept of the members of a group: nothing, the sum of each, or the largest of members with a
/// row each.
struct AmountMembers: Tally {
  private var summed: MemberAmounts?
  private var largest: LargestMembers?

  /// - Parameters:
  ///   - top: how many are asked for; nil for none.
  ///   - sumsByCustomer: Rows of one customer are one member.
  init(top: Int?, sumsByCustomer: Bool) {
    guard let top else { return }
    if sumsByCustomer { summed = MemberAmounts() } else { largest = LargestMembers(top) }
  }

  mutating func add(member: Int, _ amount: Double) {
    summed?.add(member: member, amount)
    largest?.add(member: member, amount)
  }

  mutating func add(_ other: AmountMembers) {
    if let more = other.summed { summed?.add(more) }
    if let more = other.largest { largest?.add(more) }
  }

  /// The largest, and how many members have an amount.
  func top(_ count: Int) -> (TopMembers, members: Int) {
    if let summed { return (summed.top(count), summed.count) }
    return (largest?.top ?? TopMembers(count, of: []), largest?.count ?? 0)
  }
}
