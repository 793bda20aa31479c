/// Why a statistic cannot be computed.
public enum StatisticsError: Error, Sendable, Hashable {
  /// A confidence level that is not between 0 and 1, both excluded.
  case confidence(Double)
  /// A count below 0, or above the base it is a part of.
  case count(Int, base: Int)
  /// A population smaller than the sample drawn from it.
  case population(Int, base: Int)
  /// A value that is NaN or infinite.
  case notFinite
  /// Columns, rows or weights of different lengths.
  case lengths(expected: Int, found: Int)
  /// Fewer values than the statistic needs.
  case tooFew(needed: Int, found: Int)
  /// None of so many customers came back, so that nothing tells how often they do.
  case noneRepeated(customers: Int)
}
