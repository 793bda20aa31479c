import Testing

@testable import DelimitedText

@Suite struct FieldQuotesTests {
  /// Whole lists are looked through by words; one byte anywhere must be found there if a text by itself
  /// needs quotes because of it.
  @Test(arguments: [",", ";", "\t", "|", "~"])
  func listsFindWhatSingleTextsNeed(separator: Character) throws {
    let quotes = FieldQuotes(separator: try #require(separator.asciiValue))
    for scalar in Array(0x01..<0x100) + [0x3000, 0x3001, 0x4E00, 0x1F600] {
      let character = String(try #require(Unicode.Scalar(UInt32(scalar))))
      for length in [0, 1, 6, 7, 8, 15, 20] {
        for place in [0, length / 2, length] {
          var text = String(repeating: "x", count: length)
          text.insert(contentsOf: character, at: text.index(text.startIndex, offsetBy: place))
          let texts = ["abc", text, "", "z"]
          let expected = texts.map { quotes.field(Array($0.utf8)) }
          let fields = quotes.fields(TextList(texts))
          #expect(
            (0..<4).map { fields.withText($0) { $0.withUnsafeBufferPointer(Array.init) } }
              == expected)
        }
      }
    }
  }
}
