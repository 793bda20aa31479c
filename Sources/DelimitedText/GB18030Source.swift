/// Decodes GB 18030 bytes of another source to UTF-8.
///
/// A byte that begins no character becomes 0xFF, which no UTF-8 text contains: whoever validates
/// the text finds it at its place, and every other byte keeps its line.
struct GB18030Source: ByteSource {
  private var upstream: any ByteSource
  private let tables: GB18030Tables
  /// Encoded bytes that are not decoded yet: at most an incomplete character between reads.
  private var encoded: [UInt8]
  private var decoded: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// - Parameter prefix: Bytes that were read from `upstream` before.
  /// - Throws: `encodingUnavailable`
  init(_ upstream: any ByteSource, prefix: [UInt8]) throws(DelimitedTextError) {
    guard let tables = GB18030Tables.shared else {
      throw DelimitedTextError(.encodingUnavailable(.gb18030))
    }
    self.upstream = upstream
    self.tables = tables
    encoded = prefix
  }

  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    while position == decoded.count {
      if isAtEnd && encoded.isEmpty { return 0 }
      try decodeMore(max(buffer.count, 64))
    }
    let count = min(buffer.count, decoded.count - position)
    buffer.copyBytes(from: decoded[position..<position + count])
    position += count
    return count
  }

  private mutating func decodeMore(_ amount: Int) throws(DelimitedTextError) {
    isAtEnd = try encoded.appendBytes(of: &upstream, atMost: amount) == 0
    decoded.removeAll(keepingCapacity: true)
    position = 0
    let text = encoded
    encoded.removeFirst(tables.decode(text.span, isLast: isAtEnd, to: &decoded))
  }
}

extension GB18030Tables {
  /// Appends text as UTF-8; returns how many bytes were decoded. Unless it is the last one an
  /// incomplete character at the end is left.
  ///
  /// - Complexity: O(`text.count`)
  func decode(_ text: Span<UInt8>, isLast: Bool, to result: inout [UInt8]) -> Int {
    let count = text.count
    var at = 0
    while at < count {
      let lead = text[at]
      if lead < 0x80 {
        result.append(lead)
        at += 1
        continue
      }
      guard at + 1 < count else {
        if !isLast { break }
        result.append(0xFF)
        at += 1
        continue
      }
      let trail = text[at + 1]
      if let scalar = scalar(lead, trail) {
        Self.append(scalar, to: &result)
        at += 2
      } else if (0x30...0x39).contains(trail), at + 3 >= count, !isLast {
        break
      } else if (0x30...0x39).contains(trail), at + 3 < count,
        let scalar = scalar(lead, trail, text[at + 2], text[at + 3])
      {
        Self.append(scalar, to: &result)
        at += 4
      } else {
        result.append(0xFF)
        at += 1
      }
    }
    return at
  }

  /// Appends a scalar beyond ASCII.
  @inline(__always)
  private static func append(_ scalar: UInt32, to result: inout [UInt8]) {
    let tail = UInt8(truncatingIfNeeded: scalar) & 0x3F | 0x80
    let middle = UInt8(truncatingIfNeeded: scalar >> 6) & 0x3F | 0x80
    if scalar < 0x800 {
      result.append(UInt8(truncatingIfNeeded: scalar >> 6) | 0xC0)
    } else if scalar < 0x10000 {
      result.append(UInt8(truncatingIfNeeded: scalar >> 12) | 0xE0)
      result.append(middle)
    } else {
      result.append(UInt8(truncatingIfNeeded: scalar >> 18) | 0xF0)
      result.append(UInt8(truncatingIfNeeded: scalar >> 12) & 0x3F | 0x80)
      result.append(middle)
    }
    result.append(tail)
  }
}
