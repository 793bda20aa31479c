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
  ///
  /// - Precondition: 0 ≤ i < `order` and 0 ≤ j < `order`.
  public subscript(i: Int, j: Int) -> Double {
    precondition(0 <= i && i < order && 0 <= j && j < order, "no such entry in this matrix")
    return entries[i * order + j]
  }
}
