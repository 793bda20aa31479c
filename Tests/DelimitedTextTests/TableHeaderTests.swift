import Testing

@testable import DelimitedText

@Suite struct TableHeaderTests {
  /// The header of a text, and the text that is left for the records.
  private func read(
    _ text: String, _ options: DelimitedTextOptions = DelimitedTextOptions()
  ) throws(DelimitedTextError) -> (header: TableHeader, rest: String) {
    var input = try TextInput(source: MemorySource(Array(text.utf8)), options: options)
    let header = try TableHeader(reading: &input, options: options)
    var rest = ""
    var buffer: [UInt8] = []
    while try input.fill(&buffer) {
      rest += String(decoding: buffer[..<input.filled], as: UTF8.self)
      input.keep(buffer, from: input.filled)
    }
    return (header, rest)
  }

  private func problem(
    _ text: String, _ options: DelimitedTextOptions = DelimitedTextOptions()
  ) -> DelimitedTextProblem? {
    do {
      _ = try read(text, options)
      return nil
    } catch {
      return error.problem
    }
  }

  @Test func namesAreTrimmedAndHavePositions() throws {
    let (header, rest) = try read("编号 , name\n1,2\n")
    #expect(header.separator == UInt8(ascii: ","))
    #expect(header.columns.map(\.name) == ["编号", "name"])
    // Two characters of three bytes each, a space and the comma stand before the second field.
    let places = [
      TextPosition(line: 1, column: 1, byte: 0), TextPosition(line: 1, column: 5, byte: 8),
    ]
    #expect(header.columns.map(\.position) == places)
    #expect(header.mistakes.isEmpty)
    #expect(header.line == 2)
    #expect(rest == "1,2\n")
  }

  @Test func linesWithinQuotesAndBlankOnesCount() throws {
    let (header, rest) = try read("\n;;\n\"a\r\nb\";c;d\n1;2;3")
    #expect(header.columns.map(\.name) == ["a\r\nb", "c", "d"])
    #expect(header.columns.first?.position?.line == 3)
    #expect(header.line == 5)
    #expect(rest == "1;2;3\n")
  }

  @Test func emptyAndRepeatedNamesAreMistakes() throws {
    let mistakes = try read("a,,a,b, \n").header.mistakes
    let problems: [DelimitedTextProblem] = [
      .emptyColumnName(column: 1), .duplicateColumnName("a", first: 0), .emptyColumnName(column: 4),
    ]
    #expect(mistakes.described.map(\.problem) == problems)
    #expect(mistakes.described.map { $0.position?.column } == [3, 4, 8])
    #expect(mistakes.described.first?.excerpt == "a,,a,b, ")
  }

  @Test func aDeclarationNamesTheSeparator() throws {
    let (header, rest) = try read("sep=;\r\na;b,c\r\n1;2\r\n")
    #expect(header.separator == UInt8(ascii: ";"))
    #expect(header.columns.map(\.name) == ["a", "b,c"])
    #expect(header.columns.first?.position == TextPosition(line: 2, column: 1, byte: 7))
    #expect(header.line == 3)
    #expect(rest == "1;2\r\n")
    // What was asked for goes before what the file declares.
    let options = DelimitedTextOptions(separator: UInt8(ascii: ","))
    #expect(try read("sep=;\r\na;b,c\r\n", options).header.columns.map(\.name) == ["a;b", "c"])
  }

  @Test(arguments: [1, 5, 1 << 10])
  func linesAboveTheTableAreNotLookedAt(chunk: Int) throws {
    let options = DelimitedTextOptions(
      limits: DelimitedTextLimits(chunk: chunk), firstLine: 3)
    let (header, rest) = try read("a \"title\r\n;;;\rid,x\n1,2\n", options)
    #expect(header.columns.map(\.name) == ["id", "x"])
    #expect(header.columns.last?.position == TextPosition(line: 3, column: 4, byte: 17))
    #expect(header.line == 4)
    #expect(rest == "1,2\n")
  }

  @Test func aTableWithoutAHeaderKeepsItsFirstRecord() throws {
    let (header, rest) = try read("1;2\n3;4\n", DelimitedTextOptions(hasHeader: false))
    #expect(header.columns == [TableColumn(name: ""), TableColumn(name: "")])
    #expect(header.line == 1)
    #expect(rest == "1;2\n3;4\n")
  }

  @Test func whatIsNoTableIsRefused() {
    #expect(problem("") == .empty)
    #expect(problem("\n\n") == .empty)
    #expect(problem("a,b\n", DelimitedTextOptions(firstLine: 2)) == .empty)
    #expect(problem("a,b", DelimitedTextOptions(separator: .quote)) == .invalidSeparator(0x22))
    let narrow = DelimitedTextOptions(limits: DelimitedTextLimits(columns: 2))
    #expect(problem("a,b,c\n", narrow) == .tooManyColumns(limit: 2))
    #expect(problem("a,b\n", narrow) == nil)
    #expect(problem("a,\"b\n") == .unterminatedQuote)
    #expect(problem("a,\"b\"c\n") == .textAfterQuote)
    #expect(problem("a,\u{0}\n") == .nulByte)
  }
}
