/// Eight bytes at a time in an ordinary register: what the scanner and the line counter share.
///
/// A mask has the high bit of each byte set that matched, so the first match is at
/// `trailingZeroBitCount >> 3` on a little-endian machine.
enum WordScan {
  static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Not 0 where there is a zero byte; the lowest set bit is in the first one.
  @inline(__always)
  static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & highBits
  }

  @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// High bits clear where the bytes of `word` and `pattern` are equal, exactly (no borrow crosses
  /// bytes); the other bits mean nothing.
  @inline(__always)
  static func differences(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let x = word ^ pattern
    return ((x & lowBits) &+ lowBits) | x
  }

  @inline(__always)
  static func matches(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    ~(differences(word, pattern) | lowBits)
  }

  @inline(__always)
  static func load(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The next `count` bytes, eight at most, as a little-endian number.
  @inline(__always)
  static func load(_ bytes: RawSpan, _ offset: Int, atMost count: Int) -> UInt64 {
    if count >= 8 { return load(bytes, offset) }
    if offset &+ 8 <= bytes.byteCount {
      return load(bytes, offset) & (1 << UInt64(truncatingIfNeeded: 8 &* count) &- 1)
    }
    var word: UInt64 = 0
    var place = offset &+ count
    while place > offset {
      place &-= 1
      word = word << 8 | UInt64(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self))
    }
    return word
  }

  /// Copies whole words; up to seven bytes behind the copy become zero.
  @inline(__always)
  static func copy(_ source: RawSpan, _ range: Range<Int>, to target: inout [UInt8], at start: Int)
  {
    var target = target.mutableSpan
    var bytes = target.mutableBytes
    var offset = 0
    while offset < range.count {
      let word = load(source, range.lowerBound &+ offset, atMost: range.count &- offset)
      bytes.storeBytes(of: word.littleEndian, toByteOffset: start &+ offset, as: UInt64.self)
      offset &+= 8
    }
  }

  @inline(__always)
  static func areEqual(_ a: RawSpan, _ inA: Range<Int>, _ b: RawSpan, _ inB: Range<Int>) -> Bool {
    guard inA.count == inB.count else { return false }
    var offset = 0
    while offset < inA.count {
      let left = inA.count &- offset
      let wordOfA = load(a, inA.lowerBound &+ offset, atMost: left)
      if wordOfA != load(b, inB.lowerBound &+ offset, atMost: left) { return false }
      offset &+= 8
    }
    return true
  }

  /// The first place of `byte` in `range`. `bytes` reaches 8 bytes beyond the range or the tail is
  /// looked at byte by byte.
  static func first(_ byte: UInt8, in bytes: RawSpan, _ range: Range<Int>) -> Int? {
    let pattern = repeated(byte)
    var at = range.lowerBound
    while at &+ 8 <= range.upperBound {
      let mask = matches(load(bytes, at), pattern)
      if mask != 0 { return at &+ mask.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < range.upperBound {
      if bytes.unsafeLoad(fromByteOffset: at, as: UInt8.self) == byte { return at }
      at &+= 1
    }
    return nil
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote: UInt8 = 0x22
}
