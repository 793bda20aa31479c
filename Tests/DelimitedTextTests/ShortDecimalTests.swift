import CTextKernels
import TestSupport
import Testing

@testable import DelimitedText

@Suite struct ShortDecimalTests {
  /// The text among others, so that reading too far would show.
  private func value(_ text: String) -> Double? {
    let bytes = Array("9\(text)99999999999".utf8)
    let twin = ShortDecimalTwin().value(bytes.span.bytes, 1..<1 + text.utf8.count)
    let entries: [Int32] = [0, Int32(1 + text.utf8.count)]
    var number = Double.nan
    var other: Int32 = -1
    let others = ct_short_numbers(bytes, bytes.count, entries, 2, 1, &number, &other)
    #expect(others == (twin == nil ? 1 : 0))
    #expect(other == (twin == nil ? 0 : -1))
    #expect(number.bitPattern == (twin ?? .nan).bitPattern, "\(text)")
    return twin
  }

  /// Every text of these characters up to four long, and random ones up to ten: what is read here
  /// is what the general reader reads, bit for bit.
  @Test func agreesWithTheGeneralReader() {
    let alphabet: [Character] = ["0", "1", "9", ".", "-", "+", "e", "/", ":", " "]
    func check(_ text: String) {
      guard let value = value(text) else { return }
      #expect(value.bitPattern == DecimalText.number(text)?.bitPattern, "\(text)")
    }
    var texts = [""]
    for _ in 0..<4 {
      texts = texts.flatMap { text in alphabet.map { text + String($0) } }
      texts.forEach(check)
    }
    var generator = RepeatableGenerator(seed: 6)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 5...10, using: &generator)).map { _ in
        "0123456789.".randomElement(using: &generator) ?? "0"
      }
      check(String(text))
      check("-" + String(text))
    }
  }

  /// Columns of many fields, good and bad ones mixed.
  @Test func columnsAgreeFieldByField() {
    var generator = RepeatableGenerator(seed: 7)
    let alphabets = ["0123456789", "0123456789.", "0123456789.-", "0123456789.,e- "]
    for round in 0..<600 {
      let alphabet = Array(alphabets[round % 4])
      var text = "x"
      var entries: [Int32] = [0]
      for _ in 0..<round % 23 {
        for _ in 0..<Int.random(in: round % 2...9, using: &generator) {
          text.append(alphabet.randomElement(using: &generator) ?? "0")
        }
        entries.append(Int32(text.utf8.count))
        text += ";"
      }
      let bytes = Array(text.utf8) + Array(repeating: 0, count: round % 9)
      let records = entries.count - 1
      var numbers = [Double](repeating: .nan, count: records)
      var others = [Int32](repeating: -1, count: records)
      let found = ct_short_numbers(
        bytes, bytes.count, entries, 1, records, &numbers, &others)
      let expected = (0..<records).map { record in
        ShortDecimalTwin().value(
          bytes.span.bytes, Int(entries[record]) + 1..<Int(entries[record + 1]))
      }
      #expect(numbers.map(\.bitPattern) == expected.map { ($0 ?? .nan).bitPattern })
      #expect(others[..<found].map(Int.init) == (0..<records).filter { expected[$0] == nil })
    }
  }

  /// The last fields of a text, behind which nothing may be read.
  @Test func leavesTheEndOfTheTextToOthers() {
    let bytes = Array("1,2,345".utf8)
    let entries: [Int32] = [-1, 1, 3, 7]
    var numbers = [Double](repeating: .nan, count: 3)
    var others = [Int32](repeating: -1, count: 3)
    #expect(ct_short_numbers(bytes, bytes.count, entries, 1, 3, &numbers, &others) == 3)
    #expect(others == [0, 1, 2])
  }

  @Test(
    arguments: [
      ("82.2", 82.2), ("100", 100), ("0", 0), ("-3.5", -3.5), ("12345678", 12_345_678),
      ("-1234567.", nil), ("1234.567", 1234.567), ("0.000001", 0.000001), ("123456789", nil),
      ("", nil), ("-", nil), (".5", nil), ("1e3", nil), ("一", nil),
    ] as [(String, Double?)])
  func readsWhatIsShort(_ text: String, _ expected: Double?) {
    #expect(value(text) == expected)
  }
}
