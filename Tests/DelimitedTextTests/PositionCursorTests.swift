import Testing

@testable import DelimitedText

@Suite struct PositionCursorTests {
  @Test func linesColumnsAndBytesCountOn() {
    let bytes = Array("中a\r\n,b\rc\n\nd".utf8)
    var cursor = PositionCursor(line: 5, byte: 100, encoding: .utf8)
    for (offset, line, column) in [
      (0, 5, 1), (3, 5, 2), (4, 5, 3), (6, 6, 1), (7, 6, 2), (9, 7, 1), (11, 8, 1), (12, 9, 1),
    ] {
      let position = cursor.position(at: offset, in: bytes.span)
      #expect(position == TextPosition(line: line, column: column, byte: 100 + offset))
    }
    #expect(cursor.offset == 12)
  }

  /// 中 takes two bytes in GB 18030, ë four.
  @Test func bytesAreThoseOfTheStoredText() {
    let bytes = Array("中ë,x".utf8)
    var cursor = PositionCursor(line: 1, byte: 10, encoding: .gb18030)
    let second = cursor.position(at: 3, in: bytes.span)
    #expect(second == TextPosition(line: 1, column: 2, byte: 12))
    let last = cursor.position(at: 6, in: bytes.span)
    #expect(last == TextPosition(line: 1, column: 4, byte: 17))
  }

  @Test func theExcerptIsTheLineOfTheCursor() {
    let bytes = Array("first\nsecond\r\nthird".utf8)
    var cursor = PositionCursor(line: 1, byte: 0, encoding: .utf8)
    for (offset, line) in [(2, "first"), (8, "second"), (15, "third")] {
      _ = cursor.position(at: offset, in: bytes.span)
      #expect(cursor.excerpt(in: bytes.span, upTo: bytes.count) == line)
    }
    #expect(cursor.excerpt(in: bytes.span, upTo: 16) == "th")
  }

  @Test(arguments: [(1, "a"), (3, "a"), (4, "a中"), (5, "a中"), (6, "a中"), (7, "a中国"), (99, "a中国")])
  func anExcerptSplitsNoCharacter(limit: Int, text: String) {
    let bytes = Array("a中国\nnext".utf8)
    let found = PositionCursor.excerpt(
      ofLineAt: 0, in: bytes.span, upTo: bytes.count, limit: limit)
    #expect(found == text)
  }

  @Test func anExcerptIsShownInTheEncodingThatItSeemsToHave() {
    let bytes: [UInt8] = [0x31, 0x2C, 0xD6, 0xD0, 0x0A]
    let shown = PositionCursor.excerpt(
      ofLineAt: 0, in: bytes.span, upTo: bytes.count, as: .gb18030)
    #expect(shown == "1,中")
  }
}
