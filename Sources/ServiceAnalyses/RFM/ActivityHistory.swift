internal import Statistics

/// When and how much each customer bought: what recency, frequency, money and repeat buying are made of.
public struct ActivityHistory: Tally {
  private var firstDays: [Int] = []
  private var lastDays: [Int] = []
  private var orders: [Int] = []
  private var money = MemberAmounts()

  public init() {}

  /// - Parameters:
  ///   - customer: its position from 0.
  ///   - day: days since any one day.
  ///   - amount: NaN where there is none.
  public mutating func add(customer: Int, day: Int, amount: Double = .nan) {
    grow(to: customer + 1)
    firstDays[customer] = min(firstDays[customer], day)
    lastDays[customer] = max(lastDays[customer], day)
    orders[customer] += 1
    money.add(member: customer, amount)
  }

  public mutating func add(_ other: ActivityHistory) {
    grow(to: other.orders.count)
    for customer in other.orders.indices where other.orders[customer] > 0 {
      firstDays[customer] = min(firstDays[customer], other.firstDays[customer])
      lastDays[customer] = max(lastDays[customer], other.lastDays[customer])
      orders[customer] += other.orders[customer]
    }
    money.add(other.money)
  }

  private mutating func grow(to count: Int) {
    while orders.count < count {
      firstDays.append(.max)
      lastDays.append(.min)
      orders.append(0)
    }
  }

  public var customers: Int { orders.count }

  /// What a customer did up to a day; nil without any row.
  public func activity(customer: Int, asOf day: Int) -> RFMScores.Activity? {
    guard orders.indices.contains(customer), orders[customer] > 0 else { return nil }
    return RFMScores.Activity(
      recency: day - lastDays[customer], frequency: orders[customer],
      money: money[customer] ?? 0)
  }
}
