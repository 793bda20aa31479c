/// Numbers as people write them in tables, read strictly.
///
/// Grammar: `[+-] digits [. digits] [e [+-] digits]`, or `[+-] . digits …` as databases write it.
/// No hexadecimal, infinity, not-a-number, thousands separators or spaces.
public enum DecimalText {
  /// The double nearest to the number (ties to even), nil when the text is no number or is beyond
  /// the largest double. Numbers nearer to 0 than half the least double are 0.
  ///
  /// Integers below 2^53 over or times a power of ten up to 10^22 need one correctly rounded operation
  /// on exact operands (Clinger 1990); up to 19 digits with up to 19 places, one division of 128 by 64
  /// bits; the others go to the standard library.
  ///
  /// - Complexity: O(`text.count`)
  public static func number(_ text: Span<UInt8>) -> Double? {
    guard let decimal = Decimal(text) else { return nil }
    if let value = decimal.value { return value }
    guard let value = Double(String(decoding: bytes(text), as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  /// As `number(_:)` of UTF-8 bytes.
  public static func number(_ text: some StringProtocol) -> Double? {
    number(Array(text.utf8).span)
  }

  /// Reads `86%` and `86` alike as 86.
  public static func percentage(_ text: Span<UInt8>) -> Double? {
    guard text.count > 1, text[text.count - 1] == UInt8(ascii: "%") else { return number(text) }
    return number(text.extracting(first: text.count - 1))
  }

  /// Why a text is no number.
  public static func problem(with text: Span<UInt8>) -> DelimitedTextProblem {
    let shown = String(decoding: bytes(text.extracting(first: min(text.count, 64))), as: UTF8.self)
    if let halfWidth = halfWidth(shown), percentage(Array(halfWidth.utf8).span) != nil {
      return .fullWidthNumber(shown, halfWidth: halfWidth)
    }
    return Decimal(text) == nil ? .notANumber(shown) : .numberTooLarge(shown)
  }

  /// The text with full-width forms (U+FF01…U+FF5E, such as `８６．５％`) as ASCII; nil when there is
  /// none in it.
  public static func halfWidth(_ text: some StringProtocol) -> String? {
    var result = String.UnicodeScalarView()
    var found = false
    for scalar in text.unicodeScalars {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      found = found || isFullWidth
      result.append(isFullWidth ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
    }
    return found ? String(result) : nil
  }

  private static func bytes(_ text: Span<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count) { buffer, count in
      text.withUnsafeBufferPointer { _ = buffer.initialize(fromContentsOf: $0) }
      count = text.count
    }
  }
}
