/// In which periods each customer was active; bounded by customers times periods, one bit each.
public struct ActivityTally: Tally, Hashable {
  /// How many there are, counted from 0.
  public let periods: Int
  private let words: Int
  private var bits: [UInt64] = []

  /// - Precondition: at least one period.
  public init(periods: Int) {
    precondition(periods > 0, "there is a period")
    self.periods = periods
    words = (periods + 63) / 64
  }

  /// One more than the last customer named, or as many as there is room for.
  public var customers: Int { bits.count / words }

  /// Makes room for customers without activity.
  public mutating func reserve(customers count: Int) {
    let missing = count * words - bits.count
    if missing > 0 { bits += [UInt64](repeating: 0, count: missing) }
  }

  /// - Parameters:
  ///   - customer: its position from 0.
  ///   - period: its position from 0; below 0 for a row outside all periods.
  public mutating func add(customer: Int, period: Int) {
    reserve(customers: customer + 1)
    guard period >= 0 else { return }
    precondition(period < periods, "one of the periods")
    bits[customer * words + period / 64] |= 1 << UInt64(period % 64)
  }

  /// - Precondition: as many periods.
  public mutating func add(_ other: ActivityTally) {
    precondition(periods == other.periods, "the same periods")
    reserve(customers: other.customers)
    for place in other.bits.indices { bits[place] |= other.bits[place] }
  }

  /// Whether the customer had a row in the period; both are positions from 0.
  ///
  /// - Precondition: below `customers` and `periods`.
  public func isActive(customer: Int, period: Int) -> Bool {
    bits[customer * words + period / 64] >> UInt64(period % 64) & 1 == 1
  }

  /// The first period a customer was active in; nil for never.
  public func firstPeriod(customer: Int) -> Int? {
    for word in 0..<words where bits[customer * words + word] != 0 {
      return word * 64 + bits[customer * words + word].trailingZeroBitCount
    }
    return nil
  }
}
