/// The digits of an integer as characters, zeros in front, with room to put a point between them.
struct DigitText {
  /// 24 characters, the first one in the lowest byte of the second word; room before and behind.
  private var words: InlineArray<5, UInt64>
  /// Where in the bytes of `words` the first digit that is not 0 stands; their end for 0.
  private let start: Int

  @inline(__always)
  init(_ number: UInt64) {
    let upper = number / 100_000_000
    let first = Self.eightDigits(upper / 100_000_000)
    let second = Self.eightDigits(upper % 100_000_000)
    let third = Self.eightDigits(number % 100_000_000)
    // The highest digit that is not 0 is the lowest byte that is not 0.
    var zeros = first.trailingZeroBitCount >> 3
    if zeros == 8 { zeros &+= second.trailingZeroBitCount >> 3 }
    if zeros == 16 { zeros &+= third.trailingZeroBitCount >> 3 }
    start = 8 &+ zeros
    let characters = WordScan.repeated(UInt8(ascii: "0"))
    words = [
      0, (first | characters).littleEndian, (second | characters).littleEndian,
      (third | characters).littleEndian, 0,
    ]
  }

  /// Appends the integer with at least `count` digits, 24 at most.
  @inline(__always)
  func append(atLeast count: Int, to bytes: inout [UInt8]) {
    append(from: min(start, 32 &- count), to: &bytes)
  }

  /// Appends the integer divided by 10^places, which must be below 10^7; 1 ≤ places ≤ 19.
  @inline(__always)
  mutating func append(places: Int, to bytes: inout [UInt8]) {
    let first = min(start, 31 &- places)
    let integral = UInt64(truncatingIfNeeded: 8 &* (32 &- places &- first))
    // The digits before the point move down by one byte.
    let before = WordScan.load(words.span.bytes, first) & (1 &<< integral &- 1)
    let after = WordScan.load(words.span.bytes, first &- 1) & ~(1 &<< (integral &+ 8) &- 1)
    let word = before | UInt64(UInt8(ascii: ".")) &<< integral | (integral == 56 ? 0 : after)
    var span = words.mutableSpan
    var raw = span.mutableBytes
    raw.storeBytes(of: word.littleEndian, toByteOffset: first &- 1, as: UInt64.self)
    append(from: first &- 1, to: &bytes)
  }

  @inline(__always)
  private func append(from first: Int, to bytes: inout [UInt8]) {
    words.span.bytes.withUnsafeBytes { all in
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: all[first..<32]))
    }
  }

  /// The digits of a number below 10^8, the highest one in the lowest byte: eight are parted to
  /// fours, fours to pairs, pairs to single ones. The factors over powers of two are 1/100 and 1/10,
  /// exact in the whole for so small numbers.
  @inline(__always)
  private static func eightDigits(_ number: UInt64) -> UInt64 {
    let upper = number / 10_000
    var lanes = upper | (number &- upper &* 10_000) &<< 32
    let hundreds = (lanes &* 5243) &>> 19 & 0x0000_007F_0000_007F
    lanes = hundreds | (lanes &- hundreds &* 100) &<< 16
    let tens = (lanes &* 103) &>> 10 & 0x000F_000F_000F_000F
    return tens | (lanes &- tens &* 10) &<< 8
  }
}
