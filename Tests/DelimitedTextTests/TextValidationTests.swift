import TestSupport
import Testing

@testable import DelimitedText

@Suite struct TextValidationTests {
  private func badBytes(
    _ bytes: [UInt8], _ range: Range<Int>? = nil, encoding: TextEncoding = .utf8
  ) -> [RecordScanner.Place] {
    let padded = bytes + [UInt8](repeating: 0, count: 64)
    return TextValidation.badBytes(
      in: padded.span.bytes, range ?? 0..<bytes.count, encoding: encoding)
  }

  @Test func theFirstBadByteOfEachLineIsFound() {
    let bytes: [UInt8] =
      Array("a".utf8) + [0, 0xFF] + Array("\nok\n".utf8) + [0xFF, 0] + Array("\r甲".utf8)
      + [0xC0, 0x0A]
    let found = badBytes(bytes)
    #expect(found.map { $0.offset } == [1, 7, 13])
    let invalid = DelimitedTextProblem.invalidText(.utf8, suggestion: nil)
    #expect(found.map { $0.problem } == [.nulByte, invalid, invalid])
    #expect(badBytes(bytes, 3..<9).map { $0.offset } == [7])
    #expect(badBytes(bytes, 3..<7).isEmpty)
  }

  /// 中 in GB 18030 is no UTF-8; as a whole the text would be valid.
  @Test func anotherEncodingIsSuggestedOnlyForTheWholeText() {
    let bytes: [UInt8] = [0x31, 0x2C, 0xD6, 0xD0, 0x0A]
    #expect(
      badBytes(bytes).map { $0.problem } == [.invalidText(.utf8, suggestion: .gb18030)])
    #expect(
      badBytes(bytes + [0xFF]).first?.problem == .invalidText(.utf8, suggestion: nil))
    #expect(
      badBytes([0xFF, 0x0A], encoding: .gb18030).first?.problem
        == .invalidText(.gb18030, suggestion: nil))
  }

  /// One byte changed anywhere in a long text is found there or leaves valid text, which the standard
  /// library tells apart.
  @Test func aChangedByteIsFoundWhereverItIs() {
    var generator = RepeatableGenerator(seed: 51)
    let text = Array("Größe 水泥厂 12,5 😀 plain ASCII for a while, then 名称 again".utf8)
    for place in text.indices {
      var bytes = text
      bytes[place] = UInt8.random(in: 0x80...0xFF, using: &generator)
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect(badBytes(bytes).isEmpty == isValid)
    }
    #expect(badBytes(text).isEmpty)
  }
}
