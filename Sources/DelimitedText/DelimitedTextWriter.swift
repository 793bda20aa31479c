/// Writes a table as RFC 4180 has it, so that `DelimitedTextReader` and spreadsheets read the same
/// fields back.
///
///     var writer = DelimitedTextWriter()
///     writer.append("甲水泥")
///     writer.append(86.5)
///     writer.endRecord()
///     // 甲水泥,86.5
///
/// A field is put in quotes where it must be: when it holds the separator, a quote or a line end,
/// when spaces surround it, and when the record would else be taken for a blank line. A NUL is
/// written as it is, and the reader refuses it.
public struct DelimitedTextWriter: Sendable {
  /// What has been written and not yet been flushed.
  ///
  /// - Complexity: O(bytes)
  public var bytes: [UInt8] { text.bytes }
  private var text = TextBuffer()
  let quotes: FieldQuotes
  let lineEnd: (word: UInt64, length: Int)
  private var fields = 0
  /// Whether a reader would take the record so far for a blank line.
  private var isBlank = true
  private var isAtStart: Bool

  /// - Parameters:
  ///   - separator: An ASCII byte other than the quote, CR, LF and NUL.
  ///   - lineEnd: LF, or CR LF as RFC 4180 has it.
  ///   - marksByteOrder: Whether the text starts with a byte order mark, by which older versions of
  ///     Excel recognise UTF-8.
  ///   - continues: Whether other records stand before the first one.
  public init(
    separator: UInt8 = UInt8(ascii: ","), lineEnd: LineEnd = .lineFeed,
    marksByteOrder: Bool = false, continues: Bool = false
  ) {
    isAtStart = !continues
    quotes = FieldQuotes(separator: separator)
    self.lineEnd = lineEnd == .lineFeed ? (0x0A, 1) : (0x0A0D, 2)
    if marksByteOrder { text.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
  }

  /// How a record ends.
  public enum LineEnd: String, Sendable, Hashable, CaseIterable {
    case lineFeed, carriageReturnLineFeed
  }

  /// Appends a field.
  ///
  /// - Complexity: O(length of the text)
  public mutating func append(_ text: some StringProtocol) {
    append(Array(text.utf8).span)
  }

  /// Appends a field of UTF-8 text.
  public mutating func append(_ content: Span<UInt8>) {
    beginField()
    let range = 0..<content.count
    if range.isEmpty { return }
    isBlank = false
    if needsQuotes(content, range) {
      text.append(contentsOf: quotes.quoted(content, range))
    } else {
      text.append(content.bytes, range)
    }
  }

  /// Appends a field of UTF-8 text; an empty one for nil.
  public mutating func append(utf8 text: [UInt8]?) {
    guard let text else { return beginField() }
    append(text.span)
  }

  /// Appends a number with the fewest digits that read back to the same double, without `.0`; an
  /// empty field for not-a-number and infinities, which no reader of tables takes for numbers.
  public mutating func append(_ number: Double) {
    guard number.isFinite else { return append("") }
    guard quotes.numbersArePlain else { return append(number.plainDescription) }
    beginField()
    isBlank = false
    text.append(number)
  }

  /// Appends a whole number in decimal digits.
  public mutating func append(_ number: Int) {
    guard quotes.numbersArePlain else { return append(number.description) }
    beginField()
    isBlank = false
    if number < 0 { text.append(UInt8(ascii: "-")) }
    text.append(digitsOf: UInt64(number.magnitude))
  }

  /// Appends whole records that somebody else has written.
  mutating func append(text records: [UInt8]) {
    text.append(records.span.bytes, records.indices)
  }

  /// Ends the record. One without fields is a record with one empty field.
  public mutating func endRecord() {
    if isBlank {
      // The separators of the empty fields stand already; quotes before them make the first one a
      // field that is there.
      let separators = max(0, fields - 1)
      text.insert(contentsOf: [.quote, .quote], at: text.count - separators)
    }
    text.append(word: lineEnd.word, count: lineEnd.length)
    fields = 0
    isBlank = true
    isAtStart = false
  }

  /// Hands `bytes` to `sink` and forgets them when there are at least `size` of them; within a record
  /// it does nothing.
  ///
  /// - Throws: what `sink` throws; the bytes are then kept.
  public mutating func flush<Failure: Error>(
    atLeast size: Int = 0, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard fields == 0, text.count >= size, !text.isEmpty else { return }
    try text.withSpan(sink)
    text.removeAll()
  }

  private mutating func beginField() {
    if fields > 0 { text.append(quotes.separator) }
    fields += 1
  }

  @inline(__always)
  private func needsQuotes(_ content: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if quotes.areNeeded(content, range) { return true }
    return isAtStart && needsQuotesAtStart(content.extracting(range))
  }

  /// A reader that looks for the separator, for a byte order mark or for Excel's `sep=` must not find
  /// one in the first record.
  private func needsQuotesAtStart(_ content: Span<UInt8>) -> Bool {
    content.withUnsafeBufferPointer { content in
      content.starts(with: [0xEF, 0xBB, 0xBF]) || content.starts(with: "sep=".utf8)
        || content.contains(where: SeparatorDetection.candidates.contains)
    }
  }
}
