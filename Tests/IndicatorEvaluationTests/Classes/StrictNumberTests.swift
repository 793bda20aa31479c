import Testing

@testable import IndicatorEvaluation

@Suite struct StrictNumberTests {
  @Test(arguments: [
    ("0", 0.0), ("35", 35), ("-12.5", -12.5), ("+3", 3), ("4.1e7", 4.1e7), ("1E-3", 1e-3),
    (".5", 0.5), ("5.", 5), ("0001", 1), ("98000000", 98_000_000),
  ])
  func numbers(text: String, number: Double) { #expect(text.strictNumber == number) }

  @Test(arguments: [
    "", " 35", "35 ", "1,000", "35kV", "0x10", "inf", "nan", "1e", "1e+", "--1", "+", ".", "e5",
    "１２", "1e999", "1_000", "½", "1.2.3", "٣",
  ])
  func noNumbers(text: String) { #expect(text.strictNumber == nil) }
}
