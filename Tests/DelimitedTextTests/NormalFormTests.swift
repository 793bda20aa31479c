import Testing

@testable import DelimitedText

@Suite struct NormalFormTests {
  private func canonical(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return NormalForm.canonical(bytes.span.bytes, 0..<bytes.count)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Pairs of the Unicode standard (annex 15): accents, a sign that is another one, Hangul, a
  /// compatibility ideograph, the order of two marks.
  @Test(arguments: [
    ("e\u{301}", "\u{E9}"), ("\u{212B}", "\u{C5}"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
    ("\u{F900}", "\u{8C48}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("か\u{3099}", "が"),
    ("水A\u{30A}x", "水\u{C5}x"),
  ])
  func textsThatLookTheSameBecomeTheSameBytes(text: String, expected: String) {
    let found = canonical(text).map { Array($0.utf8) }
    #expect(found == Array(expected.utf8))
  }

  @Test(arguments: ["", "plain", "\u{E9}", "水泥厂，（甲）", "㐀", "\u{D55C}", "が", "😀", "q\u{323}"])
  func textsInTheFormAreNotCopied(text: String) {
    #expect(canonical(text) == nil)
  }

  @Test(arguments: [
    ("abc é ß", false), ("水泥 ＡＢ　、", false), ("㐀", false), ("e\u{301}", true), ("が", true),
    ("\u{F900}", true), ("\u{302A}", true), ("한", true),
  ])
  func fewTextsAreDoubtful(text: String, isDoubtful: Bool) {
    let bytes = Array(text.utf8)
    #expect(NormalForm.isDoubtful(bytes.span.bytes, 0..<bytes.count) == isDoubtful)
  }

  @Test func listsAreNormalisedTextByText() {
    var list = TextList(["a", "e\u{301}", "", "\u{301}x"])
    list.normalise()
    let bytes = (0..<list.count).map { Array(list[$0].utf8) }
    #expect(bytes == ["a", "\u{E9}", "", "\u{301}x"].map { Array($0.utf8) })
  }
}
