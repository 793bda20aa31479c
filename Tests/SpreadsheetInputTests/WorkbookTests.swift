import DelimitedText
import Foundation
import TestSupport
import Testing

@testable import SpreadsheetInput

/// Workbooks that other programs wrote (openpyxl 3.1.5, LibreOffice 7.4), with the values that were
/// given to them.
@Suite struct WorkbookTests {
  private func open(_ name: String) throws -> Workbook {
    try Workbook(bytes: Array(Fixture.data("workbooks/\(name)")))
  }

  private func rows(_ workbook: Workbook, _ sheet: String?) throws -> [[String]] {
    var reader = try workbook.reader(of: workbook.sheet(named: sheet))
    var rows: [[String]] = []
    while let row = try reader.next() {
      rows.append(
        row.cells.map {
          "\(CellPlace(row: row.number, column: $0.column)) \($0.kind) \(row.text($0))"
        })
    }
    return rows
  }

  @Test func typedCells() throws {
    let workbook = try open("scores-openpyxl.xlsx")
    #expect(workbook.sheets.map(\.name) == ["得分", "说明", "隐藏"])
    #expect(workbook.sheets.map(\.isHidden) == [false, false, true])
    #expect(
      try rows(workbook, "得分") == [
        ["A1 text 2026年一季度大客户服务质量"], ["A2 text 单位：%  制表：客服中心"],
        [
          "A4 text 客户编号", "B4 text 类别", "C4 text 及时率", "D4 text 日期", "E4 text 时长",
          "F4 text 是否投诉", "G4 text 备注\n(说明)",
        ],
        [
          "A5 text 0001", "B5 text 高压", "C5 percent 94.9", "D5 date 2026-01-15",
          "E5 number 12.5", "F5 boolean TRUE", "G5 text 含逗号, 和\"引号\"",
        ],
        [
          "A6 text 0002", "B6 text 高压", "C6 percent 30",
          "D6 date 2026-03-31 08:30:00", "E6 number 3", "F6 boolean FALSE", "G6 text =不是公式",
        ],
        [
          "A7 text 0003", "C7 percent 100", "D7 date 1900-02-28", "E7 number 1e-07",
          "F7 boolean TRUE",
        ],
        [
          "A8 text 0004", "B8 text 低压", "D8 date 2024-02-29", "E8 number 123456789012",
          "F8 boolean FALSE", "G8 text 第一行\n第二行",
        ],
        ["A9 text 0005", "C9 error #N/A"],
      ])
    #expect(
      try workbook.mergedCells(of: workbook.sheet(named: "得分")).map(\.description).sorted() == [
        "A1:G1", "B6:B7",
      ])
  }

  /// Values that LibreOffice computed and stored beside the formulas.
  @Test func formulasHaveTheirLastValues() throws {
    #expect(
      try rows(open("formulas-libreoffice.xlsx"), nil).dropFirst() == [
        [
          "A2 text x", "B2 number 1.5", "C2 number 2", "D2 number 3.5",
          "E2 percent 42.8571428571429",
          "F2 text x-y", "G2 error #DIV/0!", "H2 boolean FALSE",
        ],
        [
          "A3 text z", "B3 number 0.1", "C3 number 0.2", "D3 number 0.3",
          "E3 percent 33.3333333333333",
          "F3 text z-y", "G3 error #N/A", "H3 boolean TRUE",
        ],
      ])
  }

  @Test func daysFrom1904() throws {
    #expect(try rows(open("days-from-1904.xlsx"), nil)[1] == ["A2 text a", "B2 date 2026-01-15"])
  }

  @Test(arguments: [
    ("password-1234.xlsx", SpreadsheetProblem.passwordProtected), ("excel-97.xls", .oldExcel),
    ("open-document.ods", .openDocument),
  ]) func otherWorkbooks(name: String, problem: SpreadsheetProblem) throws {
    #expect(throws: SpreadsheetError(problem)) { try open(name) }
    let path = Fixture.folder.appendingPathComponent("workbooks/\(name)").path
    #expect(throws: SpreadsheetError(problem)) { try Workbook(path: path) }
  }

  @Test func sheets() throws {
    let workbook = try open("scores-openpyxl.xlsx")
    #expect(throws: SpreadsheetError(.severalSheets(["得分", "说明"]))) {
      try workbook.sheet(named: nil)
    }
    #expect(throws: SpreadsheetError(.noSheet(named: "分", among: ["得分", "说明", "隐藏"]))) {
      try workbook.sheet(named: "分")
    }
    #expect(try workbook.sheet(named: "隐藏").isHidden)
  }

  // MARK: As a table

  private func table(_ source: SpreadsheetSource) throws -> (names: [String], rows: [[String]]) {
    var reader = try DelimitedTextReader(source: source)
    var rows: [[String]] = []
    while let batch = try reader.next() {
      #expect(batch.mistakes.isEmpty)
      for record in 0..<batch.count {
        let line = batch.position(record: record, column: 0).line
        rows.append(
          ["\(line)"] + (0..<batch.columnCount).map { batch[record, $0].text })
      }
    }
    return (reader.columns.map(\.name), rows)
  }

  /// Titles are passed over, line numbers are row numbers, a merged class holds for both rows.
  @Test func sheetAsDelimitedText() throws {
    let (names, rows) = try table(
      SpreadsheetSource(open("scores-openpyxl.xlsx"), sheet: "得分"))
    #expect(names == ["客户编号", "类别", "及时率", "日期", "时长", "是否投诉", "备注 (说明)"])
    #expect(
      rows == [
        ["5", "0001", "高压", "94.9%", "2026-01-15", "12.5", "TRUE", "含逗号, 和\"引号\""],
        ["6", "0002", "高压", "30%", "2026-03-31 08:30:00", "3", "FALSE", "=不是公式"],
        ["7", "0003", "高压", "100%", "1900-02-28", "1e-07", "TRUE", ""],
        ["8", "0004", "低压", "", "2024-02-29", "123456789012", "FALSE", "第一行 第二行"],
        ["9", "0005", "", "#N/A", "", "", "", ""],
      ])
  }

  @Test func headingsRowIsTakenAsGiven() throws {
    let workbook = try open("scores-openpyxl.xlsx")
    let (names, rows) = try table(SpreadsheetSource(workbook, sheet: "得分", headingsRow: 4))
    #expect(names.count == 7)
    #expect(rows.count == 5)
    #expect(throws: SpreadsheetError(.noHeadings(row: 3), sheet: "得分")) {
      try SpreadsheetSource(workbook, sheet: "得分", headingsRow: 3)
    }
    #expect(throws: SpreadsheetError(.noHeadings(row: 99), sheet: "得分")) {
      try SpreadsheetSource(workbook, sheet: "得分", headingsRow: 99)
    }
  }
}
