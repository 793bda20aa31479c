/// Finds bytes that are no text: invalid UTF-8 (Unicode 15, table 3-7) and NUL.
///
/// The standard library's validation looks at every byte; data is mostly ASCII and Chinese, which
/// here pass eight bytes and one character at a time.
enum UTF8Validation {
  /// The first byte in `range` that is NUL or begins no valid sequence within it.
  ///
  /// - Complexity: O(`range.count`)
  static func firstBadByte(in text: RawSpan, _ range: Range<Int>) -> Int? {
    let end = range.upperBound
    var at = range.lowerBound
    while at < end {
      let left = end &- at
      // Behind a short rest stand zeros, which end it; a byte of text there does not matter.
      let word = WordScan.load(text, at, atMost: left)
      let special = word & WordScan.highBits | WordScan.zeroBytes(word)
      if special == 0 {
        at &+= 8
        continue
      }
      at &+= special.trailingZeroBitCount >> 3
      while at < end {
        let lead = text.unsafeLoad(fromByteOffset: at, as: UInt8.self)
        if lead < 0x80 {
          if lead == 0 { return at }
          at &+= 1
          break
        }
        let length = sequenceLength(WordScan.load(text, at, atMost: min(8, end &- at)))
        if length == 0 { return at }
        at &+= length
      }
    }
    return nil
  }

  /// Length of the sequence beyond ASCII that begins a little-endian word, 0 when it is invalid.
  @inline(__always)
  private static func sequenceLength(_ word: UInt64) -> Int {
    if word & 0xC0_C0F0 == 0x80_80E0 {
      let scalar = (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | word >> 16 & 0x3F
      return scalar >= 0x800 && scalar & 0xF800 != 0xD800 ? 3 : 0
    }
    if word & 0xC0E0 == 0x80C0 { return word & 0x1E != 0 ? 2 : 0 }
    if word & 0xC0C0_C0F8 == 0x8080_80F0 {
      let scalar = (word & 0x07) << 18 | (word >> 8 & 0x3F) << 12 | (word >> 16 & 0x3F) << 6
      return 0x1_0000 <= scalar && scalar <= 0x10_FFFF ? 4 : 0
    }
    return 0
  }
}
