/// A decimal number taken apart: ± `digits` · 10^`exponent`.
struct Decimal {
  private(set) var digits: UInt64 = 0
  private(set) var exponent = 0
  private var isNegative = false
  /// Whether `digits` holds all digits.
  private var isWhole = true

  /// Nil when the text does not have the grammar of `DecimalText`.
  @inline(__always)
  init?(_ text: Span<UInt8>) {
    let count = text.count
    guard count > 0 else { return nil }
    var at = 0
    if text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
      isNegative = text[0] == UInt8(ascii: "-")
      at = 1
    }
    let start = at
    at = take(text, from: at)
    let integers = at &- start
    if at < count, text[at] == UInt8(ascii: ".") {
      let fraction = take(text, from: at &+ 1)
      let places = fraction &- at &- 1
      guard places > 0 else { return nil }
      exponent = -places
      at = fraction
    } else if integers == 0 {
      return nil
    }
    guard at < count else { return }
    guard text[at] | 0x20 == UInt8(ascii: "e") else { return nil }
    guard let power = Self.power(text, from: at &+ 1) else { return nil }
    exponent &+= power
  }

  /// Takes the digits from `start` on; returns where they end.
  @inline(__always)
  private mutating func take(_ text: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < text.count {
      let digit = text[at] &- UInt8(ascii: "0")
      if digit > 9 { break }
      if digits > (UInt64.max - 9) / 10 { isWhole = false }
      digits = digits &* 10 &+ UInt64(digit)
      at &+= 1
    }
    return at
  }

  /// The exponent that fills the text from `start`; huge ones are cut to ±9 999 999.
  private static func power(_ text: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    var isNegative = false
    if at < text.count, text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "+") {
      isNegative = text[at] == UInt8(ascii: "-")
      at += 1
    }
    guard at < text.count else { return nil }
    var power = 0
    while at < text.count {
      let digit = text[at] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      power = min(power * 10 + Int(digit), 9_999_999)
      at += 1
    }
    return isNegative ? -power : power
  }

  /// The nearest double where that takes no more than 128 bits, else nil.
  @inline(__always)
  var value: Double? {
    guard isWhole, -22 <= exponent, exponent <= 22 else { return nil }
    let magnitude: Double
    if digits <= 1 << 53 {
      // Both operands are exact, so that one operation rounds correctly (Clinger 1990).
      let power = Self.powersOfTen[abs(exponent)]
      let whole = Double(Int64(truncatingIfNeeded: digits))
      magnitude = exponent < 0 ? whole / power : whole * power
    } else if let wide = wideMagnitude {
      magnitude = wide
    } else {
      return nil
    }
    return isNegative ? -magnitude : magnitude
  }

  /// 10^0 … 10^22, all exact as doubles.
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
