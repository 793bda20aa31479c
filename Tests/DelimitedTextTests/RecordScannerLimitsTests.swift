import DelimitedText
import Testing

@Suite struct RecordScannerLimitsTests {
  /// A source without an end, of which it is known how much was read.
  private struct Endless: ByteSource {
    let start: [UInt8]
    let rest: UInt8
    let budget: Int
    var given = 0

    mutating func read(
      into buffer: UnsafeMutableRawBufferPointer
    ) throws(DelimitedTextError) -> Int {
      guard given < budget else { throw DelimitedTextError(.unreadable(code: 0, during: "test")) }
      for index in buffer.indices {
        buffer[index] = given + index < start.count ? start[given + index] : rest
      }
      given += buffer.count
      return buffer.count
    }
  }

  private func failure(_ start: String, then rest: Character) -> DelimitedTextError? {
    let source = Endless(
      start: Array(start.utf8), rest: rest.asciiValue ?? 0, budget: 1 << 20)
    do {
      let limits = DelimitedTextLimits(record: 1 << 17, field: 1 << 14, chunk: 1 << 12)
      var reader = try DelimitedTextReader(
        source: source, options: DelimitedTextOptions(limits: limits))
      while try reader.next() != nil {}
      return nil
    } catch {
      return error
    }
  }

  /// Were the reader not to stop, the source would throw another error after 1 MiB.
  @Test func endlessFieldsAreRefusedAtTheLimit() {
    for start in ["a,b\n1,", "a,b\n1,\"", "a,b\n1,\"\"\"", "a,", "\""] {
      #expect(failure(start, then: "x")?.problem == .fieldTooLong(limit: 1 << 14))
    }
    #expect(failure("a,b\n1,\"", then: "\n")?.problem == .fieldTooLong(limit: 1 << 14))
    #expect(
      failure("a,b\n1,", then: "x")?.position == TextPosition(line: 2, column: 3, byte: 6))
  }

  @Test func endlessRecordsAreRefusedAtTheLimit() {
    let limits = DelimitedTextLimits(record: 1 << 16)
    let source = Endless(
      start: Array("a,b\n".utf8), rest: UInt8(ascii: ","), budget: 1 << 19)
    #expect(throws: DelimitedTextError.self) {
      var reader = try DelimitedTextReader(
        source: source, options: DelimitedTextOptions(limits: limits))
      while try reader.next() != nil {}
    }
    do {
      var reader = try DelimitedTextReader(
        source: source,
        options: DelimitedTextOptions(limits: DelimitedTextLimits(input: 1 << 15, record: 1 << 16)))
      while try reader.next() != nil {}
      Issue.record("not refused")
    } catch {
      #expect(error.problem == .inputTooLong(limit: 1 << 15))
    }
  }

  @Test func limitsDoNotDependOnTheChunks() {
    let text = Array("a,b\n1,1234567\n2,\"12\"\"45\"\n3,12345678\n4,5\n".utf8)
    for chunk in 1...text.count + 1 {
      let limits = DelimitedTextLimits(field: 7, chunk: chunk)
      let table = WholeTable(text, options: DelimitedTextOptions(limits: limits))
      #expect(table.rows == [["1", "1234567"]])
      #expect(table.failure?.problem == .fieldTooLong(limit: 7))
      #expect(table.failure?.position == TextPosition(line: 3, column: 3, byte: 16))
      let records = DelimitedTextLimits(record: 9, chunk: chunk)
      let second = WholeTable(text, options: DelimitedTextOptions(limits: records))
      #expect(second.rows == [["1", "1234567"]])
      #expect(second.failure?.problem == .recordTooLong(limit: 9))
    }
  }

  @Test func manyColumnsAreFineUpToTheLimit() throws {
    let header = (0..<100_000).map { "c\($0)" }.joined(separator: ",") + "\n"
    let row = String(repeating: "1,", count: 99_999) + "1\n"
    var reader = try DelimitedTextReader(bytes: Array((header + row + row).utf8))
    let batch = try #require(try reader.next())
    #expect(batch.columnCount == 100_000 && batch.count >= 1)
    #expect(batch[0, 99_999].text == "1")
    let wide = WholeTable("x," + header)
    #expect(wide.failure?.problem == .tooManyColumns(limit: 100_000))
  }

  @Test func manyMistakesAreCounted() throws {
    let text = "a,b\n" + String(repeating: "1\n", count: 5000)
    let options = DelimitedTextOptions(limits: DelimitedTextLimits(mistakes: 10))
    var reader = try DelimitedTextReader(bytes: Array(text.utf8), options: options)
    let batch = try #require(try reader.next())
    #expect(batch.mistakes.count == 5000 && batch.mistakes.described.count == 10)
  }

  /// A quote after each space would be looked at again and again if every one were traced back.
  @Test func quotesInAPaddedFieldTakeLinearTime() {
    let field =
      String(repeating: " ", count: 400_000) + "x" + String(repeating: "\"", count: 400_000)
    #expect(WholeTable("a,b\n\(field),1\n").rows.count == 1)
  }
}

@Suite struct ReaderMemoryTests {
  /// Ten times the text needs the same buffers and ten times the batches: no more memory, and no
  /// byte looked at more often.
  @Test func buffersDoNotGrowWithTheTable() throws {
    func batches(rows: Int) throws -> (count: Int, largest: Int) {
      let text = "id,x\n" + String(repeating: "0001,\"86\"\"\n5\"\n", count: rows)
      let options = DelimitedTextOptions(limits: DelimitedTextLimits(chunk: 1 << 12))
      var reader = try DelimitedTextReader(bytes: Array(text.utf8), options: options)
      var batch = RecordBatch()
      var count = 0
      var largest = 0
      while try reader.next(into: &batch) {
        count += 1
        largest = max(largest, batch.count)
      }
      return (count, largest)
    }
    let small = try batches(rows: 3000)
    let large = try batches(rows: 30_000)
    #expect(large.largest == small.largest)
    #expect(abs(large.count - 10 * small.count) <= 10)
  }
}
