import Testing

@testable import DelimitedText

@Suite struct DigitTextTests {
  @Test func writesIntegersWithZerosInFront() {
    let cases: [(UInt64, Int, String)] = [
      (0, 1, "0"), (0, 3, "000"), (7, 1, "7"), (7, 4, "0007"), (12_345_678, 1, "12345678"),
      (123_456_789, 1, "123456789"), (9_999_999_999_999_999, 17, "09999999999999999"),
      (.max, 1, "18446744073709551615"), (100_000_000, 1, "100000000"),
      (1, 20, "00000000000000000001"),
    ]
    for (number, count, text) in cases {
      var bytes: [UInt8] = []
      DigitText(number).append(atLeast: count, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
  }
}
