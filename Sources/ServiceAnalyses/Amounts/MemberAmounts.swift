internal import Statistics

/// The exact sum of an amount for each member that rows belong to.
public struct MemberAmounts: Tally {
  private var sums: [ExactSum] = []
  private var isPresent: [Bool] = []

  public init() {}

  /// - Parameters:
  ///   - member: its position from 0.
  ///   - amount: NaN where there is none, which makes no member.
  public mutating func add(member: Int, _ amount: Double) {
    guard !amount.isNaN else { return }
    grow(to: member + 1)
    sums[member].add(amount)
    isPresent[member] = true
  }

  public mutating func add(_ other: MemberAmounts) {
    grow(to: other.sums.count)
    for member in other.sums.indices where other.isPresent[member] {
      sums[member].add(other.sums[member])
      isPresent[member] = true
    }
  }

  private mutating func grow(to count: Int) {
    while sums.count < count {
      sums.append(ExactSum())
      isPresent.append(false)
    }
  }

  /// The sum of a member; nil without an amount.
  public subscript(member: Int) -> Double? {
    sums.indices.contains(member) && isPresent[member] ? sums[member].value : nil
  }

  /// The sums of all members with an amount, in the order of their positions.
  public var values: [Double] { sums.indices.compactMap { self[$0] } }
}
