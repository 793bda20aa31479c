/// Which values of a criterion are good ones.
public enum CriterionDirection: String, Sendable, Hashable {
  /// More is better.
  case benefit
  /// Less is better.
  case cost
}

/// Rows (alternatives, customers) by criteria, every cell a finite number, with weights of sum 1: what
/// every method ranks.
public struct CriteriaTable: Sendable, Hashable {
  /// One column a criterion, one value a row, in the criterion's own unit.
  public let columns: [[Double]]
  /// One per criterion.
  public let directions: [CriterionDirection]
  /// One per criterion, each 0 or more, sum 1.
  public let weights: [Double]
  /// Number of rows m, at least 1.
  public var rowCount: Int { columns[0].count }
  /// Criteria whose values are all equal: no method can rank by them.
  public let constantCriteria: [Int]

  /// - Parameters:
  ///   - columns: at least one, of equal length, at least one row.
  ///   - directions: one per column.
  ///   - weights: one per column, sum 1 within a billionth.
  /// - Throws: `RankingError` that names the first cell, weight or length that does not fit.
  /// - Complexity: O(cells)
  public init(
    columns: [[Double]], directions: [CriterionDirection], weights: [Double]
  ) throws(RankingError) {
    guard let first = columns.first else { throw .noCriteria }
    guard !first.isEmpty else { throw .noRows }
    for count in [directions.count, weights.count] where count != columns.count {
      throw .shape(expected: columns.count, found: count)
    }
    for (criterion, column) in columns.enumerated() {
      guard column.count == first.count else {
        throw .shape(expected: first.count, found: column.count)
      }
      if let row = column.firstIndex(where: { !$0.isFinite }) {
        throw .needsNumber(row: row, criterion: criterion)
      }
      guard weights[criterion].isFinite, weights[criterion] >= 0 else {
        throw .invalidWeight(criterion: criterion, value: weights[criterion])
      }
    }
    let sum = weights.reduce(0, +)
    guard abs(sum - 1) <= 1e-9 else { throw .weightsSum(sum) }
    self.columns = columns
    self.directions = directions
    self.weights = weights
    constantCriteria = columns.indices.filter { criterion in
      columns[criterion].allSatisfy { $0 == columns[criterion][0] }
    }
  }

  /// The least and the largest value of a criterion, the worse one first.
  func range(of criterion: Int) -> (worst: Double, best: Double) {
    let column = columns[criterion]
    var (least, most) = (column[0], column[0])
    for value in column {
      least = min(least, value)
      most = max(most, value)
    }
    return directions[criterion] == .benefit ? (least, most) : (most, least)
  }

  /// Every value's place between the worst (0) and the best (1) of its criterion; a constant criterion
  /// gives `constant` throughout.
  func places(of criterion: Int, constant: Double) -> [Double] {
    let (worst, best) = range(of: criterion)
    guard worst != best else { return [Double](repeating: constant, count: rowCount) }
    // Halves only where the range is beyond the largest double: the least ones have none.
    let scale = (best - worst).isFinite ? 1 : 0.5
    let span = best * scale - worst * scale
    return columns[criterion].map { ($0 * scale - worst * scale) / span }
  }
}
