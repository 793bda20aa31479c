internal import Statistics

/// A ratio of sums over rows that have all its parts: a margin (revenue − cost) / revenue, a turnover,
/// a load.
public struct SumRatio: Tally {
  /// Rows that have all parts of the ratio.
  public private(set) var rows = 0
  /// Rows where a part is missing.
  public private(set) var leftOut = 0
  private var above = ExactSum()
  private var below = ExactSum()

  public init() {}

  /// - Parameters:
  ///   - sum: what the ratio adds.
  ///   - less: what it takes away above the line.
  ///   - over: what it divides by.
  public mutating func add(_ sum: Double, less: Double = 0, over: Double) {
    guard !sum.isNaN, !less.isNaN, !over.isNaN else {
      leftOut += 1
      return
    }
    rows += 1
    above.add(sum)
    above.add(-less)
    below.add(over)
  }

  /// Takes in the rows of another part; both sums stay exact.
  public mutating func add(_ other: SumRatio) {
    rows += other.rows
    leftOut += other.leftOut
    above.add(other.above)
    below.add(other.below)
  }

  /// The sum above the line, less what is taken away there.
  public var numerator: Double { above.value }
  /// The sum of what is divided by.
  public var denominator: Double { below.value }

  /// Nil where the denominator is not positive: undefined, not 0.
  public var value: Double? { denominator > 0 ? numerator / denominator : nil }
}
