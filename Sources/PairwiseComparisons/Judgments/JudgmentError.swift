public import BilingualText

/// What is wrong with judgments, and where.
///
/// Items are named by their position, counted from 0; `message` puts in their names.
public indirect enum JudgmentError: Error, Sendable, Hashable, Explained, CustomStringConvertible {
  /// There is nothing to compare: order 0 or less.
  case noItems
  /// Nobody judged any of two or more items.
  case noJudgments(order: Int)
  /// A ratio is NaN, infinite, 0 or negative.
  case notARatio(value: Double, first: Int, second: Int)
  /// A ratio or what follows from it leaves the range of a double, or the range where `method`
  /// still gives digits.
  case tooExtreme(first: Int, second: Int, method: Phrase)
  /// A position is negative or not below the order.
  case itemOutOfRange(position: Int, order: Int)
  /// An item is compared with itself.
  case selfComparison(item: Int)
  /// A pair is judged twice, perhaps from its other side.
  case duplicatePair(earlier: Judgment, later: Judgment)
  /// Pairs without a judgment where all are needed: the first few, and how many there are.
  case missingPairs([ItemPair], count: Int)
  /// A table's row has the wrong number of entries, or the table the wrong number of rows (row nil).
  case shape(row: Int?, expected: Int, found: Int)
  /// A diagonal entry is not 1.
  case diagonal(item: Int, value: Double)
  /// Entry (row, column) times its mirror (column, row) is not 1.
  case notReciprocal(row: Int, column: Int, value: Double, mirror: Double)
  /// The judgments leave the items in groups that nothing connects.
  case disconnected(components: [[Int]])
  /// A weight is NaN, infinite or out of its range, or all of them are 0.
  case invalidWeight(position: Int, value: Double)
  /// An iteration stopped before its result could be trusted.
  case notConverged(solver: Phrase, iterations: Int, residual: Double)
  /// The method needs memory that grows with the square of the order.
  case tooManyItems(order: Int, limit: Int)
  /// A tolerance, seed, count or other setting is outside its range.
  case invalidSetting(name: Phrase, value: Double)
  /// One of the above, in the judgments of this expert.
  case expert(String, JudgmentError)

  public var explanation: Phrase { message() }

  public var description: String { explanation.en }
}
