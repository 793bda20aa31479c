/// Writes numbers with the fewest digits that read back to the same double.
///
/// The doubles that read back to a number fill an interval around it. Scaled by a power of ten that
/// makes the interval a little longer than 1, its ends are integers over a power of two that fit
/// 128 bits; the multiple of the largest power of ten between them is the answer (the free-format
/// algorithm of Steele & White 1990, with fixed words instead of long numbers).
enum ShortestDecimal {
  /// A number without a sign, as the standard library prints it, but without `.0`: a
  /// whole one below 10^8 or one from 2^-9 to 10^7, as scores and measurements are; nil for others.
  @inline(__always)
  static func text(of number: Double) -> NumberText? {
    guard number < 0x1p50, number.sign == .plus else { return nil }
    // Signed words are converted in one step, unsigned ones in several.
    let signed = Int64(number)
    let whole = UInt64(truncatingIfNeeded: signed)
    if Double(signed) == number {
      return whole < 100_000_000 ? NumberText(EightDigits(whole)) : nil
    }
    // Below a power of two the doubles stand closer; such numbers are rare.
    guard 0x1p-9 <= number && number < 1e7 && number.significandBitPattern != 0 else { return nil }
    if let millionths = millionths(number) {
      let fraction = EightDigits((millionths &- whole &* 1_000_000) &* 100)
      let none = EightDigits(0)
      return NumberText(
        EightDigits(whole), fraction: (fraction, none, none), places: fraction.significant)
    }
    let (digits, places) = shortest(number)
    return text(whole: whole, digits: digits, places: places)
  }

  /// The number in millionths if it is the double nearest to that many; then it has 13 digits at
  /// most, and so few digits belong to no other double.
  @inline(__always)
  private static func millionths(_ number: Double) -> UInt64? {
    let nearest = Int64(number * 1e6 + 0.5)
    return Double(nearest) / 1e6 == number ? UInt64(truncatingIfNeeded: nearest) : nil
  }

  /// A number by its digits, `places` of them behind the point, 1 ≤ `places` ≤ 19.
  ///
  /// - Parameter whole: what stands before the point: a shorter number would be in the interval if
  ///   the digits had reached the next whole one.
  @inline(__always)
  private static func text(whole: UInt64, digits: UInt64, places: Int) -> NumberText {
    let fraction = digits &- whole &* powersOfTen(places)
    // 24 digits with zeros behind: the first 16, then 8.
    var (upper, last): (UInt64, UInt64) = (0, 0)
    if places <= 16 {
      upper = fraction &* powersOfTen(16 &- places)
    } else {
      let rest = powersOfTen(places &- 16)
      upper = fraction / rest
      last = (fraction &- upper &* rest) &* powersOfTen(24 &- places)
    }
    let first = upper / 100_000_000
    return NumberText(
      EightDigits(whole),
      fraction: (
        EightDigits(first), EightDigits(upper &- first &* 100_000_000), EightDigits(last)
      ), places: places)
  }

  /// The digits as an integer and how many of them are behind the point.
  @inline(__always)
  private static func shortest(_ number: Double) -> (digits: UInt64, places: Int) {
    // number = significand · 2^exponent
    let significand = number.significandBitPattern | 1 << 52
    let exponent = Int(number.exponentBitPattern) &- 1075
    // 10^places is above 2^-exponent, and the interval longer than 1. log10(2) = 1233 / 4096 + …
    var places = (-exponent &* 1233) >> 12 &+ 1
    let power = powersOfTen(places)
    let shift = UInt64(truncatingIfNeeded: 1 &- exponent)
    let middle = Wide(significand &* 2, power)
    var low = Wide(significand &* 2 &- 1, power).shifted(shift) &+ 1
    var high = Wide(significand &* 2 &+ 1, power).shifted(shift)
    // The ends themselves have more places, so that it does not matter whether they belong.
    let whole = middle.shifted(shift)
    // One digit or two too many, or none, are the usual case: all three are worked out and one is
    // taken, which is no branch.
    let (tens, hundreds) = (high / 10, high / 100)
    let (one, two) = (tens &* 10 >= low, hundreds &* 100 >= low)
    var cut: UInt64 = two ? 100 : one ? 10 : 1
    var nearest = two ? whole / 100 : one ? whole / 10 : whole
    low = two ? (low &+ 99) / 100 : one ? (low &+ 9) / 10 : low
    high = two ? hundreds : one ? tens : high
    places &-= two ? 2 : one ? 1 : 0
    if two, high / 10 &* 10 >= low {
      while high / 10 &* 10 >= low {
        high /= 10
        low = (low &+ 9) / 10
        cut &*= 10
        places &-= 1
      }
      nearest = whole / cut
    }
    // What is cut off against half a unit of the last digit that is kept, both doubled.
    let rest = (whole &- nearest &* cut) &* 2
    if rest > cut || rest == cut && (middle.hasRest(shift) || nearest & 1 == 1) {
      nearest &+= 1
    } else if cut == 1, middle.exceedsHalf(shift, orIsHalf: nearest & 1 == 1) {
      nearest &+= 1
    }
    return (min(max(nearest, low), high), places)
  }

  /// A product of two words.
  private struct Wide {
    let high: UInt64
    let low: UInt64

    @inline(__always)
    init(_ a: UInt64, _ b: UInt64) { (high, low) = a.multipliedFullWidth(by: b) }

    /// Divided by 2^shift, which leaves one word; 1 ≤ shift ≤ 63.
    @inline(__always)
    func shifted(_ shift: UInt64) -> UInt64 { low &>> shift | high &<< (64 &- shift) }

    /// Whether the shift cuts anything off.
    @inline(__always)
    func hasRest(_ shift: UInt64) -> Bool { low & (1 &<< shift &- 1) != 0 }

    /// Whether the shift cuts off more than a half, or just a half where that counts.
    @inline(__always)
    func exceedsHalf(_ shift: UInt64, orIsHalf: Bool) -> Bool {
      let cut = low & (1 &<< shift &- 1)
      let half: UInt64 = 1 &<< (shift &- 1)
      return cut > half || cut == half && orIsHalf
    }
  }

  /// 10^exponent, 0 ≤ exponent ≤ 19.
  @inline(__always)
  private static func powersOfTen(_ exponent: Int) -> UInt64 { powers[exponent] }

  private static let powers: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000,
    100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
    1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]
}

extension Double {
  /// The standard library's digits, without `.0`.
  var plainDescription: String {
    let digits = description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}
