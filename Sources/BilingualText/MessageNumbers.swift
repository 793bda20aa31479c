/// A number as people write it: whole ones without a decimal point.
package func plainText(_ value: Double) -> String {
  guard let whole = Int(exactly: value), abs(value) < 0x1p53 else { return String(value) }
  return String(whole)
}

/// At most nine decimals, for messages.
package func shortNumber(_ value: Double) -> String { plainText((value * 1e9).rounded() / 1e9) }
