/// A field where it stands in its batch; its content is copied only when asked for.
public struct FieldView: Sendable {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// `range` is where the field is written, quotes included.
  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// Whether the field is written in quotes.
  public var isQuoted: Bool { !range.isEmpty && bytes[range.lowerBound] == .quote }

  /// Calls `body` with the content: without the enclosing quotes, doubled quotes made one.
  ///
  /// - Complexity: O(1) for most fields; a field with doubled quotes is copied.
  public func withContent<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let content = FieldContent(bytes.span, range)
    guard content.hasDoubledQuotes else { return try body(bytes.span.extracting(content.range)) }
    return try body(content.unescaped(bytes.span).span)
  }

  /// The bytes of the content in UTF-8: without the enclosing quotes, doubled quotes made one.
  ///
  /// - Complexity: O(length of the field)
  public var content: [UInt8] {
    let content = FieldContent(bytes.span, range)
    return content.hasDoubledQuotes
      ? content.unescaped(bytes.span) : Array(bytes[content.range])
  }

  /// The content as a string.
  ///
  /// - Complexity: O(length of the field)
  public var text: String { String(decoding: content, as: UTF8.self) }

  /// True for an empty content, quoted or not.
  public var isEmpty: Bool { FieldContent(bytes.span, range).range.isEmpty }
}

/// What a field holds, as opposed to how it is written.
struct FieldContent {
  let range: Range<Int>
  let hasDoubledQuotes: Bool

  @inline(__always)
  init(_ bytes: Span<UInt8>, _ written: Range<Int>) {
    guard !written.isEmpty, bytes[written.lowerBound] == .quote else {
      range = written
      hasDoubledQuotes = false
      return
    }
    range = written.lowerBound &+ 1..<max(written.lowerBound &+ 1, written.upperBound &- 1)
    hasDoubledQuotes = WordScan.first(.quote, in: bytes.bytes, range) != nil
  }

  func unescaped(_ bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      result.append(byte)
      place += byte == .quote ? 2 : 1
    }
    return result
  }
}
