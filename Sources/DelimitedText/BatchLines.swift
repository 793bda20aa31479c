/// The lines of a batch, found once, for the places of many of its fields.
public struct BatchLines: Sendable {
  private let firstRecord: Int
  private let firstLine: Int
  private let end: Int
  /// Offsets among the batch's bytes.
  private let starts: [Int]

  /// - Complexity: O(bytes of the batch)
  public init(_ batch: RecordBatch) {
    firstRecord = batch.firstRecord
    firstLine = batch.line
    end = batch.end
    var starts = [0]
    let bytes = batch.bytes.span
    for offset in 0..<batch.end {
      let byte = bytes[offset]
      guard byte == .lineFeed || byte == .carriageReturn else { continue }
      // A line feed behind a carriage return ends the same line.
      if byte == .lineFeed, offset > 0, bytes[offset - 1] == .carriageReturn {
        starts[starts.count - 1] = offset + 1
      } else {
        starts.append(offset + 1)
      }
    }
    self.starts = starts
  }

  /// Whether these are the lines of a batch, as far as its place in the text tells.
  public func belong(to batch: RecordBatch) -> Bool {
    batch.firstRecord == firstRecord && batch.line == firstLine && batch.end == end
  }

  /// The line in which a record begins.
  ///
  /// - Parameter batch: the one whose lines these are.
  /// - Complexity: O(log lines)
  public func line(ofRecord record: Int, in batch: RecordBatch) -> Int {
    firstLine + index(of: batch.written(record, 0).lowerBound)
  }

  /// Where a field begins, its opening quote if it has one, and the line that it stands in, cut to 512
  /// bytes.
  ///
  /// - Parameter batch: the one whose lines these are.
  /// - Complexity: O(log lines + bytes of the line)
  public func place(
    record: Int, column: Int, in batch: RecordBatch
  ) -> (line: Int, column: Int, excerpt: String) {
    let offset = batch.written(record, column).lowerBound
    let index = index(of: offset)
    let bytes = batch.bytes.span
    var characters = 1
    for place in starts[index]..<offset where bytes[place] & 0xC0 != 0x80 { characters += 1 }
    return (
      firstLine + index, characters,
      PositionCursor.excerpt(ofLineAt: starts[index], in: bytes, upTo: batch.end)
    )
  }

  private func index(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
