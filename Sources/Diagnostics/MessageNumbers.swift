/// A number without a superfluous `.0`.
package func plainText(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
}

/// At most ten significant digits, for messages.
package func shortNumber(_ value: Double) -> String {
  let rounded = (value * 1e9).rounded() / 1e9
  return plainText(rounded)
}
