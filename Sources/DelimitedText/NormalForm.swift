@_spi(_Unicode) internal import Swift

/// Unicode's normal form C, in which texts that look the same are the same bytes: é may be written as one
/// character or as e with an accent that follows.
enum NormalForm {
  /// The bytes of the normal form; nil for a text that is in it already.
  ///
  /// - Complexity: O(bytes); few operations for ASCII and for Chinese characters
  static func canonical(_ text: RawSpan, _ range: Range<Int>) -> [UInt8]? {
    guard isDoubtful(text, range) else { return nil }
    let bytes = range.map { text.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: String(decoding: bytes, as: UTF8.self)._nfc)
    let canonical = Array(String(scalars).utf8)
    return canonical == bytes ? nil : canonical
  }

  /// False for texts of characters that are the same in every form and do not join with others: Latin
  /// ones below U+0300, unified Chinese characters, full-width forms.
  static func isDoubtful(_ text: RawSpan, _ range: Range<Int>) -> Bool {
    func byte(_ offset: Int) -> UInt8 {
      offset < range.upperBound ? text.unsafeLoad(fromByteOffset: offset, as: UInt8.self) : 0
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch byte(offset) {
      case ..<0xCC: offset += 1
      // U+4000 to U+9FFF
      case 0xE4...0xE9: offset += 3
      // U+3400 on, and signs before the marks of tone
      case 0xE3 where byte(offset + 1) >= 0x90: offset += 3
      case 0xE3 where byte(offset + 1) == 0x80 && byte(offset + 2) < 0xAA: offset += 3
      // U+FF00 to U+FFBF
      case 0xEF where (0xBC...0xBE).contains(byte(offset + 1)): offset += 3
      default: return true
      }
    }
    return false
  }
}
