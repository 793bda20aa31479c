import TestSupport
import Testing

@testable import DelimitedText

@Suite struct NumberTextTests {
  private func appended(_ number: NumberText) -> String {
    var buffer = TextBuffer()
    number.append(to: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private func stored(_ number: NumberText) -> String {
    let bytes = [UInt8](unsafeUninitializedCapacity: NumberText.room) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      var place = UnsafeMutableRawPointer(start)
      number.store(at: &place)
      count = UnsafeMutableRawPointer(start).distance(to: place)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func wholeNumbersHaveNoZerosInFront() {
    for (number, text) in [(0, "0"), (7, "7"), (1200, "1200"), (99_999_999, "99999999")] {
      let found = NumberText(EightDigits(UInt64(number)))
      #expect(appended(found) == text)
      #expect(stored(found) == text)
    }
    #expect(appended(NumberText()).isEmpty)
    #expect(stored(NumberText()).isEmpty)
  }

  @Test func placesCutTheFraction() {
    let fraction = (EightDigits(3_400_000), EightDigits(5_600_000), EightDigits(78))
    let digits = "03400000" + "05600000" + "00000078"
    for places in [1, 2, 8, 9, 16, 23, 24] {
      let number = NumberText(EightDigits(1_234_567), fraction: fraction, places: places)
      let text: String = "1234567." + digits.prefix(places)
      #expect(appended(number) == text)
      #expect(stored(number) == text)
    }
  }

  /// What the shortest digits cover, they write in both ways as the standard library describes it.
  @Test func scoresAreWrittenAsTheStandardLibraryDescribesThem() throws {
    var generator = RepeatableGenerator(seed: 41)
    var numbers: [Double] = [86.5, 0.1 + 0.2, 1.0 / 3, 64.000001, 9_999_999.5, 0.002]
    numbers += (0..<500).map { _ in Double.random(in: 0.01...100, using: &generator) }
    for number in numbers {
      let text = try #require(ShortestDecimal.text(of: number))
      #expect(appended(text) == number.description)
      #expect(stored(text) == number.description)
    }
  }

  @Test(arguments: [
    -1, -0.0, Double.nan, Double.infinity, 1e8, 10_000_000.5, 0.001, 0x1p-9, 0.5, 0x1p60,
  ])
  func othersAreLeftToASlowerWay(number: Double) {
    #expect(ShortestDecimal.text(of: number) == nil)
  }
}
