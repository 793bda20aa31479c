import Foundation
import SpreadsheetInput
import TestSupport
import Testing

@testable import OfficeFiles

@Suite struct WorkbookWriterTests {
  private let properties = OfficeProperties(title: "报告 <1>", application: "test 1")
  /// Numbers of which 16 digits are not enough, small, large and subnormal ones.
  private static let numbers = [
    0.1 + 0.2, 1.0 / 3, 86.5, -0.0, 1e-300, 1.7976931348623157e308, Double.leastNonzeroMagnitude,
    123_456_789_012,
    0.949,
  ]

  private func sample() throws -> [UInt8] {
    var workbook = WorkbookWriter(properties)
    try workbook.beginSheet(
      "得分/1", SheetLayout(widths: [12, 20], frozenRows: 1, filteredRow: 1, filteredColumns: 2))
    try workbook.row([.text("客户", .heading), .text("得分", .heading)])
    for number in Self.numbers {
      try workbook.row([
        .text("=1+1", .plain), .number(number, CellStyle(numberFormat: "0.00")),
      ])
    }
    try workbook.row([
      .date(year: 2026, month: 1, day: 15, CellStyle(numberFormat: "yyyy-mm-dd")),
      .number(.nan, .plain), .text("<&\"'\u{0}\u{D4E}<\n二", .plain),
    ])
    try workbook.endSheet()
    try workbook.beginSheet("得分 1", SheetLayout())
    let chart = OfficeChart(
      .bars, title: "图", categories: ["甲", "乙"],
      series: [.init("值", [1, .nan], colour: "0B63A5")])
    for row in chart.values { try workbook.row(row) }
    try workbook.endSheet(charts: [PlacedChart(chart, firstRow: 1, column: 3, height: 10)])
    return try workbook.finish()
  }

  @Test func everyBitComesBack() throws {
    let workbook = try Workbook(bytes: sample())
    #expect(workbook.sheets.map(\.name) == ["得分 1", "得分 1 (2)"])
    var reader = try workbook.reader(of: workbook.sheets[0])
    var found: [Double] = []
    var texts: [String] = []
    while let row = try reader.next() {
      for cell in row.cells {
        switch cell.kind {
        case .number: found.append(try #require(Double(row.text(cell))))
        default: texts.append(row.text(cell))
        }
      }
    }
    #expect(found.map(\.bitPattern) == Self.numbers.map(\.bitPattern))
    #expect(
      texts == ["客户", "得分"] + Self.numbers.map { _ in "=1+1" } + [
        "2026-01-15", "<&\"'\u{FFFD}\u{D4E}<\n二",
      ])
  }

  @Test(
    .enabled(
      if: OtherProgram.python(with: "openpyxl") != nil,
      "openpyxl is missing: apt-get install python3-openpyxl, or name a Python in AHP_TEST_PYTHON"))
  func openpyxlReadsTheSame() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("a.xlsx")
    try Data(sample()).write(to: file)
    let text = try OtherProgram.output([
      try #require(OtherProgram.python(with: "openpyxl")), "-c",
      """
      import sys, openpyxl
      b = openpyxl.load_workbook(sys.argv[1])
      s = b.worksheets[0]
      print(b.sheetnames, b.properties.title, s.freeze_panes, s.auto_filter.ref)
      print(s['A2'].data_type, s['A2'].value, s['B2'].number_format, s['A11'].value.isoformat())
      print(' '.join(c.value.hex() if isinstance(c.value, float) else float(c.value).hex() \
      for c in s['B'][1:10]))
      print(s.column_dimensions['B'].width, s['A1'].font.b, len(b.worksheets[1]._charts))
      """, file.path,
    ])
    let expected = """
      ['得分 1', '得分 1 (2)'] 报告 <1> A2 A1:B11
      s =1+1 0.00 2026-01-15T00:00:00
      0x1.3333333333334p-2 0x1.5555555555555p-2 0x1.5a00000000000p+6 -0x0.0p+0 \
      0x1.56e1fc2f8f359p-997 0x1.fffffffffffffp+1023 0x0.0000000000001p-1022 \
      0x1.cbe991a140000p+36 0x1.e5e353f7ced91p-1
      20.0 True 1

      """
    #expect(text == expected)
  }

  @Test func sheetNames() {
    #expect(SheetName.valid("a[b]:c*d?e/f\\g", besides: []) == "a b  c d e f g")
    #expect(SheetName.valid("", besides: []) == "1")
    #expect(SheetName.valid("'x'", besides: ["X"]) == "x (2)")
    let long = SheetName.valid(String(repeating: "长", count: 40), besides: [])
    #expect(long.utf16.count == 31)
    #expect(SheetName.valid(long, besides: [long]).utf16.count == 31)
  }

  /// What is written does not stay: the bytes taken grow, the writer does not.
  @Test func piecesAreTaken() throws {
    var workbook = WorkbookWriter(properties)
    try workbook.beginSheet("S", SheetLayout())
    var taken: [UInt8] = []
    var largest = 0
    for number in 0..<50_000 {
      try workbook.row([.number(Double(number) / 7, .plain), .text("行 \(number)", .plain)])
      if number % 1000 == 0 {
        let piece = workbook.take()
        largest = max(largest, piece.count)
        taken += piece
      }
    }
    try workbook.endSheet()
    taken += try workbook.finish()
    #expect(largest < 200_000)
    let read = try Workbook(bytes: taken)
    var reader = try read.reader(of: read.sheets[0])
    var rows = 0
    while let row = try reader.next() {
      rows += 1
      if rows == 49_999 { #expect(row.text(row.cells[0]) == (49_998.0 / 7).description) }
    }
    #expect(rows == 50_000)
  }
}
