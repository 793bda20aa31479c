public import Statistics

/// The days on which each customer bought, each day once: what repeat buying is fitted to.
public struct PurchaseDays: Tally {
  /// What time is counted in.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case day, week

    var days: Double { self == .day ? 1 : 7 }
  }

  /// A customer and a day in one number, so that sorting brings a customer's days together.
  private var visits: [UInt64] = []

  public init() {}

  /// - Parameters:
  ///   - customer: its position from 0.
  ///   - day: days since any one day, within ±2³¹.
  public mutating func add(customer: Int, day: Int) {
    visits.append(UInt64(customer) << 32 | UInt64(UInt32(bitPattern: Int32(day)) ^ 1 << 31))
  }

  /// Takes in the purchases of another part.
  public mutating func add(_ other: PurchaseDays) { visits += other.visits }

  /// For each customer who bought until a day its history: purchases after the first, from the first to the
  /// last, from the first to that day.
  ///
  /// - Complexity: O(n log n)
  public func histories(
    until last: Int, in unit: Unit
  ) -> [(customer: Int, history: RepeatBuying.History)] {
    var result: [(customer: Int, history: RepeatBuying.History)] = []
    var before: UInt64?
    var first = 0
    for visit in visits.sorted() {
      let (customer, day) = (Int(visit >> 32), Self.day(visit))
      guard day <= last, visit != before else { continue }
      if result.last?.customer == customer {
        result[result.count - 1].history.frequency += 1
        result[result.count - 1].history.recency = Double(day - first) / unit.days
      } else {
        first = day
        let age = Double(last - day) / unit.days
        result.append((customer, RepeatBuying.History(frequency: 0, recency: 0, age: age)))
      }
      before = visit
    }
    return result
  }

  private static func day(_ visit: UInt64) -> Int {
    Int(Int32(bitPattern: UInt32(truncatingIfNeeded: visit) ^ 1 << 31))
  }
}
