import Testing

@testable import SpreadsheetInput

@Suite struct StoredNumberTests {
  /// Ids of customers are whole numbers, and some programs store them with a decimal.
  @Test(arguments: [
    ("1.0", "1"), ("-2.0", "-2"), ("0.0", "0"), ("100.0", "100"), ("10012345.0", "10012345"),
    ("1.05", "1.05"), ("20.05", "20.05"), ("7", "7"), ("1.0000000000000000", "1"),
  ])
  func aWholeNumberHasNoDecimals(stored: String, text: String) {
    #expect(StoredNumber.text(stored) == text)
  }

  @Test func aCellOfOneIsRead() throws {
    let made = MadeWorkbook.sheet("<row r=\"1\"><c><v>1.0</v></c><c><v>440012.0</v></c></row>")
    let workbook = try Workbook(bytes: made.bytes())
    var reader = try workbook.reader(of: workbook.sheet(named: nil))
    let next = try reader.next()
    let row = try #require(next)
    #expect(row.cells.map { row.text($0) } == ["1", "440012"])
  }
}

struct ShortNumberTests {
  @Test func isTakenAsItStandsOnlyWhereReadingItGivesTheSame() {
    let texts = [
      "0", "-1", "94.9", "0.05", "007", "1.0", "1.10", ".5", "5.", "-", "", "1e5", "+1", "1.2.3",
      "1-",
      "123456789012345", "1234567890123456", "0.94899999999999995", "nan", "１",
    ]
    for text in texts where StoredNumber.isShortest(Array(text.utf8)) {
      #expect(StoredNumber.text(text) == text)
    }
    let taken = texts.filter { StoredNumber.isShortest(Array($0.utf8)) }
    #expect(taken == ["0", "-1", "94.9", "0.05", "007", "123456789012345"])
  }

  @Test func positionsAreDigits() {
    let texts = ["0", "12", "999999999", "1234567890", "", "-1", "+1", "1.5", " 1"]
    #expect(
      texts.map { StoredNumber.position(Array($0.utf8)) }
        == [0, 12, 999_999_999, nil, nil, nil, nil, nil, nil])
  }
}
