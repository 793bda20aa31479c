import Testing

@testable import SpreadsheetInput

@Suite struct SharedStringsTests {
  private func texts(
    _ xml: String, _ limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws -> [String] {
    let stream = try XMLStream(SharedStringsHandler(limits), part: "s")
    try stream.feed(Array(xml.utf8), isLast: true)
    let strings = stream.handler.strings
    return (0..<strings.count).compactMap { index in
      strings.range(index).map { String(decoding: strings.bytes[$0], as: UTF8.self) }
    }
  }

  @Test func everyItemIsOneText() throws {
    let xml = """
      <sst><si><t>a</t></si><si/><si><r><rPr><b/></rPr><t>水</t></r><r><t>泥</t></r>\
      <rPh sb="0" eb="1"><t>shui</t></rPh><t>!</t></si><t>outside</t><si><t>&amp;</t></si></sst>
      """
    #expect(try texts(xml) == ["a", "", "水泥!", "&"])
    #expect(try texts("<sst/>").isEmpty)
  }

  @Test func thereIsNoTextOfAnotherNumber() {
    var strings = SharedStrings()
    #expect(strings.range(0) == nil)
    [UInt8(0x61), 0x62].withUnsafeBufferPointer { strings.append($0) }
    #expect(strings.count == 0)
    strings.endText()
    strings.endText()
    #expect(strings.range(0) == 0..<2)
    #expect(strings.range(1) == 2..<2)
    #expect(strings.range(2) == nil)
    #expect(strings.range(-1) == nil)
  }

  @Test func tooManyAndTooLongOnesAreRefused() throws {
    let two = "<sst><si><t>ab</t></si><si><t>cd</t></si></sst>"
    #expect(try texts(two, SpreadsheetLimits(sharedStrings: 3, sharedText: 4)).count == 2)
    #expect(throws: SpreadsheetProblem.tooManySharedStrings(limit: 2)) {
      try texts(two, SpreadsheetLimits(sharedStrings: 2))
    }
    #expect(throws: SpreadsheetProblem.sharedStringsTooLong(limit: 3)) {
      try texts(two, SpreadsheetLimits(sharedText: 3))
    }
  }
}
