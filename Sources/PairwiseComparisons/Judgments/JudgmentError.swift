/// What is wrong with judgments, and where.
///
/// Items are named by their position, counted from 0. Callers that know the items' names and the
/// line of the file build their own message from the case; `description` is for those who do not.
public indirect enum JudgmentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is nothing to compare: order 0 or less.
  case noItems
  /// Nobody judged any of two or more items.
  case noJudgments(order: Int)
  /// A ratio is NaN, infinite, 0 or negative.
  case notARatio(value: Double, first: Int, second: Int)
  /// A ratio or what follows from it leaves the range of a double, or the range where `method`
  /// still gives digits.
  case tooExtreme(first: Int, second: Int, method: String)
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
  case notConverged(solver: String, iterations: Int, residual: Double)
  /// The method needs memory that grows with the square of the order.
  case tooManyItems(order: Int, limit: Int)
  /// A tolerance, seed, count or other setting is outside its range.
  case invalidSetting(name: String, value: Double)
  /// One of the above, in the judgments of this expert.
  case expert(String, JudgmentError)

  public var description: String {
    switch self {
    case .noItems: "there are no items to compare"
    case .noJudgments(let order): "nobody judged any pair of the \(order) items"
    case .notARatio(let value, let first, let second):
      "\(value), the judgment of items \(first) and \(second), is not a finite number above 0"
    case .tooExtreme(let first, let second, let method):
      "the ratio of items \(first) and \(second) is too extreme for \(method)"
    case .itemOutOfRange(let position, let order):
      "there is no item \(position): the \(order) items are counted from 0"
    case .selfComparison(let item): "item \(item) is compared with itself"
    case .duplicatePair(let earlier, let later):
      "items \(earlier.first) and \(earlier.second) are judged twice: "
        + "(\(earlier.first), \(earlier.second)) is \(earlier.ratio), "
        + "(\(later.first), \(later.second)) is \(later.ratio)"
    case .missingPairs(let pairs, let count):
      "\(count) pairs are not judged: "
        + pairs.prefix(5).map { "(\($0.first), \($0.second))" }.joined(separator: ", ")
        + (count > 5 ? ", …" : "")
    case .shape(nil, let expected, let found):
      "the table has \(found) rows where \(expected) are needed"
    case .shape(let row?, let expected, let found):
      "row \(row) of the table has \(found) entries where \(expected) are needed"
    case .diagonal(let item, let value): "entry (\(item), \(item)) is \(value) where 1 is needed"
    case .notReciprocal(let row, let column, let value, let mirror):
      "entry (\(row), \(column)) is \(value) and entry (\(column), \(row)) is \(mirror): "
        + "one is not 1 divided by the other"
    case .disconnected(let components):
      "the judgments do not connect all items; they fall into \(components.count) groups: "
        + components.prefix(5).map(Self.list).joined(separator: ", ")
        + (components.count > 5 ? ", …" : "")
    case .invalidWeight(let position, let value): "weight \(position) is \(value)"
    case .notConverged(let solver, let iterations, let residual):
      "\(solver) did not converge in \(iterations) iterations (residual \(residual))"
    case .tooManyItems(let order, let limit):
      "\(order) items are too many for this method; the limit is \(limit)"
    case .invalidSetting(let name, let value): "\(value) is outside the range of \(name)"
    case .expert(let expert, let error): "expert \(expert): \(error)"
    }
  }

  private static func list(_ items: [Int]) -> String {
    "{" + items.prefix(10).map(String.init).joined(separator: ", ")
      + (items.count > 10 ? ", …" : "") + "}"
  }
}
