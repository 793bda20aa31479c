import BilingualText
import OfficeFiles
import ReportForms
import SpreadsheetInput
import Testing

@testable import OfficeForms

@Suite struct ReportSheetsTests {
  /// The workbook that a document makes, read back.
  private func workbook(
    _ document: ReportDocument, madeAt: String? = nil, laterRows: LaterRows = { nil }
  ) throws -> Workbook {
    let context = RenderingContext(
      language: .english, generator: ReportGenerator(name: "test", version: "1"), madeAt: madeAt)
    var sheets = ReportSheets(document, .english)
    var writer = WorkbookWriter(OfficeProperties(title: "Report", application: "test 1"))
    var bytes: [UInt8] = []
    try sheets.write(to: &writer, context, laterRows: laterRows) { bytes += $0 }
    bytes += try writer.finish()
    return try Workbook(bytes: bytes)
  }

  /// The rows of a sheet without empty cells and empty rows.
  private func rows(_ name: String, of workbook: Workbook) throws -> [[String]] {
    var reader = try workbook.reader(of: workbook.sheet(named: name))
    var rows: [[String]] = []
    while let row = try reader.next() {
      let texts = row.cells.map { row.text($0) }.filter { !$0.isEmpty }
      if !texts.isEmpty { rows.append(texts) }
    }
    return rows
  }

  private func table(_ numbers: [Double], hasLaterRows: Bool = false) -> ReportTable {
    var table = ReportTable([.number("n")])
    for number in numbers { table.append([.init(number, .fixed(1))]) }
    table.hasLaterRows = hasLaterRows
    return table
  }

  private var map: Figure {
    Figure(
      id: "map", title: "Map", takeaway: "Look here",
      chart: .heatMap(
        HeatMapChart(
          rows: ["A"], columns: ["B", "C"],
          cells: [[.init(shade: 1, "3", mark: "①"), .init(shade: nil, "1/3")]],
          diverges: false)), data: table([3]))
  }

  @Test func theFirstSheetSaysWhatIsSaidAndWhereTheTablesStand() throws {
    var document = ReportDocument()
    document.heading("Report", level: 1)
    document.paragraph("All is well")
    document.heading("Scores", level: 2)
    document.table(table([1]))
    document.list(["one", "two"])
    document.figure(map)
    let summary = try rows("Summary", of: workbook(document))
    let expected = [
      "Report", "All is well", "Scores", "→ Scores", "• one", "• two", "→ Map", "Look here",
    ]
    #expect(summary == expected.map { [$0] })
  }

  @Test func theLastSheetSaysWhatTheResultsRestOn() throws {
    var document = ReportDocument()
    document.heading("Method", level: 2)
    document.facts([Fact("Weights", "eigenvector"), Fact("CR", "0.02", .good)])
    let book = try workbook(document, madeAt: "2026-01-05")
    #expect(book.sheets.last?.name == "Method and sources")
    let expected = [
      ["Method"], ["Weights", "eigenvector"], ["CR", "0.02"], ["Made by", "test 1"],
      ["Made at", "2026-01-05"],
    ]
    #expect(try rows("Method and sources", of: book) == expected)
    #expect(try rows("Method and sources", of: workbook(document)) == Array(expected.dropLast()))
  }

  @Test func tablesUnderOneHeadingHaveSheetsOfTheirOwn() throws {
    var document = ReportDocument()
    document.heading("Scores", level: 2)
    document.table(table([1.5, 2.5]))
    document.table(table([3.5]))
    let book = try workbook(document)
    #expect(book.sheets.map(\.name) == ["Summary", "Scores", "Scores (2)", "Method and sources"])
    #expect(try rows("Scores", of: book) == [["n"], ["1.5"], ["2.5"]])
    #expect(try rows("Scores (2)", of: book) == [["n"], ["3.5"]])
  }

  @Test func laterRowsStandBehindTheFirstOnes() throws {
    var document = ReportDocument()
    document.heading("Scores", level: 2)
    document.table(table([0.5], hasLaterRows: true))
    var parts: [[Double]] = [[3.5], [1.5, 2.5]]
    let book = try workbook(document) {
      parts.popLast().map { part in part.map { [.init($0, .fixed(1))] } }
    }
    #expect(try rows("Scores", of: book) == [["n"], ["0.5"], ["1.5"], ["2.5"], ["3.5"]])
    #expect(parts.isEmpty)
  }

  /// Only a table that says so has later rows.
  @Test func otherTablesAreNotAskedForMore() throws {
    var document = ReportDocument()
    document.heading("Scores", level: 2)
    document.table(table([0.5]))
    let book = try workbook(document) { [[.init(9, .fixed(1))]] }
    #expect(try rows("Scores", of: book) == [["n"], ["0.5"]])
  }

  @Test func aHeatMapIsASheetOfTexts() throws {
    var document = ReportDocument()
    document.figure(map)
    let book = try workbook(document)
    #expect(book.sheets.map(\.name) == ["Summary", "Map", "Method and sources"])
    #expect(try rows("Map", of: book) == [["B", "C"], ["A", "① 3", "1/3"]])
  }

  @Test func chartsStandOnOneSheetBesideTheirValues() throws {
    var document = ReportDocument()
    for title in ["First", "Second"] {
      document.figure(
        Figure(
          id: "f", title: Phrase(title),
          chart: .bars(BarChart([.init("A", 1.5), .init("B", -2.25)], form: .fixed(1))),
          data: table([1])))
    }
    let figures = try rows("Figures", of: workbook(document))
    let values = [["Value"], ["A", "1.5"], ["B", "-2.25"]]
    #expect(figures == [["First"]] + values + [["Second"]] + values)
  }

  @Test func numbersStayNumbersAndInfinitiesAreWords() throws {
    var table = ReportTable([.number("n"), .text("day"), .text("bar")])
    table.append([
      .init(0.949, .percent(0)), .init(.date(year: 2026, month: 2, day: 28)), .init(.bar(0.25)),
    ])
    table.append([.init(.infinity, .fixed(2)), .init(""), .init(.bar(1))])
    table.append([.init(nil as Double?, .fixed(2)), .init("=A1"), .init(.empty)])
    var document = ReportDocument()
    document.heading("T", level: 2)
    document.table(table)
    let book = try workbook(document)
    var reader = try book.reader(of: book.sheet(named: "T"))
    var kinds: [[String]] = []
    while let row = try reader.next() {
      kinds.append(row.cells.map { "\($0.kind) \(row.text($0))" })
    }
    #expect(
      kinds.dropFirst() == [
        ["percent 94.9", "date 2026-02-28", "percent 25"], ["text ∞", "percent 100"],
        ["text =A1"],
      ])
  }
}
