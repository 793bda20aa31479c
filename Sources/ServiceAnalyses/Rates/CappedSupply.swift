internal import Statistics

/// Supply against demand row by row, so that plenty here does not make up for want there.
public struct CappedSupply: Tally {
  /// The most of its demand that a row may count as supplied.
  public let cap: Double
  /// Rows that count.
  public private(set) var rows = 0
  /// Rows without a value or without demand.
  public private(set) var leftOut = 0
  private var capped = ExactSum()
  private var supplied = ExactSum()
  private var demanded = ExactSum()

  /// - Throws: `AnalysisError.amountNotPositive` for a cap that is not above 0.
  public init(cap: Double = 1) throws(AnalysisError) {
    guard cap > 0, cap < .infinity else { throw .amountNotPositive(row: 0, cap) }
    self.cap = cap
  }

  /// - Parameters: NaN where there is no value.
  public mutating func add(supply: Double, demand: Double) {
    guard !supply.isNaN, demand > 0 else {
      leftOut += 1
      return
    }
    rows += 1
    capped.add(min(supply, cap * demand))
    supplied.add(supply)
    demanded.add(demand)
  }

  /// - Precondition: the same cap.
  public mutating func add(_ other: CappedSupply) {
    precondition(cap == other.cap, "one cap")
    rows += other.rows
    leftOut += other.leftOut
    capped.add(other.capped)
    supplied.add(other.supplied)
    demanded.add(other.demanded)
  }

  /// Σ min(supply, cap × demand); 0 without rows.
  public var numerator: Double { capped.value }
  /// Σ demand over the rows that count; 0 without rows.
  public var denominator: Double { demanded.value }
  /// Σ min(supply, cap × demand) / Σ demand; nil without rows.
  public var value: Double? { rows == 0 ? nil : numerator / denominator }
  /// Σ supply / Σ demand; nil without rows.
  public var uncapped: Double? { rows == 0 ? nil : supplied.value / denominator }
}
