import Foundation
import TestSupport
import Testing

@testable import ReportForms

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      (2.675, 2, "2.67"), (0.125, 2, "0.12"), (0.375, 2, "0.38"), (1.005, 2, "1.00"), (0.5, 0, "0"),
      (1.5, 0, "2"), (2.5, 0, "2"), (-0.001, 2, "0.00"), (-0.0, 2, "0.00"), (0, 0, "0"),
      (9.995, 2, "9.99"), (99.999, 2, "100.00"), (-99.999, 2, "-100.00"), (0.096, 1, "0.1"),
      (1e-300, 2, "0.00"), (123_456_789.126, 2, "123456789.1"), (9_999_999_999.6, 2, "1e+10"),
      (12_345_678_901.5, 2, "1.23456789e+10"), (1e308, 2, "1e+308"), (.nan, 2, "-"),
      (.infinity, 2, "∞"), (-.infinity, 1, "-∞"), (.leastNonzeroMagnitude, 3, "0.000"),
    ] as [(Double, Int, String)])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  /// The C library's printf rounds the exact binary value half to even as well.
  @Test func fixedAgreesWithPrintfForAnyDouble() {
    var generator = RepeatableGenerator(seed: 1)
    for _ in 0..<4000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      let decimals = Int.random(in: 0...20, using: &generator)
      let expected = withoutNegativeZero(String(format: "%.\(decimals)f", value))
      #expect(DecimalExpansion(value).fixed(decimals: decimals) == expected)
    }
  }

  @Test func fixedAgreesWithPrintfForScoresAndTies() {
    var generator = RepeatableGenerator(seed: 2)
    for round in 0..<8000 {
      // Half of them multiples of 1/1024: exact ties are frequent.
      let value =
        round.isMultiple(of: 2)
        ? Double.random(in: -100...100, using: &generator)
        : Double(Int.random(in: -102_400...102_400, using: &generator)) / 1024
      for decimals in 0...4 {
        let expected = withoutNegativeZero(String(format: "%.\(decimals)f", value))
        #expect(NumberText.fixed(value, decimals: decimals) == expected)
      }
      #expect(
        NumberText.significant(value, digits: 6)
          == withoutNegativeZero(String(format: "%.6g", value)))
    }
  }

  private func withoutNegativeZero(_ text: String) -> String {
    text.hasPrefix("-") && !text.contains { ("1"..."9").contains($0) }
      ? String(text.dropFirst()) : text
  }

  @Test(
    arguments: [
      (0.2328617258, "23.29%"), (1, "100.00%"), (0, "0.00%"), (-0.00001, "0.00%"),
      (0.00125, "0.13%"), (0.003125, "0.31%"), (.nan, "-"), (.infinity, "∞%"),
    ] as [(Double, String)])
  func percent(value: Double, text: String) {
    #expect(NumberText.percent(value) == text)
  }

  private static let seventh = 1.0 / 7
  private static let third = 1.0 / 3

  @Test(
    arguments: [
      (5, "5"), (seventh, "1/7"), (1 / seventh, "7"), (1, "1"), (0.25, "1/4"), (2.5, "2.5"),
      (1.5, "1.5"), (2 * third, "2/3"), (5 * third, "5/3"), (1.741101126592248, "1.741"),
      (0.3, "0.3"), (9, "9"), (1e300, "1e+300"), (1e-300, "1e-300"), (48, "48"),
      (0, "0"), (-2, "-2"), (.nan, "-"), (.infinity, "∞"), (0.5000001, "0.5"), (12345, "1.234e+04"),
    ] as [(Double, String)])
  func ratio(value: Double, text: String) {
    #expect(NumberText.ratio(value) == text)
  }

  @Test func signsProbabilitiesAndAbsence() {
    #expect(NumberText.signed(29.584, decimals: 2) == "+29.58")
    #expect(NumberText.signed(-3, decimals: 2) == "-3.00")
    #expect(NumberText.signed(0.001, decimals: 2) == "0.00")
    #expect(NumberText.signed(nil, decimals: 2) == "-")
    #expect(NumberText.signed(.infinity, decimals: 2) == "+∞")
    #expect(NumberText.probability(0.03125) == "0.0312")
    #expect(NumberText.probability(0.00001) == "< 0.0001")
    #expect(NumberText.probability(.nan) == "-")
    #expect(NumberText.fixed(nil, decimals: 2) == "-")
    #expect(NumberText.significant(8.2e-13, digits: 2) == "8.2e-13")
    #expect(NumberText.significant(4.049965661500001) == "4.049965662")
    #expect(NumberText.significant(0) == "0")
    #expect(NumberText.significant(98_000_000) == "98000000")
  }
}
