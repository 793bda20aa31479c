extension Decimal {
  /// The double nearest to `digits` · 10^`exponent` by exact integer arithmetic, for exponents of
  /// −19…19, whose powers of ten fit in 64 bits, and digits other than 0.
  var wideMagnitude: Double? {
    guard digits > 0, abs(exponent) < Self.wholePowersOfTen.count else { return nil }
    let power = Self.wholePowersOfTen[abs(exponent)]
    return exponent < 0 ? Self.quotient(digits, power) : Self.product(digits, power)
  }

  private static func product(_ a: UInt64, _ b: UInt64) -> Double {
    let (high, low) = a.multipliedFullWidth(by: b)
    guard high > 0 else {
      return nearest(low << low.leadingZeroBitCount, hasMore: false, -low.leadingZeroBitCount)
    }
    let shift = high.leadingZeroBitCount
    let top = shift == 0 ? high : high << shift | low >> (64 - shift)
    return nearest(top, hasMore: low << shift != 0, 64 - shift)
  }

  /// - Precondition: Neither is 0.
  private static func quotient(_ a: UInt64, _ b: UInt64) -> Double {
    // Both with their highest bit set, and the dividend below the divisor, the quotient of 128 by
    // 64 bits has its highest bit set as well.
    let divisor = b << b.leadingZeroBitCount
    var high = a << a.leadingZeroBitCount
    var low: UInt64 = 0
    var exponent = b.leadingZeroBitCount - a.leadingZeroBitCount - 64
    if high >= divisor {
      low = high << 63
      high >>= 1
      exponent += 1
    }
    let (quotient, remainder) = divisor.dividingFullWidth((high, low))
    return nearest(quotient, hasMore: remainder > 0, exponent)
  }

  /// The double nearest to (`top` + a part below 1 if `hasMore`) · 2^`exponent`, ties to even, where
  /// `top` has its highest bit set and the double is a normal one.
  private static func nearest(_ top: UInt64, hasMore: Bool, _ exponent: Int) -> Double {
    var significand = top >> 11
    let rest = top & 0x7FF
    if rest > 0x400 || rest == 0x400 && (hasMore || significand & 1 == 1) { significand += 1 }
    return Double(sign: .plus, exponent: exponent + 11, significand: Double(significand))
  }

  /// 10^0 … 10^19.
  private static let wholePowersOfTen: [UInt64] = (0..<20).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
