import Testing

@testable import SpreadsheetInput

@Suite struct SheetHandlerTests {
  /// The cells of a sheet's rows in XML, as place, kind and text.
  private func cells(_ made: MadeWorkbook) throws -> [String] {
    let workbook = try Workbook(bytes: made.bytes())
    let stream = try XMLStream(SheetHandler(workbook, part: "sheet"), part: "sheet")
    try stream.feed(Array(made.sheet.utf8), isLast: true)
    return stream.handler.rows.flatMap { row in
      row.cells.map {
        "\(CellPlace(row: row.number, column: $0.column)) \($0.kind) \(row.text($0))"
      }
    }
  }

  @Test func rowsAndCellsWithoutPlacesFollowEachOther() throws {
    let rows = """
      <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>\
      <row r="4"><c r="$B$4"><v>4</v></c><c/><c><v/></c></row><row><c><v>5</v></c></row>
      """
    #expect(
      try cells(.sheet(rows)) == [
        "A1 number 1", "D1 number 2", "E1 number 3", "B4 number 4", "A5 number 5",
      ])
  }

  @Test func everyTypeHasItsKind() throws {
    let rows = """
      <row r="1"><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>\
      <c t="n"><v>0.94899999999999995</v></c><c t="str"><f>"x"</f><v>x</v></c>\
      <c t="d"><v>2026-01-15T00:00:00.000</v></c><c t="d"><v>2026-01-15T08:30:00.5</v></c>\
      <c t="d"><v>2026-01-15</v></c></row>
      """
    #expect(
      try cells(.sheet(rows)) == [
        "A1 boolean TRUE", "B1 boolean FALSE", "C1 error #N/A", "D1 number 0.949", "E1 text x",
        "F1 date 2026-01-15", "G1 date 2026-01-15 08:30:00", "H1 date 2026-01-15",
      ])
  }

  @Test func inlineTextsJoinTheirRunsWithoutPhoneticHints() throws {
    let rows = """
      <row r="2"><c t="inlineStr"><is><r><t>服</t></r><r><t xml:space="preserve"> 务</t></r>\
      <rPh sb="0" eb="1"><t>fu</t></rPh></is></c>\
      <c t="inlineStr"><is><t>a_x000A_b_x00e9__x_</t></is></c></row>
      """
    #expect(try cells(.sheet(rows)) == ["A2 text 服 务", "B2 text a\nbé_x_"])
  }

  @Test func sharedTextsAndStylesAreLookedUp() throws {
    var made = MadeWorkbook.sheet(
      """
      <row r="1"><c t="s"><v>1</v></c><c s="1"><v>0.949</v></c><c s="2"><v>46037</v></c>\
      <c s="2"><v>46037.354166666664</v></c><c s="3"><v>0.5</v></c><c s="3"><v>1.5</v></c>\
      <c s="2"><v>60</v></c><c s="9"><v>7</v></c><c t="s"><v>0</v></c></row>
      """)
    made.strings = "<sst><si><t></t></si><si><t>甲</t></si></sst>"
    made.styles = """
      <styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy-mm-dd"/></numFmts>\
      <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>\
      <xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="20"/></cellXfs></styleSheet>
      """
    // 46,037 is 15 January 2026; 60 is the day that never was and stays a number.
    #expect(
      try cells(made) == [
        "A1 text 甲", "B1 percent 94.9", "C1 date 2026-01-15", "D1 date 2026-01-15 08:30:00",
        "E1 time 12:00:00", "F1 date 1900-01-01 12:00:00", "G1 number 60", "H1 number 7",
      ])
  }

  @Test func theCellOfAProblemIsTold() throws {
    let workbook = try Workbook(bytes: MadeWorkbook().bytes())
    let stream = try XMLStream(SheetHandler(workbook, part: "sheet"), part: "sheet")
    let xml = "<sheetData><row r=\"3\"><c r=\"C3\"><v>1,5</v></c></row></sheetData>"
    #expect(throws: SpreadsheetProblem.damaged(part: "sheet")) {
      try stream.feed(Array(xml.utf8), isLast: true)
    }
    #expect(stream.handler.place == CellPlace(row: 3, column: 3))
  }

  @Test(arguments: [
    ("", ""), ("a_b", "a_b"), ("_x0041_", "A"), ("_x4E2d_文", "中文"), ("_x005F_x0041_", "_x0041_"),
    ("_xD800_", "_xD800_"), ("_x004_", "_x004_"), ("_X0041_", "_X0041_"), ("__x0042_", "_B"),
  ])
  func escapedCharactersAreThoseThatXMLCannotHold(stored: String, text: String) {
    let decoded = EscapedCharacters.decoded(Array(stored.utf8)[...])
    #expect(String(decoding: decoded, as: UTF8.self) == text)
  }
}
