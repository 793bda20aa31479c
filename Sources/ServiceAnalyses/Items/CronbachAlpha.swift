internal import Statistics

/// How far several items measure one thing (Cronbach 1951, doi:10.1007/BF02310555), over respondents
/// who answered all of them.
public struct CronbachAlpha: Tally {
  private var items: [Moments]
  private var totals = Moments()

  public init(items: Int) { self.items = [Moments](repeating: Moments(), count: items) }

  /// - Parameter row: one value for each item; a row with NaN does not count.
  /// - Precondition: one value for each item.
  public mutating func add(_ row: [Double]) {
    precondition(row.count == items.count, "one value for each item")
    guard !row.contains(where: \.isNaN) else { return }
    for (item, value) in row.enumerated() { items[item].add(value) }
    totals.add(row.sum { $0 })
  }

  /// - Precondition: as many items.
  public mutating func add(_ other: CronbachAlpha) {
    precondition(items.count == other.items.count, "the same items")
    for item in items.indices { items[item].add(other.items[item]) }
    totals.add(other.totals)
  }

  /// Respondents who answered all items.
  public var base: Int { totals.count }

  /// k / (k − 1) (1 − Σ variances / variance of the sum), at most 1; nil for one item, for fewer than two
  /// respondents and where the sum does not vary.
  public var value: Double? {
    guard items.count > 1, let whole = totals.variance, whole > 0 else { return nil }
    let parts = items.sum { $0.variance ?? 0 }
    return Double(items.count) / Double(items.count - 1) * (1 - parts / whole)
  }
}
