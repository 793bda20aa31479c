import Testing

@testable import DelimitedText

@Suite struct RecordRenderingTests {
  private func text(
    _ columns: RecordColumns, _ rows: [Int], separator: Character = ",", isLong: Bool = false
  ) -> String {
    let rendering = RecordRendering(
      columns, quotes: FieldQuotes(separator: separator.asciiValue ?? 0),
      lineEnd: isLong ? (0x0A0D, 2) : (0x0A, 1))
    return String(decoding: rendering.text(rows), as: UTF8.self)
  }

  private func mixed() -> RecordColumns {
    var layout = RecordLayout()
    layout.append(.text)
    layout.append(oneOf: TextList(["好", "a,b"]))
    layout.append(.number)
    layout.append(.later)
    var columns = RecordColumns(layout, count: 3)
    columns.append(TextList(["x", "say \"so\"", ""]))
    columns.append(words: [1, 0, 2])
    columns.append([86.5, .nan, -0.25])
    columns.append([1e300, 7, 1])
    return columns
  }

  @Test func fieldsStandInTheOrderOfTheLayout() {
    let lines = ["x,\"a,b\",86.5,1e+300", "\"say \"\"so\"\"\",好,,7", ",,-0.25,1"]
    let columns = mixed()
    #expect(text(columns, [0, 1, 2]) == lines.map { $0 + "\n" }.joined())
    #expect(text(columns, [2, 0, 2]) == [lines[2], lines[0], lines[2]].map { $0 + "\n" }.joined())
    #expect(text(columns, []).isEmpty)
  }

  @Test func theSeparatorDecidesAboutQuotes() {
    #expect(text(mixed(), [0], separator: ";", isLong: true) == "x;a,b;86.5;1e+300\r\n")
    // A point that separates stands in most numbers.
    #expect(text(mixed(), [2], separator: ".") == "..\"-0.25\".1\n")
  }

  @Test func aRecordOfNothingIsToldFromABlankLine() {
    var layout = RecordLayout()
    layout.append(.number)
    var single = RecordColumns(layout, count: 2)
    single.append([.nan, 3])
    #expect(text(single, [0, 1]) == "\"\"\n3\n")
    layout.append(.text)
    layout.append(.number)
    var three = RecordColumns(layout, count: 1)
    three.append([.infinity])
    three.append([.nan])
    three.append(TextList([""]))
    #expect(text(three, [0]) == "\"\",,\n")
  }

  @Test func manyRecordsAreWrittenInBlocks() {
    var layout = RecordLayout()
    layout.append(.number)
    layout.append(.text)
    let count = 2 * NumberBlock.rowCount + 5
    var columns = RecordColumns(layout, count: count)
    columns.append((0..<count).map { Double($0) / 4 })
    columns.append(TextList((0..<count).map { String(repeating: "t", count: $0 % 11) }))
    let quarters = ["", ".25", ".5", ".75"]
    let expected = (0..<count).map {
      "\($0 / 4)\(quarters[$0 % 4]),\(String(repeating: "t", count: $0 % 11))\n"
    }
    #expect(text(columns, Array(0..<count)) == expected.joined())
  }
}
