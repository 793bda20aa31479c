/// A complete comparison matrix: square, positive and reciprocal by construction.
///
/// Entry (i, j) says how many times item i is as important as item j; a_ji = 1 / a_ij and a_ii = 1.
public struct ComparisonMatrix: Sendable, Hashable {
  /// Number of items n, at least 1.
  public let order: Int
  /// All n² entries, row by row.
  public let entries: [Double]

  /// For code that has already made sure of every property.
  init(unchecked entries: [Double], order: Int) {
    self.order = order
    self.entries = entries
  }

  /// How many times item `i` is as important as item `j`.
  public subscript(i: Int, j: Int) -> Double { entries[i * order + j] }
}
