extension GB18030Tables {
  /// Appends text as UTF-8; returns how many bytes were decoded. Unless it is the last one an
  /// incomplete character at the end is left. A byte that begins no character becomes 0xFF.
  ///
  /// - Complexity: O(`text.byteCount`)
  func decode(_ text: RawSpan, isLast: Bool, to result: inout [UInt8]) -> Int {
    let count = text.byteCount
    let start = result.count
    // Two bytes become at most three, four at most four, one at most one.
    result.append(contentsOf: repeatElement(0, count: count + count / 2 + 8))
    var output = start
    var at = 0
    var bytes = result.mutableSpan
    while at < count {
      let word = WordScan.load(text, at, atMost: count &- at)
      let ascii = min(count &- at, (word & WordScan.highBits).trailingZeroBitCount >> 3)
      if ascii > 0 {
        Self.store(word, ascii, &bytes, &output)
        at &+= ascii
        continue
      }
      switch character(word, left: count &- at) {
      case .scalar(let scalar, let length):
        Self.store(
          Self.utf8(scalar), scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4, &bytes, &output)
        at &+= length
      case .incomplete where !isLast:
        result.removeLast(result.count - output)
        return at
      case .incomplete, .invalid:
        Self.store(0xFF, 1, &bytes, &output)
        at &+= 1
      }
    }
    result.removeLast(result.count - output)
    return at
  }

  private enum Character {
    case scalar(UInt32, length: Int)
    case incomplete, invalid
  }

  /// The character beyond ASCII that begins a little-endian word of which `left` bytes are text.
  @inline(__always)
  private func character(_ word: UInt64, left: Int) -> Character {
    func byte(_ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word >> (8 * index)) }
    if left < 2 { return .incomplete }
    if let scalar = scalar(byte(0), byte(1)) { return .scalar(scalar, length: 2) }
    guard 0x30 <= byte(1), byte(1) <= 0x39 else { return .invalid }
    if left < 4 { return .incomplete }
    guard let scalar = scalar(byte(0), byte(1), byte(2), byte(3)) else { return .invalid }
    return .scalar(scalar, length: 4)
  }

  /// A scalar beyond ASCII as a little-endian word of UTF-8.
  @inline(__always)
  private static func utf8(_ scalar: UInt32) -> UInt64 {
    let scalar = UInt64(scalar)
    if scalar < 0x800 { return scalar >> 6 | 0xC0 | (scalar & 0x3F | 0x80) << 8 }
    if scalar < 0x10000 {
      return scalar >> 12 | 0xE0 | (scalar >> 6 & 0x3F | 0x80) << 8 | (scalar & 0x3F | 0x80) << 16
    }
    return scalar >> 18 | 0xF0 | (scalar >> 12 & 0x3F | 0x80) << 8
      | (scalar >> 6 & 0x3F | 0x80) << 16 | (scalar & 0x3F | 0x80) << 24
  }

  /// Writes the lowest `count` bytes of a word.
  @inline(__always)
  private static func store(
    _ word: UInt64, _ count: Int, _ bytes: inout MutableSpan<UInt8>, _ at: inout Int
  ) {
    for index in 0..<count {
      bytes[at &+ index] = UInt8(truncatingIfNeeded: word >> UInt64(8 &* index))
    }
    at &+= count
  }
}
