/// The eight digits of a number below 10^8 as characters, zeros in front, the first one in the lowest
/// byte of a word.
struct EightDigits {
  /// The digits as numbers 0 … 9.
  private let digits: UInt64

  /// Eight digits are parted to fours, fours to pairs, pairs to single ones. The factors over powers
  /// of two are 1/100 and 1/10, exact in the whole for so small numbers.
  @inline(__always)
  init(_ number: UInt64) {
    let upper = number / 10_000
    var lanes = upper | (number &- upper &* 10_000) &<< 32
    let hundreds = (lanes &* 5243) &>> 19 & 0x0000_007F_0000_007F
    lanes = hundreds | (lanes &- hundreds &* 100) &<< 16
    let tens = (lanes &* 103) &>> 10 & 0x000F_000F_000F_000F
    digits = tens | (lanes &- tens &* 10) &<< 8
  }

  @inline(__always)
  var characters: UInt64 { digits | WordScan.repeated(UInt8(ascii: "0")) }

  /// How many zeros stand in front; 7 at most, since a number has a digit.
  @inline(__always)
  var leadingZeros: Int { min(7, digits.trailingZeroBitCount >> 3) }

  /// How many digits there are up to the last one that is not 0.
  @inline(__always)
  var significant: Int { 8 &- digits.leadingZeroBitCount >> 3 }

  /// The characters from the first digit that is not 0 on, at the low end of the word.
  @inline(__always)
  var withoutZeros: (word: UInt64, count: Int) {
    let zeros = leadingZeros
    return (characters &>> UInt64(truncatingIfNeeded: 8 &* zeros), 8 &- zeros)
  }
}

extension TextBuffer {
  /// Appends the digits of a number.
  @inline(__always)
  mutating func append(digitsOf number: UInt64) {
    if number < 100_000_000 {
      let digits = EightDigits(number).withoutZeros
      return append(word: digits.word, count: digits.count)
    }
    append(digitsOf: number / 100_000_000)
    append(word: EightDigits(number % 100_000_000).characters, count: 8)
  }
}
