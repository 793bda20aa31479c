/// Eight bytes at a time in an ordinary register: what the scanner and the line counter share.
///
/// A mask has the high bit of each byte set that matched, so the first match is at
/// `trailingZeroBitCount >> 3` on a little-endian machine.
enum WordScan {
  static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

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
    for place in stride(from: offset &+ count &- 1, through: offset, by: -1) {
      word = word << 8 | UInt64(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self))
    }
    return word
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

  /// Line ends in `range`: LF, CR LF counted once, and lone CR.
  static func lineEnds(in bytes: RawSpan, _ range: Range<Int>) -> Int {
    let lf = repeated(0x0A)
    let cr = repeated(0x0D)
    var count = 0
    var at = range.lowerBound
    var afterReturn: UInt64 = 0
    while at &+ 8 <= range.upperBound {
      let word = load(bytes, at)
      let feeds = matches(word, lf)
      let returns = matches(word, cr)
      let pairs = (returns << 8 | afterReturn) & feeds
      count &+= feeds.nonzeroBitCount &+ returns.nonzeroBitCount &- pairs.nonzeroBitCount
      afterReturn = returns >> 56
      at &+= 8
    }
    var previousIsReturn = afterReturn != 0
    while at < range.upperBound {
      let byte = bytes.unsafeLoad(fromByteOffset: at, as: UInt8.self)
      if byte == 0x0D || (byte == 0x0A && !previousIsReturn) { count &+= 1 }
      previousIsReturn = byte == 0x0D
      at &+= 1
    }
    return count
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote: UInt8 = 0x22
}
