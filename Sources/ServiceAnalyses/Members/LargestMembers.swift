internal import Statistics

/// The largest amounts of members with a row each: what is smaller is let go.
public struct LargestMembers: Tally {
  private let wanted: Int
  /// Members with an amount.
  public private(set) var count = 0
  private var positive = ExactSum()
  private var kept: [(member: Int, amount: Double)] = []
  /// Smaller amounts are none of the largest.
  private var least = -Double.infinity
  private var room: Int

  /// - Parameter count: at least how many are kept, where there are that many.
  public init(_ count: Int) {
    wanted = max(0, count)
    room = 2 * wanted + 64
  }

  /// - Parameters:
  ///   - member: its position from 0.
  ///   - amount: NaN where there is none, which makes no member.
  public mutating func add(member: Int, _ amount: Double) {
    guard !amount.isNaN else { return }
    count += 1
    if amount > 0 { positive.add(amount) }
    guard amount >= least, wanted > 0 else { return }
    kept.append((member, amount))
    if kept.count >= room { prune() }
  }

  /// Takes in the members of another part; no member may be in both.
  /// - Complexity: O(members kept by the other)
  public mutating func add(_ other: LargestMembers) {
    count += other.count
    positive.add(other.positive)
    for entry in other.kept where entry.amount >= least {
      kept.append(entry)
      if kept.count >= room { prune() }
    }
  }

  /// Keeps the largest and whoever ties with the last of them.
  private mutating func prune() {
    guard kept.count > wanted else { return }
    least = kept.map(\.amount).sorted(by: >)[wanted - 1]
    kept.removeAll { $0.amount < least }
    room = 2 * kept.count + 64
  }

  /// The largest, with ties, and their part of all positive amounts.
  public var top: TopMembers { TopMembers(wanted, of: kept, total: positive.value) }
}
