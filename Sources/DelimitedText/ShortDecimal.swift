/// Numbers of up to eight characters, which is what most fields hold, read as one word.
struct ShortDecimal {
  private let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7]

  /// The number in a range, if it is written as digits with at most one point between them, perhaps
  /// after a minus, and takes no more than eight characters without it; nil says nothing.
  ///
  /// The digits become an integer below 10^8 and the point a power of ten up to 10^6, both exact as
  /// doubles, so that their quotient is correctly rounded.
  @inline(__always)
  func value(_ text: RawSpan, _ range: Range<Int>) -> Double? {
    guard !range.isEmpty else { return nil }
    var start = range.lowerBound
    let isNegative = text.unsafeLoad(fromByteOffset: start, as: UInt8.self) == UInt8(ascii: "-")
    if isNegative { start &+= 1 }
    let count = range.upperBound &- start
    guard 0 < count, count <= 8, start &+ 8 <= text.byteCount else { return nil }

    // The characters move to the high end, zeros before them: "82.2" becomes "000082.2".
    let zeros = WordScan.repeated(UInt8(ascii: "0"))
    let shift = UInt64(truncatingIfNeeded: 8 &* (8 &- count))
    var word = WordScan.load(text, start) &<< shift | zeros & (1 &<< shift &- 1)
    var places = 0
    let points = WordScan.matches(word, WordScan.repeated(UInt8(ascii: ".")))
    if points != 0 {
      // What stands before the point moves over it: "000082.2" becomes "00000822".
      let point = points.trailingZeroBitCount &- 7
      places = 7 &- point >> 3
      guard places > 0, point >> 3 > 8 &- count else { return nil }
      let before = (1 &<< UInt64(truncatingIfNeeded: point)) &- 1 as UInt64
      let after = ~(before << 8 | 0xFF)
      word = word & after | (word & before) << 8 | UInt64(UInt8(ascii: "0"))
    }
    guard Self.areDigits(word) else { return nil }
    let value = Double(Self.integer(of: word &- zeros)) / powersOfTen[places]
    return isNegative ? -value : value
  }

  /// The integer whose eight digits are the bytes of a word, the first one lowest: neighbours are
  /// joined to pairs, pairs to fours, fours to eight.
  @inline(__always)
  private static func integer(of digits: UInt64) -> UInt64 {
    let pairs = (digits &* (10 << 8 | 1)) >> 8 & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* (100 << 16 | 1)) >> 16 & 0x0000_FFFF_0000_FFFF
    return (fours &* (10_000 << 32 | 1)) >> 32
  }

  /// The number that the first `count` characters of a word spell, the others being 0; nil when one
  /// is no digit or there is none.
  @inline(__always)
  static func wholeNumber(_ word: UInt64, count: Int) -> UInt64? {
    guard count > 0 else { return nil }
    let zeros = WordScan.repeated(UInt8(ascii: "0"))
    let shift = UInt64(truncatingIfNeeded: 8 &* (8 &- count))
    let digits = word &<< shift | zeros & (1 &<< shift &- 1)
    return areDigits(digits) ? integer(of: digits &- zeros) : nil
  }

  /// Whether all characters are digits: their high halves are 3, and stay so when 6 is added.
  @inline(__always)
  private static func areDigits(_ word: UInt64) -> Bool {
    (word & 0xF0F0_F0F0_F0F0_F0F0) | ((word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0) >> 4
      == 0x3333_3333_3333_3333
  }
}
