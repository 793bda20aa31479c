/// Markup as bytes. What comes from users is appended escaped, byte by byte of its UTF-8: a `<` is
/// a `<` whatever letters and marks stand around it, which comparing by `Character` would miss.
struct MarkupText: Sendable, Equatable {
  private(set) var bytes: [UInt8] = []

  /// What stands for a control character, which neither HTML nor XML can hold: U+FFFD.
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Appends markup that stands in the source code.
  mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(escaped: [UInt8]) { bytes.append(contentsOf: escaped) }

  /// Appends a text so that it shows as it is and ends neither an element nor an attribute.
  ///
  /// - Parameter keepsBreaks: Whether line feeds and tabs stay as they are; where they would be
  ///   read as spaces, as in an attribute, they become references.
  /// - Complexity: O(bytes of the text)
  mutating func append(_ text: String, keepsBreaks: Bool) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      func special(_ index: Int) -> (length: Int, escape: [UInt8])? {
        switch source[index] {
        case UInt8(ascii: "<"): (1, Array("&lt;".utf8))
        case UInt8(ascii: ">"): (1, Array("&gt;".utf8))
        case UInt8(ascii: "&"): (1, Array("&amp;".utf8))
        case UInt8(ascii: "\""): (1, Array("&quot;".utf8))
        case UInt8(ascii: "'"): (1, Array("&#39;".utf8))
        case 0x09: keepsBreaks ? nil : (1, Array("&#9;".utf8))
        case 0x0A: keepsBreaks ? nil : (1, Array("&#10;".utf8))
        // A carriage return itself would be read as a line feed.
        case 0x0D: (1, Array("&#13;".utf8))
        case 0x00..<0x20, 0x7F: (1, Self.replacement)
        // U+0080 to U+009F.
        case 0xC2 where source[index + 1] < 0xA0: (2, Self.replacement)
        // U+FFFE and U+FFFF.
        case 0xEF where source[index + 1] == 0xBF && source[index + 2] >= 0xBE:
          (3, Self.replacement)
        default: nil
        }
      }
      var index = 0
      while index < source.count {
        // Letters of any script but those two lead bytes need no look.
        guard Self.mayBeSpecial(source[index]), let (length, escape) = special(index) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: source[start..<index])
        bytes.append(contentsOf: escape)
        index += length
        start = index
      }
      bytes.append(contentsOf: source[start...])
    }
  }

  @inline(__always)
  private static func mayBeSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF: true
    default: false
    }
  }

  /// Hands out what there is and starts anew.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}
