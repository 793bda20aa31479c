import DelimitedText
import Testing

/// All records of a text with the mistakes, whatever the chunks.
struct WholeTable: Equatable {
  var columns: [String] = []
  var rows: [[String]] = []
  var mistakes: [DelimitedTextError] = []
  var failure: DelimitedTextError?

  init(_ bytes: [UInt8], options: DelimitedTextOptions = DelimitedTextOptions()) {
    do {
      var reader = try DelimitedTextReader(bytes: bytes, options: options)
      columns = reader.columns.map(\.name)
      mistakes = reader.headerMistakes.described
      do {
        while let batch = try reader.next() {
          for record in 0..<batch.count {
            rows.append((0..<batch.columnCount).map { batch[record, $0].text })
          }
          mistakes += batch.mistakes.described
        }
      } catch {
        failure = error
      }
    } catch {
      failure = error
    }
  }

  init(_ text: String, options: DelimitedTextOptions = DelimitedTextOptions()) {
    self.init(Array(text.utf8), options: options)
  }
}

@Suite struct DelimitedTextReaderTests {
  @Test func readsQuotedFieldsAndEveryLineEnd() {
    let expected = [["1", "a,b"], ["2", "say \"hi\""], ["3", "two\nlines"], ["4", ""]]
    for end in ["\n", "\r\n", "\r"] {
      let text = ["id,text", "1,\"a,b\"", "2,\"say \"\"hi\"\"\"", "3,\"two\nlines\"", "4,"]
      for last in ["", end, end + end] {
        let table = WholeTable(text.joined(separator: end) + last)
        #expect(table.columns == ["id", "text"])
        #expect(table.rows == expected)
        #expect(table.mistakes.isEmpty && table.failure == nil)
      }
    }
  }

  @Test func findsTheSeparatorFromTheFirstLine() throws {
    for (text, separator, columns) in [
      ("a,b;c,d\n", ",", ["a", "b;c", "d"]), ("a;b;c\n", ";", ["a", "b", "c"]),
      ("a\tb\n", "\t", ["a", "b"]), ("\"a,b,c\";d\n", ";", ["a,b,c", "d"]), ("a\n", ",", ["a"]),
      ("sep=;\r\na;b,c,d\r\n", ";", ["a", "b,c,d"]),
    ] {
      let reader = try DelimitedTextReader(bytes: Array(text.utf8))
      #expect(reader.separator == Character(separator).asciiValue)
      #expect(reader.columns.map(\.name) == columns)
    }
    for text in ["sep=;\r\na;b\r\n1;2\r\n3\r\n", "a,\"b;c\n;\",d\n1,2,3\n4\n"] {
      let mistakes = WholeTable(text).mistakes
      for chunk in 1...text.utf8.count {
        let limits = DelimitedTextLimits(chunk: chunk)
        let table = WholeTable(text, options: DelimitedTextOptions(limits: limits))
        #expect(table.mistakes == mistakes && mistakes.map(\.position?.line) == [4])
      }
    }
    let given = DelimitedTextOptions(separator: UInt8(ascii: "|"))
    #expect(WholeTable("a|b\n1|2,3\n", options: given).rows == [["1", "2,3"]])
  }

  @Test(arguments: [0x22, 0x0A, 0x0D, 0x00, 0xEF])
  func refusesASeparatorThatIsNone(_ byte: UInt8) {
    let table = WholeTable("a,b\n", options: DelimitedTextOptions(separator: byte))
    #expect(table.failure?.problem == .invalidSeparator(byte))
  }

  @Test func skipsAByteOrderMarkAndCountsItsBytesOnly() throws {
    let reader = try DelimitedTextReader(bytes: Array("\u{FEFF}编号,值\n1,2\n".utf8))
    #expect(reader.columns.map(\.name) == ["编号", "值"])
    #expect(
      reader.columns.map(\.position) == [
        TextPosition(line: 1, column: 1, byte: 3), TextPosition(line: 1, column: 4, byte: 10),
      ])
  }

  @Test func goesOnAfterRecordsWithMistakes() {
    let table = WholeTable(
      "id,x\n1,2\n2\n\n3,4,5\n\"4\"z,5\n ,\"\n8,9\n")
    #expect(table.rows == [["1", "2"]])
    #expect(
      table.mistakes.map(\.problem) == [
        .fieldCount(found: 1, expected: 2), .fieldCount(found: 3, expected: 2), .textAfterQuote,
      ])
    #expect(table.mistakes.map(\.position?.line) == [3, 5, 6])
    #expect(table.mistakes.map(\.position?.column) == [1, 1, 4])
    #expect(table.mistakes.last?.excerpt == "\"4\"z,5")
    #expect(table.failure?.problem == .unterminatedQuote)
    #expect(table.failure?.position == TextPosition(line: 7, column: 3, byte: 27))
  }

  @Test func namesTheKindOfMistake() {
    let table = WholeTable("id,x\n5,a\u{0}b\n 6, \"7\"\n8,9\n")
    #expect(table.rows == [["8", "9"]])
    #expect(table.mistakes.map(\.problem) == [.nulByte, .spaceBeforeQuote])
    #expect(
      table.mistakes.map(\.position) == [
        TextPosition(line: 2, column: 4, byte: 8), TextPosition(line: 3, column: 5, byte: 15),
      ])
    let invalid = WholeTable([UInt8]("id,x\n1,\u{4E00}".utf8) + [0xC3, 0x0A, 0x32, 0x2C, 0x33])
    #expect(invalid.rows == [["2", "3"]])
    #expect(invalid.mistakes.map(\.position) == [TextPosition(line: 2, column: 4, byte: 10)])
  }

  @Test func skipsBlankLinesExceptInOneColumn() {
    #expect(WholeTable("\n\na,b\n\n1,2\n,\n3,4\n,\n\n").rows == [["1", "2"], ["3", "4"]])
    #expect(WholeTable("a,b\n\"\",\n").rows == [["", ""]])
    let single = WholeTable("a\n1\n\n\n2\n\n\n")
    #expect(single.rows == [["1"], ["2"]])
    #expect(single.mistakes.map(\.problem) == [.blankLine])
    #expect(single.mistakes.first?.position?.line == 3)
  }

  @Test func reportsTheHeader() throws {
    let reader = try DelimitedTextReader(bytes: Array("id, x ,,id\n1,2,3,4\n".utf8))
    #expect(reader.columns.map(\.name) == ["id", "x", "", "id"])
    #expect(
      reader.headerMistakes.described.map(\.problem) == [
        .emptyColumnName(column: 2), .duplicateColumnName("id", first: 0),
      ])
    #expect(reader.headerMistakes.described.map(\.position?.column) == [8, 9])
    for text in ["", "\n\n", "\u{FEFF}"] {
      #expect(WholeTable(text).failure?.problem == .empty)
    }
  }

  @Test func readsTablesWithoutHeader() {
    let table = WholeTable("1,2\n3,4", options: DelimitedTextOptions(hasHeader: false))
    #expect(table.rows == [["1", "2"], ["3", "4"]])
  }

  @Test func theCutIntoChunksChangesNothing() {
    let text = Array(
      ("\u{FEFF}编号;\"名;称\"\r\n1;\"a\r\n\"\"b\"\"\"\r\n\r\n2\r\n3;\"x\"y\r4;\u{0}\n5;五\n;\n"
        + "6;\"长长长长长长长长长长\n\n长长\"\n7;\" \"\r\n8; \"9\"\n9;\"")
        .utf8)
    let expected = WholeTable(text)
    #expect(expected.rows.count == 4 && expected.mistakes.count == 4)
    #expect(expected.failure?.problem == .unterminatedQuote)
    for chunk in 1...text.count + 1 {
      let options = DelimitedTextOptions(limits: DelimitedTextLimits(chunk: chunk))
      #expect(WholeTable(text, options: options) == expected, "chunks of \(chunk) bytes")
    }
  }

  /// What is left out counts for nothing, wherever the text is cut.
  @Test func recordsLeftOutAreNotCounted() throws {
    let text = Array("a,b\n合计,3\nx,1\ntotal,4\ny,2\nz,3\n".utf8)
    for chunk in 1...text.count {
      let options = DelimitedTextOptions(
        limits: DelimitedTextLimits(chunk: chunk), skippedRecords: ["合计", "total"])
      var reader = try DelimitedTextReader(bytes: text, options: options)
      var rows: [String] = []
      while let batch = try reader.next() {
        #expect(batch.firstRecord == rows.count, "chunks of \(chunk) bytes")
        rows += (0..<batch.count).map { batch[$0, 0].text }
      }
      #expect(rows == ["x", "y", "z"] && reader.leftOut == 2)
    }
  }
}
