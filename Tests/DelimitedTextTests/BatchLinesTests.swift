import Testing

@testable import DelimitedText

@Suite struct BatchLinesTests {
  private static let text =
    "编号,x,y\r\n1,\"two\r\nlines\",c\r2,\"a\rb\nc\",\"甲\nd,\"\n\n3,乙丙,\"q\"\n"

  private func batches(chunk: Int) throws -> [RecordBatch] {
    let options = DelimitedTextOptions(limits: DelimitedTextLimits(chunk: chunk))
    var reader = try DelimitedTextReader(bytes: Array(Self.text.utf8), options: options)
    var batches: [RecordBatch] = []
    while let batch = try reader.next() { batches.append(batch) }
    return batches
  }

  @Test func placesAreThoseThatAnEditorShows() throws {
    let batch = try #require(try batches(chunk: 1 << 12).first)
    let lines = BatchLines(batch)
    try #require(batch.count == 3)
    #expect((0..<3).map { lines.line(ofRecord: $0, in: batch) } == [2, 4, 9])
    var place = lines.place(record: 0, column: 2, in: batch)
    #expect(place.line == 3 && place.column == 8)
    #expect(place.excerpt == "lines\",c")
    place = lines.place(record: 1, column: 2, in: batch)
    #expect(place.line == 6 && place.column == 4)
    #expect(place.excerpt == "c\",\"甲")
    place = lines.place(record: 2, column: 2, in: batch)
    #expect(place.line == 9 && place.column == 6)
    #expect(place.excerpt == "3,乙丙,\"q\"")
  }

  /// The batch finds one place at a time, from its start on.
  @Test(arguments: [1, 20, 1 << 12])
  func placesAgreeWithThoseOfTheBatch(chunk: Int) throws {
    var records = 0
    for batch in try batches(chunk: chunk) {
      let lines = BatchLines(batch)
      #expect(lines.belong(to: batch))
      #expect((0..<batch.count).map { lines.line(ofRecord: $0, in: batch) } == batch.lines)
      for record in 0..<batch.count {
        for column in 0..<3 {
          let place = lines.place(record: record, column: column, in: batch)
          let mistake = batch.mistake(.blankLine, record: record, column: column)
          #expect(place.line == mistake.position?.line)
          #expect(place.column == mistake.position?.column)
          #expect(place.excerpt == mistake.excerpt)
        }
      }
      records += batch.count
    }
    #expect(records == 3)
  }

  @Test func theyBelongToOneBatchOnly() throws {
    let batches = try batches(chunk: 1)
    try #require(batches.count > 1)
    #expect(!BatchLines(batches[0]).belong(to: batches[1]))
  }
}
