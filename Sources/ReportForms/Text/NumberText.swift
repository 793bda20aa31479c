/// Numbers as people read them: correctly rounded (half to even of the exact binary value), at most
/// ten significant digits, no negative zero, `-` where there is no number.
package enum NumberText {
  /// Stands where a number is absent.
  package static let absent = "-"
  /// Last digits differ between processors and LAPACKs: tables show no more than this.
  package static let significantDigits = 10

  /// A fixed number of decimals; fewer, or a power of ten, where ten digits do not reach.
  package static func fixed(_ value: Double?, decimals: Int) -> String {
    guard let value, !value.isNaN else { return absent }
    guard value.isFinite else { return infinite(value) }
    return fixed(DecimalExpansion(value), decimals: decimals)
  }

  /// As `fixed`, with a plus sign before what is above 0 after rounding.
  package static func signed(_ value: Double?, decimals: Int) -> String {
    let text = fixed(value, decimals: decimals)
    guard let value, value > 0, text.contains(where: { ("1"..."9").contains($0) || $0 == "∞" })
    else { return text }
    return "+" + text
  }

  /// The value times 100 with a percent sign; the product is exact.
  package static func percent(_ value: Double?, decimals: Int = 2) -> String {
    guard let value, !value.isNaN else { return absent }
    guard value.isFinite else { return infinite(value) + "%" }
    var expansion = DecimalExpansion(value)
    expansion.shift(by: 2)
    return fixed(expansion, decimals: decimals) + "%"
  }

  /// At most `digits` significant digits without trailing zeros; a power of ten below 0.0001 and
  /// from 10^`digits` on.
  package static func significant(_ value: Double?, digits: Int = significantDigits) -> String {
    guard let value, !value.isNaN else { return absent }
    guard value.isFinite else { return infinite(value) }
    var expansion = DecimalExpansion(value)
    expansion.round(toDigits: digits)
    if expansion.digits.isEmpty { return "0" }
    if expansion.point < -3 || expansion.point > digits { return expansion.scientific }
    return expansion.fixed(decimals: max(0, expansion.digits.count - expansion.point))
  }

  /// A probability with four decimals, `< 0.0001` below; with more where it would look like the level
  /// of 0.05 or 0.01 that it is not at.
  package static func probability(_ value: Double?) -> String {
    guard let value, !value.isNaN else { return absent }
    if value < 0.0001 { return "< 0.0001" }
    return fixed(value, decimals: 4, apartFrom: [0.05, 0.01])
  }

  /// A fixed number of decimals, and as many more as tell the value from the limits that it is
  /// compared with.
  package static func fixed(_ value: Double, decimals: Int, apartFrom limits: [Double]) -> String {
    for more in decimals..<significantDigits {
      let text = fixed(value, decimals: more)
      guard let shown = Double(text), limits.contains(where: { shown == $0 && value != $0 }) else {
        return text
      }
    }
    return fixed(value, decimals: significantDigits)
  }

  /// `p = 0.0312` or `p < 0.0001`.
  package static func equation(_ name: String, _ probability: Double?) -> String {
    let text = self.probability(probability)
    return text.hasPrefix("<") ? "\(name) \(text)" : "\(name) = \(text)"
  }

  /// A ratio of judgments as it was probably written: `5`, `1/7`, `2.5`, `2/3`, else four digits.
  package static func ratio(_ value: Double?) -> String {
    guard let value, value.isFinite, value > 0 else { return significant(value, digits: 4) }
    if let whole = nearInteger(value) { return String(whole) }
    if value < 1, let whole = nearInteger(1 / value) { return "1/\(whole)" }
    let short = significant(value, digits: 4)
    if let read = Double(short), isNear(read, value) { return short }
    for denominator in 2...20 {
      if let numerator = nearInteger(value * Double(denominator)), numerator <= 20 {
        return "\(numerator)/\(denominator)"
      }
    }
    return short
  }

  private static func fixed(_ expansion: DecimalExpansion, decimals: Int) -> String {
    let whole = max(1, expansion.point)
    if whole <= significantDigits {
      let text = expansion.fixed(decimals: max(0, min(decimals, significantDigits - whole)))
      // 9999999999.6 rounds into an eleventh digit.
      if text.utf8.count(where: { $0 != 0x2D && $0 != 0x2E }) <= significantDigits { return text }
    }
    var rounded = expansion
    rounded.round(toDigits: significantDigits)
    return rounded.scientific
  }

  private static func infinite(_ value: Double) -> String { value < 0 ? "-∞" : "∞" }

  /// The integer of at most 999 that the value is but for rounding errors of a few operations.
  private static func nearInteger(_ value: Double) -> Int? {
    let whole = value.rounded()
    return whole >= 1 && whole < 1000 && isNear(whole, value) ? Int(whole) : nil
  }

  private static func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 4 * a.ulp }
}

extension DecimalExpansion {
  /// Rounded half to even to `decimals` places; no sign when nothing but zeros is left.
  func fixed(decimals: Int) -> String {
    var rounded = self
    rounded.round(toDigits: point + decimals)
    var text = isNegative && !rounded.digits.isEmpty ? "-" : ""
    for power in stride(from: max(0, rounded.point - 1), through: -decimals, by: -1) {
      if power == -1 { text += "." }
      text += String(rounded.digit(at: power))
    }
    return text
  }

  /// All digits as `d.ddde-12`.
  var scientific: String {
    guard let first = digits.first else { return "0" }
    let fraction = digits.dropFirst().map { String($0) }.joined()
    let exponent = point - 1
    return (isNegative ? "-" : "") + "\(first)" + (fraction.isEmpty ? "" : "." + fraction)
      + "e" + (exponent < 0 ? "-" : "+") + (abs(exponent) < 10 ? "0" : "") + "\(abs(exponent))"
  }
}
