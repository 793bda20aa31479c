import ServiceAnalyses

/// Rows kept in the order of the file.
struct AppendedRows<Row: Sendable>: Tally {
  private(set) var rows: [Row] = []

  mutating func append(_ row: Row) { rows.append(row) }
  mutating func add(_ other: AppendedRows) { rows += other.rows }
}
