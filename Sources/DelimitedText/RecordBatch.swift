/// Consecutive records of a table with the bytes they stand in; fields are found without copying.
///
/// Every record has `columnCount` fields. Records with mistakes are not among them.
public struct RecordBatch: Sendable {
  /// Number of records.
  public internal(set) var count = 0
  /// Fields of every record; 0 before the batch is filled.
  public internal(set) var columnCount = 0
  /// How many records the reader gave before this batch.
  public internal(set) var firstRecord = 0
  /// Mistakes in this stretch of the text, in order.
  public internal(set) var mistakes = MistakeList()

  /// The text in UTF-8: `end` bytes of whole records, then room.
  var bytes: [UInt8] = []
  var end = 0
  /// See `RecordScanner`.
  var offsets: [Int32] = []
  /// Of the first byte.
  var line = 1
  var storedByte = 0
  var encoding = TextEncoding.utf8

  /// An empty batch for `DelimitedTextReader.next(into:)` to fill.
  public init() {}

  /// A field of a record of this batch, both counted from 0.
  ///
  /// - Precondition: `record` < `count` and `column` < `columnCount`.
  public subscript(record: Int, column: Int) -> FieldView {
    FieldView(bytes: bytes, range: written(record, column))
  }

  /// Where the field is written, quotes included.
  func written(_ record: Int, _ column: Int) -> Range<Int> {
    precondition(
      0 <= record && record < count && 0 <= column && column < columnCount,
      "no such field in this batch")
    let entry = record &* (columnCount &+ 1) &+ column
    return Int(offsets[entry]) &+ 1..<Int(offsets[entry &+ 1])
  }

  /// Bytes of the input, as it is stored, up to the end of the batch. An estimate in GB 18030, where
  /// a character may take more bytes in memory than in the input.
  public var endPosition: Int { storedByte + end }

  /// Where a field begins in the input, its opening quote if it has one.
  ///
  /// - Complexity: O(bytes of the batch before the field)
  public func position(record: Int, column: Int) -> TextPosition {
    var cursor = self.cursor
    return cursor.position(at: written(record, column).lowerBound, in: bytes.span)
  }

  /// The line in which each record begins, counted from 1.
  ///
  /// - Complexity: O(bytes of the batch)
  public var lines: [Int] {
    guard columnCount > 0 else { return [] }
    var cursor = self.cursor
    return (0..<count).map {
      cursor.position(at: written($0, 0).lowerBound, in: bytes.span).line
    }
  }

  /// A mistake in a field, with its position and excerpt.
  ///
  /// - Complexity: O(bytes of the batch before the field)
  public func mistake(
    _ problem: DelimitedTextProblem, record: Int, column: Int
  ) -> DelimitedTextError {
    var cursor = self.cursor
    return cursor.mistake(problem, at: written(record, column).lowerBound, in: bytes.span, end)
  }

  var cursor: PositionCursor { PositionCursor(line: line, byte: storedByte, encoding: encoding) }
}

extension PositionCursor {
  mutating func mistake(
    _ problem: DelimitedTextProblem, at offset: Int, in bytes: Span<UInt8>, _ end: Int
  ) -> DelimitedTextError {
    let position = position(at: offset, in: bytes)
    var suggested: TextEncoding?
    if case .invalidText(_, let suggestion) = problem { suggested = suggestion }
    return DelimitedTextError(
      problem, at: position, excerpt: excerpt(in: bytes, upTo: end, as: suggested))
  }
}
