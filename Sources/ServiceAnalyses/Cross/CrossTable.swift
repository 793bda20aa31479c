public import Statistics

/// Rows counted by two columns at once.
public struct CrossTable: Tally, Hashable {
  /// Levels of the first column.
  public let rows: Int
  /// Levels of the second column.
  public let columns: Int
  /// Rows without a value in either column.
  public private(set) var unanswered = 0
  private var cells: [Int]

  /// - Precondition: no number is below 0.
  public init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    cells = [Int](repeating: 0, count: rows * columns)
  }

  /// - Precondition: all rows are of one length, no count is below 0.
  public init(_ counts: [[Int]]) {
    self.init(rows: counts.count, columns: counts.first?.count ?? 0)
    precondition(counts.allSatisfy { $0.count == columns && $0.allSatisfy { $0 >= 0 } })
    cells = counts.flatMap { $0 }
  }

  /// Takes in a row; a level below 0 is none.
  ///
  /// - Precondition: below the number of levels.
  public mutating func add(row: Int, column: Int) {
    precondition(row < rows && column < columns, "levels of the table")
    if row < 0 || column < 0 { unanswered += 1 } else { cells[row * columns + column] += 1 }
  }

  /// - Precondition: as many rows and columns.
  public mutating func add(_ other: CrossTable) {
    precondition(rows == other.rows && columns == other.columns, "the same levels")
    unanswered += other.unanswered
    for position in cells.indices { cells[position] += other.cells[position] }
  }

  /// Rows with both levels, counted from 0.
  public subscript(row: Int, column: Int) -> Int { cells[row * columns + column] }

  /// A row for each level of the first column, with a count for each level of the second.
  public var counts: [[Int]] {
    (0..<rows).map { row in (0..<columns).map { self[row, $0] } }
  }

  /// Rows with a value in both columns.
  public var base: Int { cells.reduce(0, +) }
  /// One for each level of the first column.
  public var rowSums: [Int] { counts.map { $0.reduce(0, +) } }
  /// One for each level of the second column.
  public var columnSums: [Int] {
    (0..<columns).map { column in (0..<rows).reduce(0) { $0 + self[$1, column] } }
  }

  /// Whether the rows share one distribution; nil for fewer than two rows or columns with a count.
  public var chiSquare: ChiSquareTest? { ChiSquareTest(counts) }
}
