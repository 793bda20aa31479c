import DelimitedText
import Testing

@Suite struct RecordBatchColumnsTests {
  private func batch(_ text: String) throws -> RecordBatch {
    var reader = try DelimitedTextReader(bytes: Array(text.utf8))
    return try #require(try reader.next())
  }

  @Test func readsNumbersMissingTokensAndMistakes() throws {
    let batch = try batch(
      "id,x\n1,86\n2,-\n3,\n4,无\n5,86%\n6, 7 \n7,８６\n8,abc\n9,1e999\n10,\"3,5\"\n11,\"-2\"\n")
    var numbers: [Double] = []
    var mistakes = MistakeList()
    let rule = NumberRule(missing: MissingTokens(["", "-", "无"]), acceptsPercent: true)
    batch.appendNumbers(inColumn: 1, by: rule, to: &numbers, mistakes: &mistakes)
    #expect(
      numbers.map { $0.isNaN ? nil : $0 } == [
        86, nil, nil, nil, 86, 7, nil, nil, nil, nil, -2,
      ])
    #expect(
      mistakes.described.map(\.problem) == [
        .fullWidthNumber("８６", halfWidth: "86"), .notANumber("abc"), .numberTooLarge("1e999"),
        .notANumber("3,5"),
      ])
    #expect(mistakes.described.map(\.position?.line) == [8, 9, 10, 11])
    #expect(mistakes.described.map(\.position?.column) == [3, 3, 3, 4])
    #expect(mistakes.described.first?.excerpt == "7,８６")
  }

  @Test func aMissingTokenMayBeANumber() throws {
    let rule = NumberRule(missing: MissingTokens(["-999", "9%"]))
    var numbers: [Double] = []
    var mistakes = MistakeList()
    try batch("a,b\n-999,1\n999,1\n9%,1\n -999 ,1\n").appendNumbers(
      inColumn: 0, by: rule, to: &numbers, mistakes: &mistakes)
    #expect(numbers.map(\.isNaN) == [true, false, true, true])
    #expect(mistakes.isEmpty)
  }

  @Test func anEmptyFieldIsAMistakeUnlessMissing() throws {
    var numbers: [Double] = []
    var mistakes = MistakeList()
    try batch("a,b\n,1\n").appendNumbers(
      inColumn: 0, by: NumberRule(missing: MissingTokens([String]())), to: &numbers,
      mistakes: &mistakes)
    #expect(mistakes.described.map(\.problem) == [.notANumber("")])
  }

  @Test func countsBeyondTheLimit() throws {
    let text = "a,b\n" + String(repeating: "x,1\n", count: 50)
    var numbers: [Double] = []
    var mistakes = MistakeList(limit: 3)
    try batch(text).appendNumbers(inColumn: 0, to: &numbers, mistakes: &mistakes)
    #expect(mistakes.described.count == 3 && mistakes.count == 50)
    #expect(mistakes.described.map(\.position?.line) == [2, 3, 4])
  }

  @Test func givesCodesAndTexts() throws {
    let batch = try batch(
      "id,s\n0001,满意\n0002,\"一般\"\n0001, 满意\n\"00\"\"3\",满意　\n")
    var ids = TextInterner()
    var words = TextInterner()
    var idCodes: [Int] = []
    var wordCodes: [Int] = []
    batch.appendCodes(inColumn: 0, interner: &ids, to: &idCodes)
    batch.appendCodes(inColumn: 1, interner: &words, to: &wordCodes)
    #expect(idCodes == [0, 1, 0, 2] && ids.texts == ["0001", "0002", "00\"3"])
    #expect(wordCodes == [0, 1, 0, 0] && words.texts == ["满意", "一般"])
    var texts: [String] = []
    batch.appendTexts(inColumn: 1, trimming: .none, to: &texts)
    #expect(texts == ["满意", "一般", " 满意", "满意　"])
    var contents: [[UInt8]] = []
    batch.forEachContent(inColumn: 0) { _, content in
      contents.append(content.indices.map { content[$0] })
    }
    #expect(contents.last == Array("00\"3".utf8))
  }

  @Test func describesMistakesThatTheCallerFound() throws {
    let batch = try batch("id,x\n1,5\n2,\"x\ny\"\n3,700\n")
    var mistakes = MistakeList()
    batch.describe([0, 2], inColumn: 1, in: &mistakes) { content in
      .notANumber("\(content.count) bytes")
    }
    #expect(mistakes.described.map(\.problem) == [.notANumber("1 bytes"), .notANumber("3 bytes")])
    #expect(mistakes.described.map(\.position?.line) == [2, 5])
    #expect(batch.position(record: 1, column: 1) == TextPosition(line: 3, column: 3, byte: 11))
    #expect(batch.mistake(.nulByte, record: 2, column: 1).excerpt == "3,700")
  }
}
