import TestSupport
import Testing

@testable import DelimitedText

@Suite struct EightDigitsTests {
  /// The standard library's `description` is the independent answer.
  @Test func writesIntegers() {
    var generator = RepeatableGenerator(seed: 11)
    let random = (0..<20_000).map {
      UInt64.random(in: .min ... .max, using: &generator) >> ($0 % 64)
    }
    let edges = (0..<20).flatMap { exponent -> [UInt64] in
      let power = (0..<exponent).reduce(1 as UInt64) { power, _ in power * 10 }
      return [power - 1, power, power + 1]
    }
    for number in random + edges + [.max] {
      var text = TextBuffer()
      text.append(digitsOf: number)
      #expect(String(decoding: text.bytes, as: UTF8.self) == number.description)
    }
  }

  @Test func countsZeros() {
    let digits = EightDigits(12_300)
    #expect(digits.leadingZeros == 3)
    #expect(digits.significant == 6)
    #expect(EightDigits(0).leadingZeros == 7)
  }
}
