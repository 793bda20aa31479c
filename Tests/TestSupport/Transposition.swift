extension [[Double]] {
  /// Columns as rows.
  public var transposed: [[Double]] {
    (self.first ?? []).indices.map { column in map { $0[column] } }
  }
}
