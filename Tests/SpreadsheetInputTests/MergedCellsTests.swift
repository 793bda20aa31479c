import Testing

@testable import SpreadsheetInput

@Suite struct MergedCellsTests {
  private func ranges(_ xml: String) throws -> [String] {
    let stream = try XMLStream(MergedCellsHandler(part: "sheet"), part: "sheet")
    try stream.feed(Array(xml.utf8), isLast: true)
    return stream.handler.ranges.map(\.description)
  }

  @Test func rangesComeInTheirOrder() throws {
    let xml = """
      <mergeCells count="3"><mergeCell ref="B2:B5"/><mergeCell ref="$A$1:$C$1"/>\
      <mergeCell ref="AA10"/></mergeCells>
      """
    #expect(try ranges(xml) == ["B2:B5", "A1:C1", "AA10:AA10"])
  }

  @Test(arguments: ["", "B", "2", "B5:B2", "C1:B1", "A1:B2:C3", "A1:XFE1", "a1:b2"])
  func otherReferencesAreDamage(reference: String) {
    #expect(throws: SpreadsheetProblem.damaged(part: "sheet")) {
      try ranges("<x><mergeCell ref=\"\(reference)\"/></x>")
    }
  }

  /// The word is looked for across the pieces in which a sheet is decompressed.
  @Test func theWordIsFoundWhereverItStands() throws {
    let merged = "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"
    for padding in [0, 1, 131_000] + Array(65_400...65_540) {
      let filler =
        String(repeating: "merge ", count: padding / 6) + String(repeating: "g", count: padding % 6)
      let made = MadeWorkbook.sheet(
        "<row r=\"1\"><c><v>1</v></c></row>", behind: "<!--\(filler)-->" + merged)
      let workbook = try Workbook(bytes: made.bytes())
      let found = try workbook.mergedCells(of: workbook.sheets[0]).map(\.description)
      #expect(found == ["A1:A2"], "\(padding)")
    }
  }

  @Test func aSheetWithoutTheWordHasNone() throws {
    let workbook = try Workbook(
      bytes: MadeWorkbook.sheet("<row/>", behind: "<!-- merge Cell, mergeCel -->").bytes())
    #expect(try workbook.mergedCells(of: workbook.sheets[0]).isEmpty)
  }
}
