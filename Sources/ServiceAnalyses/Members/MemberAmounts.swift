internal import Statistics

/// The exact sum of an amount for each member that rows belong to.
public struct MemberAmounts: Tally {
  private var slots = MemberSlots()
  private var sums: [ExactSum] = []

  public init() {}

  /// - Parameters:
  ///   - member: its position from 0.
  ///   - amount: NaN where there is none, which makes no member.
  public mutating func add(member: Int, _ amount: Double) {
    guard !amount.isNaN else { return }
    let place = place(of: member)
    sums[place].add(amount)
  }

  /// - Complexity: O(members of the other)
  public mutating func add(_ other: MemberAmounts) {
    for (member, sum) in zip(other.slots.members, other.sums) {
      let place = place(of: Int(member))
      sums[place].add(sum)
    }
  }

  private mutating func place(of member: Int) -> Int {
    let place = slots.place(of: member)
    if place == sums.count { sums.append(ExactSum()) }
    return place
  }

  /// Members with an amount.
  public var count: Int { sums.count }

  /// The sum of a member; nil without an amount.
  public subscript(member: Int) -> Double? {
    slots.existingPlace(of: member).map { sums[$0].value }
  }

  /// The sums of all members with an amount, in the order of their positions.
  public var values: [Double] { slots.places.map { sums[$0].value } }

  /// The members with the largest sums; ties with the last belong to them.
  public func top(_ count: Int) -> TopMembers {
    TopMembers(
      count, of: zip(slots.members, sums).map { (member: Int($0), amount: $1.value) })
  }
}
