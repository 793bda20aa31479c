import ServiceAnalyses

/// Columns kept whole: medians, ranks and regressions need every row.
struct ColumnStore: Tally {
  private(set) var columns: [[Double]]

  init(columns count: Int) { columns = [[Double]](repeating: [], count: count) }

  /// - Precondition: a value for each column; NaN for none.
  mutating func add(_ row: [Double]) {
    for (column, value) in row.enumerated() { columns[column].append(value) }
  }

  mutating func add(_ other: ColumnStore) {
    for column in columns.indices { columns[column] += other.columns[column] }
  }
}
