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
  public private(set) var bytes: [UInt8] = []
  private let separator: UInt8
  private let lineEnd: [UInt8]
  /// Whether no number holds the separator.
  private let numbersArePlain: Bool
  private var fields = 0
  /// Whether a reader would take the record so far for a blank line.
  private var isBlank = true
  private var isAtStart = true

  /// - Parameters:
  ///   - separator: An ASCII byte other than the quote, CR, LF and NUL.
  ///   - lineEnd: LF, or CR LF as RFC 4180 has it.
  ///   - marksByteOrder: Whether the text starts with a byte order mark, by which older versions of
  ///     Excel recognise UTF-8.
  public init(
    separator: UInt8 = UInt8(ascii: ","), lineEnd: LineEnd = .lineFeed, marksByteOrder: Bool = false
  ) {
    self.separator = separator
    numbersArePlain = !"+-.0123456789e".utf8.contains(separator)
    self.lineEnd = lineEnd == .lineFeed ? [.lineFeed] : [.carriageReturn, .lineFeed]
    if marksByteOrder { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// How a record ends.
  public enum LineEnd: String, Sendable, Hashable, CaseIterable {
    case lineFeed, carriageReturnLineFeed
  }

  /// Appends a field.
  ///
  /// - Complexity: O(length of the text)
  public mutating func append(_ text: some StringProtocol) {
    var text = String(text)
    text.withUTF8 { append(content: $0) }
  }

  /// Appends a field of UTF-8 text.
  public mutating func append(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { append(content: $0) }
  }

  /// Appends a field of UTF-8 text; an empty one for nil.
  public mutating func append(utf8 text: [UInt8]?) {
    guard let text else { return beginField() }
    text.withUnsafeBufferPointer { append(content: $0) }
  }

  /// Appends a number with the fewest digits that read back to the same double, without `.0`; an
  /// empty field for not-a-number and infinities, which no reader of tables takes for numbers.
  public mutating func append(_ number: Double) {
    guard number.isFinite else { return append("") }
    guard numbersArePlain else { return append(number.plainDescription) }
    beginField()
    isBlank = false
    ShortestDecimal.append(number, to: &bytes)
  }

  public mutating func append(_ number: Int) {
    guard numbersArePlain else { return append(number.description) }
    beginField()
    isBlank = false
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    DigitText(UInt64(number.magnitude)).append(atLeast: 1, to: &bytes)
  }

  /// Appends the digits of a number that is not negative to text written before.
  package static func appendDigits(of number: Int, to text: inout [UInt8]) {
    DigitText(UInt64(number.magnitude)).append(atLeast: 1, to: &text)
  }

  /// Ends the record. One without fields is a record with one empty field.
  public mutating func endRecord() {
    if isBlank {
      // The separators of the empty fields stand already; quotes before them make the first one a
      // field that is there.
      let separators = max(0, fields - 1)
      bytes.insert(contentsOf: [.quote, .quote], at: bytes.count - separators)
    }
    bytes += lineEnd
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
    guard fields == 0, bytes.count >= size, !bytes.isEmpty else { return }
    try sink(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(content: UnsafeBufferPointer<UInt8>) {
    beginField()
    if content.isEmpty { return }
    defer { isBlank = false }
    guard needsQuotes(content) else {
      bytes.append(contentsOf: content)
      return
    }
    bytes.append(.quote)
    for byte in content {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }

  private mutating func beginField() {
    if fields > 0 { bytes.append(separator) }
    fields += 1
  }

  private func needsQuotes(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    if Trimming.spaces.range(in: content.span) != 0..<content.count { return true }
    if isAtStart {
      // A reader that looks for the separator, for a byte order mark or for Excel's `sep=` must not
      // find one here.
      if content.starts(with: [0xEF, 0xBB, 0xBF]) || content.starts(with: "sep=".utf8) {
        return true
      }
      if content.contains(where: SeparatorDetection.candidates.contains) { return true }
    }
    return content.contains {
      $0 == separator || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn
    }
  }
}
