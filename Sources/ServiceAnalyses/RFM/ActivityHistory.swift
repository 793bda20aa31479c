internal import Statistics

/// When and how much each customer bought: what recency, frequency, money and repeat buying are made of.
public struct ActivityHistory: Tally {
  /// What is known of one customer.
  private struct Entry: Sendable {
    var firstDay = Int.max
    var lastDay = Int.min
    var orders = 0
    var money = ExactSum()
  }

  private var slots = MemberSlots()
  private var entries: [Entry] = []
  /// One more than the last customer with a row.
  public private(set) var customers = 0

  public init() {}

  /// - Parameters:
  ///   - customer: its position from 0.
  ///   - day: days since any one day.
  ///   - amount: NaN where there is none.
  public mutating func add(customer: Int, day: Int, amount: Double = .nan) {
    let place = place(of: customer)
    entries[place].firstDay = min(entries[place].firstDay, day)
    entries[place].lastDay = max(entries[place].lastDay, day)
    entries[place].orders += 1
    if !amount.isNaN { entries[place].money.add(amount) }
  }

  /// - Complexity: O(customers of the other)
  public mutating func add(_ other: ActivityHistory) {
    for (customer, entry) in zip(other.slots.members, other.entries) {
      let place = place(of: Int(customer))
      entries[place].firstDay = min(entries[place].firstDay, entry.firstDay)
      entries[place].lastDay = max(entries[place].lastDay, entry.lastDay)
      entries[place].orders += entry.orders
      entries[place].money.add(entry.money)
    }
  }

  private mutating func place(of customer: Int) -> Int {
    let place = slots.place(of: customer)
    if place == entries.count { entries.append(Entry()) }
    customers = max(customers, customer + 1)
    return place
  }

  /// What a customer did up to a day; nil without any row.
  public func activity(customer: Int, asOf day: Int) -> RFMScores.Activity? {
    guard let entry = slots.existingPlace(of: customer).map({ entries[$0] }) else { return nil }
    return RFMScores.Activity(
      recency: day - entry.lastDay, frequency: entry.orders, money: entry.money.value)
  }
}
