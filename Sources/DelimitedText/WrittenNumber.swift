/// A number as people write it in a scenario: `3`, `0.25`, `1/3`, `20%`, `-1.5`, `1e3`.
package enum WrittenNumber: Equatable {
  case number(Double)
  /// `1:5`, which YAML 1.1 reads as a sexagesimal integer.
  case sexagesimal
  /// Digits of the full-width block, `３`.
  case fullwidth
  /// A fraction with denominator 0, or a number too large for a double.
  case notFinite
  case notANumber

  package init(_ text: String) {
    if text.unicodeScalars.contains(where: { (0xFF10...0xFF19).contains($0.value) }) {
      self = .fullwidth
    } else if let value = Self.decimal(text[...]) {
      self = value.isFinite ? .number(value) : .notFinite
    } else if text.hasSuffix("%"), let value = Self.percentage(text.dropLast()) {
      self = value.isFinite ? .number(value) : .notFinite
    } else if let slash = text.firstIndex(of: "/"),
      let numerator = Self.decimal(text[..<slash]),
      let denominator = Self.decimal(text[text.index(after: slash)...])
    {
      let value = numerator / denominator
      self = value.isFinite ? .number(value) : .notFinite
    } else if Self.isSexagesimal(text) {
      self = .sexagesimal
    } else {
      self = .notANumber
    }
  }

  /// Digits, an optional sign, point and exponent, nothing else: no hexadecimal, no `inf`, no `nan`.
  private static func decimal(_ text: Substring) -> Double? {
    guard text.utf8.count <= 400,
      text.utf8.contains(where: { (48...57).contains($0) }),
      text.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) })
    else { return nil }
    return Double(text)
  }

  /// A hundredth, rounded once: 33.3 % is the double nearest to 0.333.
  private static func percentage(_ text: Substring) -> Double? {
    guard let value = decimal(text) else { return nil }
    return text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
      ? value / 100 : decimal(text + "e-2")
  }

  private static func isSexagesimal(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
      }
  }
}
