import DelimitedText
import TestSupport
import Testing

@Suite struct TextInternerTests {
  /// Against a dictionary, with texts of every short length and common prefixes.
  @Test func agreesWithADictionary() {
    var generator = RepeatableGenerator(seed: 5)
    var interner = TextInterner()
    var codes: [String: Int] = [:]
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...20, using: &generator)
      let text = String(repeating: "0", count: length) + String(generator.next() % 500)
      let expected = codes[text] ?? codes.count
      codes[text] = expected
      #expect(interner.code(of: text) == expected)
    }
    #expect(interner.count == codes.count)
    for (text, code) in codes {
      #expect(interner[code] == text && interner.existingCode(of: text) == code)
    }
    #expect(interner.existingCode(of: "never") == nil)
  }

  @Test func tellsTextsOfZeroBytesApart() {
    var interner = TextInterner()
    let texts = (0...20).map { String(repeating: "\u{0}", count: $0) }
    #expect(texts.map { interner.code(of: $0) } == Array(0...20))
    #expect(interner.texts == texts)
  }

  @Test func aColumnOfManyNewIdsGetsTheSameCodesAsOneByOne() throws {
    let ids = (0..<60_000).map { "id\($0 % 40_000)" }
    let text = "id,x\n" + ids.map { "\($0),1\n" }.joined()
    var reader = try DelimitedTextReader(bytes: Array(text.utf8))
    var interner = TextInterner()
    var codes: [Int] = []
    while let batch = try reader.next() {
      batch.appendCodes(inColumn: 0, interner: &interner, to: &codes)
    }
    #expect(codes == (0..<60_000).map { $0 % 40_000 })
  }
}
