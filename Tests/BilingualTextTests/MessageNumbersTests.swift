import BilingualText
import Testing

@Suite struct MessageNumbersTests {
  @Test(
    arguments: [
      (3, "3"), (-12, "-12"), (0, "0"), (-0.0, "0"), (0.5, "0.5"), (-2.25, "-2.25"),
      (1e6, "1000000"),
      (0x1p53 - 1, "9007199254740991"), (.infinity, "inf"),
    ] as [(Double, String)])
  func wholeNumbersHaveNoDecimalPoint(value: Double, text: String) {
    #expect(plainText(value) == text)
  }

  /// From 2⁵³ on not every whole number is a double, so that the digits would promise too much.
  @Test func veryLargeNumbersStayAsTheyAre() {
    #expect(plainText(0x1p53) == String(0x1p53))
    #expect(plainText(-0x1p53) == String(-0x1p53))
    #expect(plainText(1e300) == "1e+300")
  }

  @Test(
    arguments: [
      (1.0 / 3, "0.333333333"), (0.1 + 0.2, "0.3"), (2.0000000001, "2"),
      (1.0000000006, "1.000000001"),
      (-5, "-5"), (1e-12, "0"), (-1e-12, "0"),
    ] as [(Double, String)])
  func shortNumbersHaveAtMostNineDecimals(value: Double, text: String) {
    #expect(shortNumber(value) == text)
  }
}
