import DelimitedText
import ReportForms
import TestSupport
import Testing

@Suite struct DelimitedTextWriterTests {
  @Test func quotesOnlyWhatNeedsIt() {
    var writer = DelimitedTextWriter(lineEnd: .carriageReturnLineFeed)
    for text in ["编号", "a b"] { writer.append(text) }
    writer.endRecord()
    for text in ["a,b", "say \"hi\"", "two\nlines", " lead", "　宽", "5\""] { writer.append(text) }
    writer.endRecord()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "编号,a b\r\n\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\" lead\",\"　宽\",\"5\"\"\"\r\n")
  }

  @Test func writesTheFewestDigits() {
    var writer = DelimitedTextWriter()
    for number in [86, 86.5, 0.1, 1e21, -0.0, .nan, .infinity, 1.0 / 3] { writer.append(number) }
    writer.append(-7)
    writer.endRecord()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "86,86.5,0.1,1e+21,-0,,,0.3333333333333333,-7\n")
  }

  @Test func writesRecordsThatNobodyTakesForBlankLines() {
    for width in 0...3 {
      var writer = DelimitedTextWriter()
      for _ in 0..<width { writer.append("") }
      writer.endRecord()
      let separators = String(repeating: ",", count: max(0, width - 1))
      #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\"\(separators)\n")
    }
  }

  @Test func flushesWholeRecords() {
    var writer = DelimitedTextWriter()
    var received: [[UInt8]] = []
    func take(_ bytes: Span<UInt8>) { received.append(bytes.indices.map { bytes[$0] }) }
    writer.append("a")
    writer.flush(to: take)
    #expect(received.isEmpty)
    writer.endRecord()
    writer.flush(atLeast: 3, to: take)
    #expect(received.isEmpty)
    writer.flush(to: take)
    writer.flush(to: take)
    #expect(received == [Array("a\n".utf8)] && writer.bytes.isEmpty)
  }

  /// Whatever is written is read back, field by field, with the separator given or found.
  @Test func hostileFieldsComeBack() {
    var generator = RepeatableGenerator(seed: 7)
    let pieces = [
      ",", ";", "\t", "\"", "\n", "\r", "\r\n", " ", "　", "a", "编号", "sep=", "sep=,", "\u{FEFF}",
      "",
      "=1+1", "😀", "\u{A0}", "é", "\\", "'", "#",
    ]
    for _ in 0..<1000 {
      let width = Int.random(in: 1...4, using: &generator)
      let isFound = Bool.random(using: &generator)
      let separator = ([0x2C, 0x3B, 0x09] as [UInt8]).randomElement(using: &generator) ?? 0x2C
      var writer = DelimitedTextWriter(
        separator: separator,
        lineEnd: Bool.random(using: &generator) ? .lineFeed : .carriageReturnLineFeed,
        marksByteOrder: Bool.random(using: &generator))
      let rows = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
          }.joined()
        }
      }
      for row in rows {
        for field in row { writer.append(field) }
        writer.endRecord()
      }
      let finds = isFound && width > 1
      let table = WholeTable(
        writer.bytes,
        options: DelimitedTextOptions(separator: finds ? nil : separator, hasHeader: false))
      let text = String(decoding: writer.bytes, as: UTF8.self)
      #expect(
        table.rows == rows && table.failure == nil && table.mistakes.isEmpty,
        "\(text.debugDescription)")
    }
  }

  @Test func everyNumberComesBack() {
    var generator = RepeatableGenerator(seed: 8)
    for _ in 0..<2000 {
      let number = Double(bitPattern: generator.next())
      var writer = DelimitedTextWriter()
      writer.append(number)
      let text = String(decoding: writer.bytes, as: UTF8.self)
      #expect(DecimalText.number(text) == (number.isFinite ? number : nil))
    }
  }
}
