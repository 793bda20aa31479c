/// Digits in the bytes of one word.
enum ShortDecimal {
  /// The integer whose eight digits are the bytes of a word, the first one lowest: neighbours are
  /// joined to pairs, pairs to fours, fours to eight.
  @inline(__always)
  static func integer(of digits: UInt64) -> UInt64 {
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
  static func areDigits(_ word: UInt64) -> Bool {
    (word & 0xF0F0_F0F0_F0F0_F0F0) | ((word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0) >> 4
      == 0x3333_3333_3333_3333
  }
}
