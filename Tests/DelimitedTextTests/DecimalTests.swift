import Testing

@testable import DelimitedText

@Suite struct DecimalTests {
  private func decimal(_ text: String) -> Decimal? {
    let bytes = Array(text.utf8)
    return Decimal(bytes.span)
  }

  @Test(
    arguments: [
      ("0", 0, 0), ("12", 12, 0), ("-12.50", 1250, -2), ("+.5", 5, -1), ("1.5e3", 15, 2),
      ("007.0", 70, -1), ("3E-20", 3, -20), ("0.00e+5", 0, 3),
      ("1e99999999999999999999", 1, 9_999_999), ("1e-99999999999999999999", 1, -9_999_999),
    ] as [(String, UInt64, Int)])
  func isTakenApart(text: String, digits: UInt64, exponent: Int) throws {
    let found = try #require(decimal(text))
    #expect(found.digits == digits)
    #expect(found.exponent == exponent)
  }

  @Test(arguments: ["", "+", "-", ".", "1.", "e1", "1e", "1e-", "1e1.5", "1 ", "0x1", "1,5", "1f"])
  func otherGrammarsAreNone(text: String) {
    #expect(decimal(text) == nil)
  }

  @Test(
    arguments: [
      ("86.5", 86.5), ("-0.001", -0.001), ("9e22", 9e22), ("1e-22", 1e-22),
      ("9007199254740992", 9_007_199_254_740_992),
    ] as [(String, Double)])
  func shortOnesHaveTheirValue(text: String, value: Double) {
    #expect(decimal(text)?.value == value)
  }

  /// More than 19 digits or 22 places are for a slower reader; they are no refusal.
  @Test(arguments: ["1e23", "1e-23", "123456789012345678901", "1e400"])
  func longOnesHaveNoQuickValue(text: String) throws {
    let found = try #require(decimal(text))
    #expect(found.value == nil)
  }

  @Test func zeroKeepsItsSign() throws {
    let negative = try #require(decimal("-0.0")?.value)
    let positive = try #require(decimal("0.0")?.value)
    #expect(negative == 0 && negative.sign == .minus)
    #expect(positive.sign == .plus)
  }
}
