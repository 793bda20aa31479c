import DelimitedText
import TestSupport
import Testing

@Suite struct ColumnReadingTests {
  private static let requests = [
    ColumnRequest(2, as: .numbers(NumberRule(missing: MissingTokens(["-"])))),
    ColumnRequest(0, as: .codes(.spaces)), ColumnRequest(1, as: .texts(.none)),
  ]

  @Test func readsTheWantedColumns() throws {
    var reader = try DelimitedTextReader(
      bytes: Array("id,name,x\na, b,1\nc,\"d\"\"\",-\na,e,five\n1,2\n".utf8))
    let columns = try reader.read(Self.requests)
    #expect(columns.recordCount == 3)
    guard case .numbers(let numbers) = columns.values[0],
      case .codes(let codes, let ids) = columns.values[1],
      case .texts(let texts) = columns.values[2]
    else {
      Issue.record("other columns were read")
      return
    }
    #expect(numbers[0] == 1 && numbers[1].isNaN && numbers[2].isNaN)
    #expect(codes == [0, 1, 0] && ids.texts == ["a", "c"])
    #expect(texts == [" b", "d\"", "e"])
    #expect(
      columns.mistakes.described.map(\.problem) == [
        .fieldCount(found: 2, expected: 3), .notANumber("five"),
      ])
  }

  @Test func readsTheSameInParallel() throws {
    var generator = RepeatableGenerator(seed: 11)
    var text = "id,name,x\n"
    for _ in 0..<3000 {
      let id = generator.next() % 400
      text += "c\(id),n\(id % 7),\(Double(id) / 8)\n"
      if id == 5 { text += "c\(id),\"two\nlines\",？\n" }
    }
    let options = DelimitedTextOptions(limits: DelimitedTextLimits(chunk: 700))
    var reader = try DelimitedTextReader(bytes: Array(text.utf8), options: options)
    let expected = try reader.read(Self.requests)
    reader = try DelimitedTextReader(bytes: Array(text.utf8), options: options)
    let columns = try reader.readInParallel(Self.requests)
    #expect(columns.recordCount == expected.recordCount)
    #expect(columns.mistakes == expected.mistakes && !expected.mistakes.isEmpty)
    for (found, wanted) in zip(columns.values, expected.values) {
      switch (found, wanted) {
      case (.numbers(let a), .numbers(let b)):
        #expect(a.map(\.bitPattern) == b.map(\.bitPattern))
      case (.codes(let a, let textsOfA), .codes(let b, let textsOfB)):
        #expect(a == b && textsOfA.texts == textsOfB.texts)
      case (.texts(let a), .texts(let b)): #expect(a == b)
      default: Issue.record("other columns were read")
      }
    }
  }

  @Test func readsAnEmptyTable() throws {
    var reader = try DelimitedTextReader(bytes: Array("id,name,x\n".utf8))
    #expect(try reader.read(Self.requests).recordCount == 0)
  }
}
