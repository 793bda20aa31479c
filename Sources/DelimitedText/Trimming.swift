/// Which characters around a field's content do not belong to it.
public enum Trimming: String, Sendable, Hashable, CaseIterable {
  case none
  /// Space, tab, no-break space (U+00A0) and the ideographic space (U+3000).
  case spaces

  /// The content without what surrounds it.
  public func trimmed(_ content: [UInt8]) -> [UInt8] {
    Array(content[range(in: content.span)])
  }

  /// Where the trimmed content stands in UTF-8 text.
  ///
  /// - Complexity: O(bytes trimmed)
  public func range(in text: Span<UInt8>) -> Range<Int> {
    range(in: text, 0..<text.count)
  }

  /// Where the trimmed content of a range stands.
  @inline(__always)
  func range(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    guard self == .spaces, !range.isEmpty,
      Self.mayBeginSpace(text[range.lowerBound]) || Self.mayEndSpace(text[range.upperBound &- 1])
    else { return range }
    return Self.trimmed(text, range)
  }

  @inline(__always)
  private static func mayBeginSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0xC2 || byte == 0xE3
  }

  @inline(__always)
  private static func mayEndSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0xA0 || byte == 0x80
  }

  private static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = space(in: text, start..<end, fromEnd: false)
      if length == 0 { break }
      start += length
    }
    while start < end {
      let length = space(in: text, start..<end, fromEnd: true)
      if length == 0 { break }
      end -= length
    }
    return start..<end
  }

  /// Length of the space at one end of a range that is not empty, 0 if there is none.
  private static func space(in text: Span<UInt8>, _ range: Range<Int>, fromEnd: Bool) -> Int {
    let edge = text[fromEnd ? range.upperBound - 1 : range.lowerBound]
    if edge == 0x20 || edge == 0x09 { return 1 }
    // U+00A0 is C2 A0, U+3000 is E3 80 80.
    func start(of length: Int) -> Int? {
      guard range.count >= length else { return nil }
      return fromEnd ? range.upperBound - length : range.lowerBound
    }
    if let at = start(of: 2), text[at] == 0xC2, text[at + 1] == 0xA0 { return 2 }
    if let at = start(of: 3), text[at] == 0xE3, text[at + 1] == 0x80, text[at + 2] == 0x80 {
      return 3
    }
    return 0
  }
}
