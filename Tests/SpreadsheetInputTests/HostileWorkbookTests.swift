import BilingualText
import DelimitedText
import Testing

@testable import SpreadsheetInput

/// What is refused, and with which words.
@Suite struct HostileWorkbookTests {
  private func problem(
    _ made: MadeWorkbook, limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws -> SpreadsheetError? {
    let bytes = try made.bytes()
    do throws(SpreadsheetError) {
      let workbook = try Workbook(bytes: bytes, limits: limits)
      var reader = try workbook.reader(of: workbook.sheet(named: nil))
      while try reader.next() != nil {}
      _ = try workbook.mergedCells(of: workbook.sheets[0])
      return nil
    } catch {
      return error
    }
  }

  @Test func documentTypesAndEntities() throws {
    let laughs = """
      <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]>
      """
    var made = MadeWorkbook()
    made.strings = laughs + "<sst><si><t>&lol2;</t></si></sst>"
    #expect(try problem(made) == SpreadsheetError(.documentType(part: "xl/sharedStrings.xml")))
    made = MadeWorkbook()
    made.workbook = laughs + made.workbook
    #expect(try problem(made) == SpreadsheetError(.documentType(part: "xl/workbook.xml")))
    made = MadeWorkbook()
    made.sheet = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + made.sheet
    #expect(
      try problem(made)
        == SpreadsheetError(
          .documentType(part: "xl/worksheets/sheet1.xml"), sheet: "S"))
  }

  @Test func aMillionSharedStrings() throws {
    var made = MadeWorkbook()
    made.strings = "<sst>" + String(repeating: "<si><t>a</t></si>", count: 1_000_000) + "</sst>"
    #expect(try problem(made) == SpreadsheetError(.tooManySharedStrings(limit: 1_000_000)))
    made.strings = "<sst><si><t>" + String(repeating: "a", count: 3000) + "</t></si></sst>"
    #expect(
      try problem(made, limits: SpreadsheetLimits(sharedText: 2000))
        == SpreadsheetError(.sharedStringsTooLong(limit: 2000)))
  }

  @Test func bombs() throws {
    var made = MadeWorkbook()
    made.others = [("xl/media/a", "")]
    made.sheet =
      "<worksheet><sheetData>" + String(repeating: " ", count: 40 << 20)
      + "</sheetData></worksheet>"
    #expect(
      try problem(made)
        == SpreadsheetError(
          .hostileArchive(part: "xl/worksheets/sheet1.xml"), sheet: "S"))
    made = MadeWorkbook()
    made.styles = "<styleSheet>" + String(repeating: " ", count: 17 << 20) + "</styleSheet>"
    #expect(
      try problem(made) == SpreadsheetError(.tooLarge(part: "xl/styles.xml", limit: 16 << 20)))
    #expect(try problem(.sheet(String(repeating: "<x>", count: 100))) != nil)
    made = .sheet(#"<row r="1"><c t="inlineStr"><is><t>"# + String(repeating: "啊", count: 100_000))
    #expect(
      try problem(made)
        == SpreadsheetError(
          .textTooLong(limit: 1 << 18), sheet: "S", cell: CellPlace(row: 1, column: 1)))
  }

  @Test func externalLinks() throws {
    var made = MadeWorkbook()
    made.relations = made.relations.replacing(
      "</Relationships>",
      with:
        #"<Relationship Id="e" Type="x/externalLink" Target="externalLinks/1.xml"/></Relationships>"#
    )
    #expect(try problem(made) == SpreadsheetError(.externalLinks))
    made.relations =
      #"<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" "#
      + #"Target="file:///etc/passwd"/></Relationships>"#
    #expect(try problem(made) == SpreadsheetError(.externalLinks))
    made.relations =
      #"<Relationships><Relationship Id="rId1" Type="x/worksheet" "#
      + #"Target="../../etc/passwd"/></Relationships>"#
    #expect(try problem(made) == SpreadsheetError(.hostileArchive(part: "../../etc/passwd")))
  }

  @Test(arguments: [
    #"<row r="2"/><row r="1"/>"#, #"<row r="0"/>"#, #"<row r="1048577"/>"#,
    #"<row r="1"><c r="B1"/><c r="A1"/></row>"#, #"<row r="1"><c r="A2"/></row>"#,
    #"<row r="1"><c r="XFE1"/></row>"#, #"<row r="1"><c r="A1"><v>1,5</v></c></row>"#,
    #"<row r="1"><c r="A1" t="s"><v>7</v></c></row>"#, #"<row r="1"><c r="A1" t="?"/></row>"#,
    #"<row r="1"><c r="A1"><v>1</c></row>"#, "<row", "\u{0}",
    #"<row r="1"><c><v>1e999</v></c></row>"#,
  ]) func contradictions(rows: String) throws {
    #expect(
      try problem(.sheet(rows))?.problem == .damaged(part: "xl/worksheets/sheet1.xml"))
  }

  /// A file that is cut short or altered anywhere is read or refused, and does not stop the program.
  @Test func damage() throws {
    let whole = try MadeWorkbook.sheet(#"<row r="1"><c r="A1"><v>1</v></c></row>"#).bytes()
    for place in whole.indices {
      for bytes in [
        Array(whole[..<place]), whole.enumerated().map { $0 == place ? $1 ^ 0x55 : $1 },
      ] {
        guard let workbook = try? Workbook(bytes: bytes),
          var reader = try? workbook.reader(of: workbook.sheets[0])
        else { continue }
        while let row = try? reader.next() { #expect(row.cells.count <= 1) }
      }
    }
  }

  @Test func otherPackages() throws {
    var made = MadeWorkbook()
    made.workbook = "<x/>"
    #expect(try problem(made) == SpreadsheetError(.notAWorkbook))
    #expect(throws: SpreadsheetError(.notAWorkbook)) { try Workbook(bytes: Array("id,a\n".utf8)) }
    #expect(throws: SpreadsheetError(.unreadable(code: 2))) { try Workbook(path: "/no/such.xlsx") }
  }

  // MARK: Tables

  private func tableProblem(_ made: MadeWorkbook) throws -> DelimitedTextError? {
    let workbook = try Workbook(bytes: made.bytes())
    do throws(DelimitedTextError) {
      let source: SpreadsheetSource
      do throws(SpreadsheetError) {
        source = try SpreadsheetSource(workbook)
      } catch {
        throw DelimitedTextError(error)
      }
      var reader = try DelimitedTextReader(source: source)
      while try reader.next() != nil {}
      return nil
    } catch {
      return error
    }
  }

  private static func row(_ number: Int, _ cells: [(String, String)]) -> String {
    "<row r=\"\(number)\">"
      + cells.map { "<c r=\"\($0)\(number)\" t=\"str\"><v>\($1)</v></c>" }.joined() + "</row>"
  }

  @Test func valuesOutsideTheTable() throws {
    let rows =
      Self.row(1, [("A", "id"), ("C", "a")]) + Self.row(2, [("A", "x"), ("B", "lost"), ("C", "1")])
    let found = try tableProblem(.sheet(rows))
    #expect(found?.position?.line == 2)
    #expect(found?.position?.column == 2)
    guard case .source(let problem) = found?.problem else {
      Issue.record("not a problem of the source: \(String(describing: found))")
      return
    }
    #expect(problem.explanation.en == "S!B2: the cell has a value but its column has no heading")
    #expect(problem.explanation.zh == "S!B2：单元格有值，但所在的列没有列名")
    #expect(problem.wayOut != nil)
    #expect(
      try tableProblem(.sheet(Self.row(1, [("A", "id")]) + Self.row(2, [("B", "x")]))) != nil)
  }

  @Test func mergedNumbersAreAmbiguous() throws {
    let rows = """
      <row r="1"><c t="str"><v>id</v></c><c t="str"><v>a</v></c></row>\
      <row r="2"><c t="str"><v>x</v></c><c><v>5</v></c></row><row r="3"><c t="str"><v>y</v></c></row>
      """
    let merged = #"<mergeCells><mergeCell ref="B2:B3"/></mergeCells>"#
    let found = try tableProblem(.sheet(rows, behind: merged))
    guard case .source(let problem) = found?.problem else {
      Issue.record("not a problem of the source: \(String(describing: found))")
      return
    }
    #expect(problem.explanation.en.hasPrefix("S!B2: the number stands in the merged cells B2:B3"))
    #expect(try tableProblem(.sheet(rows)) == nil)
  }

  @Test func emptySheets() throws {
    #expect(try tableProblem(.sheet(""))?.problem != nil)
    #expect(try tableProblem(.sheet(Self.row(3, [("A", " ")])))?.problem != nil)
  }

  @Test func everyProblemIsSaid() {
    let problems: [SpreadsheetProblem] = [
      .unreadable(code: 2), .passwordProtected, .oldExcel, .binaryWorkbook, .openDocument,
      .notAWorkbook, .damaged(part: "p"), .hostileArchive(part: "p"), .documentType(part: "p"),
      .externalLinks, .tooManySharedStrings(limit: 1), .sharedStringsTooLong(limit: 1),
      .tooLarge(part: "p", limit: 1), .textTooLong(limit: 1), .noSheet(named: "a", among: ["b"]),
      .severalSheets(["a"]), .emptySheet, .noHeadings(row: 1), .valueWithoutHeading,
    ]
    #expect(Set(problems.map(\.explanation.en)).count == problems.count)
    #expect(Set(problems.map(\.explanation.zh)).count == problems.count)
  }
}
