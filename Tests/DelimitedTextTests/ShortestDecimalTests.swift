import TestSupport
import Testing

@testable import DelimitedText

/// The standard library's `description` is the independent answer: the fewest digits that read back,
/// and of those the nearest.
@Suite struct ShortestDecimalTests {
  private static func written(_ number: Double) -> String {
    var text = TextBuffer()
    text.append(number)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private static func expected(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  @Test(arguments: [
    0, -0.0, 1, -1, 0.1, 0.3, 1.0 / 3, 100, 99.99999999999999, 89.99999999999999, 0.001953125,
    0.00195312500000001, 1e-3, Double.leastNonzeroMagnitude, 2.2250738585072014e-308,
    Double.greatestFiniteMagnitude, 0x1p50,
    0x1p50 - 0.25, 0x1p53, 1e15, 1e16, 123456789012345.6, 64, 63.99999999999999, 0.5, 86.5,
    562949953421312.25, 562949953421312.75, 1048576.00048828125,
  ])
  func writesWhatTheStandardLibraryWrites(_ number: Double) {
    #expect(Self.written(number) == Self.expected(number))
    #expect(Self.written(-number) == Self.expected(-number))
  }

  @Test func agreesOnRandomScoresAndBits() {
    var generator = RepeatableGenerator(seed: 11)
    var different: [Double] = []
    for round in 0..<200_000 {
      let number: Double =
        switch round % 5 {
        case 0: Double.random(in: 0...100, using: &generator)
        case 1: Double(bitPattern: UInt64.random(in: .min ... .max, using: &generator))
        case 2: Double(Int.random(in: -100_000...100_000, using: &generator)) / 1000
        case 3: Double(Int.random(in: 0...1 << 52, using: &generator)) * 0x1p-20
        default: Double.random(in: 0...1e15, using: &generator)
        }
      if number.isFinite, Self.written(number) != Self.expected(number) { different.append(number) }
    }
    #expect(different.isEmpty)
  }

  @Test func neighboursOfTensAndTwosAgree() {
    for exponent in -12...16 {
      for base in [10.0, 2.0] {
        var power = 1.0
        for _ in 0..<abs(exponent) { power = exponent < 0 ? power / base : power * base }
        for number in [power, power.nextUp, power.nextDown, power * 1.5, power * 3.25] {
          #expect(Self.written(number) == Self.expected(number))
        }
      }
    }
  }
}
