/// Writes numbers with the fewest digits that read back to the same double.
///
/// The doubles that read back to a number fill an interval around it. Scaled by a power of ten that
/// makes the interval a little longer than 1, its ends are integers over a power of two that fit
/// 128 bits; the multiple of the largest power of ten between them is the answer (the free-format
/// algorithm of Steele & White 1990, with fixed words instead of long numbers).
enum ShortestDecimal {
  /// Appends a finite number as the standard library prints it, but without `.0`.
  @inline(__always)
  static func append(_ number: Double, to bytes: inout [UInt8]) {
    if !appendQuickly(number, to: &bytes) {
      bytes.append(contentsOf: number.plainDescription.utf8)
    }
  }

  /// Appends a whole number below 2^50 or a number from 2^-9 to 10^7, as scores and measurements are;
  /// false for others.
  private static func appendQuickly(_ number: Double, to bytes: inout [UInt8]) -> Bool {
    let magnitude = number.magnitude
    guard magnitude < 0x1p50 else { return false }
    let whole = UInt64(magnitude)
    let isWhole = Double(whole) == magnitude
    // Below a power of two the doubles stand closer; such numbers are rare.
    guard isWhole || 0x1p-9 <= magnitude && magnitude < 1e7 && number.significandBitPattern != 0
    else { return false }
    if number.sign == .minus { bytes.append(UInt8(ascii: "-")) }
    if isWhole {
      DigitText(whole).append(atLeast: 1, to: &bytes)
    } else {
      let (digits, places) = shortest(magnitude)
      var text = DigitText(digits)
      text.append(places: places, to: &bytes)
    }
    return true
  }

  /// The digits as an integer and how many of them are behind the point.
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
    var nearest = middle.shifted(shift)
    // What was cut off so far, against half a unit: below, equal, above.
    var rest = middle.rest(shift)
    while true {
      let shorter = high / 10
      guard shorter &* 10 >= low else { break }
      let digit = nearest % 10
      rest = Rest(digit: digit, before: rest)
      nearest /= 10
      high = shorter
      low = (low &+ 9) / 10
      places &-= 1
    }
    if rest == .above || rest == .half && nearest & 1 == 1 { nearest &+= 1 }
    return (min(max(nearest, low), high), places)
  }

  /// What stands behind the last digit that is kept.
  private enum Rest {
    case none, below, half, above

    init(digit: UInt64, before: Rest) {
      switch digit {
      case 0 where before == .none: self = .none
      case 0...4: self = .below
      case 5 where before == .none: self = .half
      default: self = .above
      }
    }
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

    /// What the shift cuts off.
    @inline(__always)
    func rest(_ shift: UInt64) -> Rest {
      let cut = low & (1 &<< shift &- 1)
      let half: UInt64 = 1 &<< (shift &- 1)
      return cut == 0 ? .none : cut < half ? .below : cut == half ? .half : .above
    }
  }

  /// 10^exponent, 0 ≤ exponent ≤ 19.
  @inline(__always)
  private static func powersOfTen(_ exponent: Int) -> UInt64 { powers[exponent] }

  private static let powers: [UInt64] = (0..<20).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) &* 10)
  }
}

extension Double {
  /// The standard library's digits, without `.0`.
  var plainDescription: String {
    let digits = description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}
