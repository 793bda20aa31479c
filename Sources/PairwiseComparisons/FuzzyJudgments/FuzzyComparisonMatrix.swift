internal import Glibc

/// Triangular judgments of every pair of items, reciprocal by construction.
public struct FuzzyComparisonMatrix: Sendable, Hashable {
  /// Number of items n, at least 1.
  public let order: Int
  private let entries: [TriangularJudgment]

  /// How many times item `i` is as important as item `j`.
  public subscript(i: Int, j: Int) -> TriangularJudgment { entries[i * order + j] }

  /// - Parameters:
  ///   - order: number of items.
  ///   - upper: the judgments above the diagonal, row by row: n (n − 1) / 2.
  /// - Throws: `FuzzyJudgmentError.shape` for another number of judgments, `judgment(.noItems)`.
  /// - Complexity: O(n²)
  public init(order: Int, upper: [TriangularJudgment]) throws(FuzzyJudgmentError) {
    guard order > 0 else { throw .judgment(.noItems) }
    guard order <= 46_340, upper.count == order * (order - 1) / 2 else {
      throw .shape(expected: order > 46_340 ? 0 : order * (order - 1) / 2, found: upper.count)
    }
    var entries = [TriangularJudgment](repeating: .one, count: order * order)
    var next = 0
    for i in 0..<order {
      for j in i + 1..<order {
        entries[i * order + j] = upper[next]
        entries[j * order + i] = upper[next].inverse
        next += 1
      }
    }
    self.order = order
    self.entries = entries
  }

  /// The judgments that are fully meant; consistency is theirs.
  ///
  /// - Complexity: O(n²)
  public var middle: ComparisonMatrix {
    ComparisonMatrix(unchecked: entries.map(\.middle), order: order)
  }

  /// Mean of the logarithms of a row: of `end` of every entry.
  func meanLogarithm(_ row: Int, _ end: (TriangularJudgment) -> Double) -> Double {
    (0..<order).reduce(0) { $0 + log(end(self[row, $1])) } / Double(order)
  }
}
