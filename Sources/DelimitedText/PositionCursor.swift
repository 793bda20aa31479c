/// Turns offsets in a buffer into positions, for ascending offsets in one sweep.
struct PositionCursor {
  /// Where the cursor stands; `byte` is that of the buffer's start.
  private(set) var offset = 0
  private var line: Int
  private var column = 1
  private var lineStart = 0
  private let firstByte: Int
  private let encoding: TextEncoding

  /// `line` and `byte` are those of the buffer's first byte, which starts a line.
  init(line: Int, byte: Int, encoding: TextEncoding) {
    self.line = line
    firstByte = byte
    self.encoding = encoding
  }

  /// The position of `offset`, not before the previous one.
  ///
  /// - Complexity: O(distance from the previous offset); for GB 18030, whose stored bytes must be
  ///   counted from the buffer's start, O(`offset`)
  mutating func position(at target: Int, in bytes: Span<UInt8>) -> TextPosition {
    while offset < target && offset < bytes.count {
      let byte = bytes[offset]
      if byte == .lineFeed {
        if offset == 0 || bytes[offset - 1] != .carriageReturn { line += 1 }
        column = 1
        lineStart = offset + 1
      } else if byte == .carriageReturn {
        line += 1
        column = 1
        lineStart = offset + 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    let stored = encoding.storedLength(of: bytes.extracting(first: offset))
    return TextPosition(line: line, column: column, byte: firstByte + stored)
  }

  /// The physical line in which the cursor stands, cut to 512 bytes.
  ///
  /// - Parameter suggested: the encoding that the text seems to have instead of the one it is read in.
  func excerpt(
    in bytes: Span<UInt8>, upTo end: Int, as suggested: TextEncoding? = nil
  ) -> String {
    Self.excerpt(ofLineAt: lineStart, in: bytes, upTo: end, as: suggested)
  }

  /// The physical line that starts at an offset, cut to `limit` bytes.
  static func excerpt(
    ofLineAt lineStart: Int, in bytes: Span<UInt8>, upTo end: Int, limit: Int = 512,
    as suggested: TextEncoding? = nil
  ) -> String {
    var text: [UInt8] = []
    var place = lineStart
    while place < min(end, lineStart + limit) {
      let byte = bytes[place]
      if byte == .lineFeed || byte == .carriageReturn { break }
      text.append(byte)
      place += 1
    }
    if suggested == .gb18030, let tables = GB18030Tables.shared {
      var decoded: [UInt8] = []
      _ = tables.decode(text.span.bytes, isLast: false, to: &decoded)
      return String(decoding: decoded, as: UTF8.self)
    }
    if place < end, bytes[place] & 0xC0 == 0x80 {
      // Cut before the character that the limit would split.
      while let last = text.last, last & 0xC0 == 0x80 { text.removeLast() }
      text.removeLast(min(1, text.count))
    }
    return String(decoding: text, as: UTF8.self)
  }
}
