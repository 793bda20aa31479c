import Testing

@testable import DelimitedText

@Suite struct ShortTextsTests {
  private static func positions(_ names: [String], of csv: String) throws -> [Int] {
    let texts = try #require(ShortTexts(names))
    var reader = try DelimitedTextReader(bytes: Array(csv.utf8))
    var positions: [Int] = []
    while let batch = try reader.next() {
      batch.appendPositions(inColumn: 0, among: texts, to: &positions)
    }
    return positions
  }

  @Test func tellsTextsApart() throws {
    let names = ["非常不满意", "不满意", "一般", "满意", "非常满意", "", "a", "exactly sixteen!", "abcdefgh"]
    let csv =
      "x,y\n"
      + (names + [" 满意 ", "满", "不 满意", "exactly sixteen", "exactly sixteen!!", "abcdefg"])
      .map { "\($0),1\n" }.joined() + "\"满意\",1\n\"abcdefgh\",1"
    #expect(
      try Self.positions(names, of: csv)
        == Array(names.indices) + [3, -1, -1, -1, -1, -1, 3, 8])
  }

  @Test func leavesManyAndLongOnesToOthers() {
    #expect(ShortTexts((0..<17).map(String.init)) == nil)
    #expect(ShortTexts(["seventeen letters"]) == nil)
  }
}
