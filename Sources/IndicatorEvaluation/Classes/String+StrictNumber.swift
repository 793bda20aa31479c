extension String {
  /// The number that the whole text is: digits with an optional sign, decimal point and exponent
  /// (`-12`, `3.5`, `4.1e7`). Nil for anything else, also for what `Double` would let through
  /// (hexadecimal, `inf`, `nan`), blanks, thousands separators, units and full-width digits; and for
  /// a number too large to be finite.
  package var strictNumber: Double? {
    var bytes = utf8[...]
    bytes.skipSign()
    let whole = bytes.skipDigits()
    var fraction = 0
    if bytes.first == UInt8(ascii: ".") {
      bytes.removeFirst()
      fraction = bytes.skipDigits()
    }
    guard whole + fraction > 0 else { return nil }
    if let letter = bytes.first, letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
      bytes.removeFirst()
      bytes.skipSign()
      guard bytes.skipDigits() > 0 else { return nil }
    }
    guard bytes.isEmpty, let number = Double(self), number.isFinite else { return nil }
    return number
  }
}

extension Substring.UTF8View {
  fileprivate mutating func skipSign() {
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { removeFirst() }
  }

  fileprivate mutating func skipDigits() -> Int {
    let digits = prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    removeFirst(digits)
    return digits
  }
}
