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
