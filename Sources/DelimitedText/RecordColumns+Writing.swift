extension DelimitedTextWriter {
  /// Appends records, which must not be the first ones of a text.
  ///
  /// - Parameter rows: positions among the columns' records; nil for all.
  /// - Complexity: O(bytes)
  package mutating func append(_ records: RecordColumns, rows: [Int]? = nil) {
    let rendering = RecordRendering(records, quotes: quotes, lineEnd: lineEnd)
    let count = rows?.count ?? records.count
    // The room for records is that of the longest ones; few at a time need little of it.
    for start in stride(from: 0, to: count, by: 4096) {
      let part = start..<min(count, start + 4096)
      append(text: rendering.text(rows.map { Array($0[part]) } ?? Array(part)))
    }
  }
}

extension RecordColumns {
  /// All records as CSV has them behind others.
  package func text() -> [UInt8] {
    RecordRendering(self, quotes: FieldQuotes(separator: UInt8(ascii: ",")), lineEnd: (0x0A, 1))
      .text(Array(0..<count))
  }
}
