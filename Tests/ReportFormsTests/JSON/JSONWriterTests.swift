import Foundation
import TestSupport
import Testing

@testable import ReportForms

@Suite struct JSONWriterTests {
  private func written(_ layout: JSONLayout = .compact, _ body: (inout JSONWriter) -> Void)
    -> String
  {
    var writer = JSONWriter(layout)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func sample(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key(JSONKey("b"))
    writer.number(0.1)
    writer.key(JSONKey("a"))
    writer.beginArray()
    writer.integer(-1)
    writer.bool(true)
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.endArray()
    writer.endObject()
  }

  @Test func keepsTheOrder() {
    #expect(written { sample(&$0) } == #"{"b":0.1,"a":[-1,true,null,{}]}"#)
    #expect(
      written(.indented) { sample(&$0) } == """
        {
          "b": 0.1,
          "a": [
            -1,
            true,
            null,
            {}
          ]
        }
        """)
  }

  @Test func hasNoWordForWhatIsNotANumber() {
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(written { $0.number(value) } == "null")
    }
  }

  @Test func textsReadBackAndSteerNoTerminal() throws {
    let hostile = "\"\\\n\r\t\u{0}\u{1b}[31m\u{7f}\u{9b}\u{2028}\u{202e}\u{feff}客户👍🏽/"
    let text = written {
      $0.beginArray()
      $0.string(hostile)
      $0.endArray()
    }
    let read = try JSONDecoder().decode([String].self, from: Data(text.utf8))
    #expect(read.map { Array($0.utf8) } == [Array(hostile.utf8)])
    #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(!text.unicodeScalars.contains("\u{202e}"))
  }

  @Test func doublesReadBackToTheSameBits() throws {
    var generator = RepeatableGenerator(seed: 5)
    var values = [0, -0.0, 1e16, 1e22, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.1 + 0.2]
    while values.count < 2000 {
      let value = Double(bitPattern: generator.next())
      if value.isFinite { values.append(value) }
    }
    let text = written { writer in
      writer.beginArray()
      for value in values { writer.number(value) }
      writer.endArray()
    }
    let read = try JSONDecoder().decode([Double].self, from: Data(text.utf8))
    #expect(read.map(\.bitPattern) == values.map(\.bitPattern))
  }
}
