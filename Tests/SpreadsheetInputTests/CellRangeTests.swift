import Testing

@testable import SpreadsheetInput

@Suite struct CellRangeTests {
  @Test(arguments: [
    ("A2:B5", "A2:B5"), ("$A$2:$XFD$5", "A2:XFD5"), ("C3", "C3:C3"), ("C3:C3", "C3:C3"),
  ])
  func aRangeHasTwoCornersOrOne(text: String, shown: String) {
    #expect(CellRange(text)?.description == shown)
  }

  @Test(arguments: [
    "A1:", ":A1", "A1::B2", ":", "::", "", "A1:B2:", ":A1:B2", "A1:B2:C3", "B1:A2", "A2:B1", "A:B",
    "1:2", "A1:B1048577",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(CellRange(text) == nil)
  }

  @Test(arguments: ["A1:", ":A1", "A1::B2"])
  func aSheetWithSuchACellMergeIsDamaged(range: String) throws {
    let made = MadeWorkbook.sheet(
      "<row r=\"1\"><c><v>1</v></c></row>",
      behind: "<mergeCells><mergeCell ref=\"\(range)\"/></mergeCells>")
    let workbook = try Workbook(bytes: made.bytes())
    #expect(throws: SpreadsheetError.self) {
      try workbook.mergedCells(of: workbook.sheet(named: nil))
    }
  }
}
