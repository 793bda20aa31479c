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
    guard self == .spaces, let first = range.first, let last = range.last,
      Self.mayBeSpace(text[first]) || Self.mayBeSpace(text[last])
    else { return range }
    return Self.trimmed(text, range)
  }

  /// False for every byte that neither begins nor ends a space.
  @inline(__always)
  private static func mayBeSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x80 }

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

  /// Length of the space at one end of `range`, 0 if there is none.
  @inline(__always)
  private static func space(in text: Span<UInt8>, _ range: Range<Int>, fromEnd: Bool) -> Int {
    let edge = text[fromEnd ? range.upperBound - 1 : range.lowerBound]
    if edge == 0x20 || edge == 0x09 { return 1 }
    // The ends of U+00A0 (C2 A0) and U+3000 (E3 80 80), seen from either side.
    guard edge == 0xC2 || edge == 0xE3 || edge == 0xA0 || edge == 0x80 else { return 0 }
    func matches(_ space: [UInt8]) -> Bool {
      guard range.count >= space.count else { return false }
      let start = fromEnd ? range.upperBound - space.count : range.lowerBound
      return space.indices.allSatisfy { text[start + $0] == space[$0] }
    }
    if matches([0xC2, 0xA0]) { return 2 }
    return matches([0xE3, 0x80, 0x80]) ? 3 : 0
  }
}
