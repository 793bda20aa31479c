import Testing

@testable import SpreadsheetInput

@Suite struct TableRowsTests {
  private static func row(_ number: Int, _ cells: [(String, String)]) -> String {
    "<row r=\"\(number)\">"
      + cells.map { "<c r=\"\($0)\(number)\" t=\"str\"><v>\($1)</v></c>" }.joined() + "</row>"
  }

  private func rows(_ made: MadeWorkbook) throws -> TableRows {
    let workbook = try Workbook(bytes: made.bytes())
    return try TableRows(workbook, workbook.sheets[0])
  }

  private func texts(_ row: SheetRow) -> [String] {
    row.cells.map { "\(CellPlace.letters(ofColumn: $0.column))\(row.number) \(row.text($0))" }
  }

  private static let titled =
    row(1, [("A", "title")]) + row(2, [("A", "note"), ("C", " ")])
    + row(4, [("A", "id"), ("B", "x"), ("C", "y")]) + row(5, [("A", "1"), ("B", "2"), ("C", "3")])

  @Test func headingsFillMoreThanHalfOfTheFullestRow() throws {
    var rows = try rows(.sheet(Self.titled))
    let headings = try rows.headings(inRow: nil)
    #expect(texts(headings) == ["A4 id", "B4 x", "C4 y"])
    var all: [[String]] = []
    while let row = try rows.next() { all.append(texts(row)) }
    // A cell of spaces holds nothing.
    #expect(all.prefix(2) == [["A1 title"], ["A2 note"]])
    #expect(all.last == ["A5 1", "B5 2", "C5 3"])
    #expect(all.count == 4)
  }

  @Test func aRowThatIsGivenNeedNotBeFull() throws {
    var rows = try rows(.sheet(Self.titled))
    #expect(try rows.headings(inRow: 2).number == 2)
    #expect(try rows.next()?.number == 2)
    #expect(try rows.next()?.number == 4)
    for number in [3, 9] {
      var others = try self.rows(.sheet(Self.titled))
      #expect(throws: SpreadsheetError(.noHeadings(row: number), sheet: "S")) {
        try others.headings(inRow: number)
      }
    }
  }

  @Test func anEmptySheetHasNoHeadings() throws {
    var rows = try rows(.sheet(Self.row(1, [("A", " ")])))
    #expect(throws: SpreadsheetError(.emptySheet, sheet: "S")) { try rows.headings(inRow: nil) }
  }

  @Test func mergedTextsStandInEachOfTheirRows() throws {
    let cells =
      Self.row(1, [("A", "id"), ("B", "class")]) + Self.row(2, [("A", "1"), ("B", "high")])
      + Self.row(3, [("A", "2")]) + Self.row(4, [("A", "3"), ("B", "own")])
      + Self.row(5, [("A", "4")])
    let merged = """
      <mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="A5:B5"/><mergeCell ref="C2:C9"/></mergeCells>
      """
    var rows = try rows(.sheet(cells, behind: merged))
    _ = try rows.headings(inRow: nil)
    var all: [[String]] = []
    while let row = try rows.next() { all.append(texts(row)) }
    #expect(
      all == [
        ["A1 id", "B1 class"], ["A2 1", "B2 high"], ["A3 2", "B3 high"], ["A4 3", "B4 own"],
        ["A5 4"],
      ])
  }

  @Test func aNumberOverSeveralRowsIsRefused() throws {
    let cells =
      Self.row(1, [("A", "id"), ("B", "x")]) + "<row r=\"2\"><c r=\"B2\"><v>5</v></c></row>"
      + Self.row(3, [("A", "2")])
    let merged = "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>"
    var rows = try rows(.sheet(cells, behind: merged))
    _ = try rows.headings(inRow: nil)
    _ = try rows.next()
    let range = try #require(CellRange("B2:B3"))
    let expected = SpreadsheetError(
      .mergedNumber(range), sheet: "S", cell: CellPlace(row: 2, column: 2))
    #expect(throws: expected) { while try rows.next() != nil {} }
  }
}
