import BilingualText
import Foundation
import FoundationXML
import ReportForms
import SpreadsheetInput
import Testing
import ZipArchives

@testable import OfficeForms

@Suite struct OfficeFormsTests {
  private static let label = Phrase(zh: "甲<&\u{D4E}<b>", en: "A<&\u{D4E}<b>")

  private var table: ReportTable {
    var table = ReportTable([
      .text(Phrase(zh: "客户", en: "Customer")), .number(Phrase(zh: "得分", en: "Score")),
      .number(Phrase(zh: "份额", en: "Share")), .text(Phrase(zh: "日期", en: "Day")),
    ])
    table.append([
      .init(.text(Self.label)), .init(1.0 / 3, .fixed(2), .good), .init(0.949, .percent(1)),
      .init(.date(year: 2026, month: 1, day: 15)),
    ])
    table.append([.init("=1+1", indent: 1), .init(nil as Double?, .fixed(2)), .init(.empty)])
    return table
  }

  private func figure(_ chart: Chart) -> Figure {
    Figure(
      id: "f", title: Phrase(zh: "图题", en: "A figure"), takeaway: Self.label,
      note: Phrase(zh: "读法", en: "How to read"), chart: chart, data: table)
  }

  private var charts: [Chart] {
    let label = Self.label
    return [
      .bars(BarChart([.init(label, 0.25), .init("b", -1)], form: .fixed(2))),
      .stackedShares(
        StackedSharesChart(parts: ["x", "y"], rows: [.init(label, [1, 2]), .init("b", [3])])),
      .distribution(
        DistributionChart(limits: [0, 50, 100], series: [.init(label, counts: [3, 4])], axis: "x")),
      .ranges(
        RangeChart(series: ["s"], rows: [.init(label, [nil])], form: .fixed(1), axis: "x")),
      .slope(
        SlopeChart(
          before: "2025", after: "2026", lines: [.init(label, before: 1, after: 2)],
          form: .fixed(1))),
      .steps(StepChart(steps: [.init(label, 1)], end: .init("e", 1), form: .fixed(1))),
      .points(
        PointChart(
          [.init(label, x: 1, y: 2)], xAxis: "x", yAxis: "y", xForm: .fixed(1),
          yForm: .fixed(1))),
      .lines(
        LineChart(
          [.init(label, [(x: 0, y: 1), (x: 1, y: .nan)])], xAxis: "x", yAxis: "y",
          xForm: .count, yForm: .fixed(1), xLabels: ["q1", "q2"])),
      .heatMap(
        HeatMapChart(
          rows: ["r"], columns: [label], cells: [[.init(shade: -0.5, "1/3", mark: "①")]],
          diverges: true)),
      .bullets(BulletChart([.init(label, 0.05, limit: 0.1)], form: .fixed(3))),
      .hierarchy(
        HierarchyChart([
          .init("root", depth: 0, parent: nil, local: 1, global: 1, isLeaf: false),
          .init(label, depth: 1, parent: 0, local: 1, global: 1, isLeaf: true),
        ])),
    ]
  }

  private var document: ReportDocument {
    var document = ReportDocument()
    document.heading(Phrase(zh: "报告", en: "Report"), level: 1)
    document.facts([Fact(Phrase(zh: "方法", en: "Method"), "eigenvector", .good)])
    document.heading(Phrase(zh: "得分", en: "Scores"), level: 2)
    document.paragraph(ReportText(Self.label, .strong))
    document.list(["one", "two"])
    document.table(table)
    for chart in charts { document.figure(figure(chart)) }
    return document
  }

  private func context(_ language: ReportLanguage) -> RenderingContext {
    RenderingContext(
      language: language, generator: ReportGenerator(name: "test", version: "1"))
  }

  @Test(arguments: ReportLanguage.allCases) func workbook(language: ReportLanguage) throws {
    let bytes = try XLSXRenderer().render(document, context(language))
    let workbook = try Workbook(bytes: bytes)
    let isChinese = language == .chinese
    #expect(
      workbook.sheets.map(\.name)
        == (isChinese
          ? ["摘要", "得分", "图题", "图题 (2)", "图", "方法与依据"]
          : ["Summary", "Scores", "A figure", "A figure (2)", "Figures", "Method and sources"]))
    var reader = try workbook.reader(of: workbook.sheet(named: isChinese ? "得分" : "Scores"))
    var rows: [[String]] = []
    while let row = try reader.next() {
      rows.append(row.cells.map { "\($0.column) \($0.kind) \(row.text($0))" })
    }
    #expect(
      rows == [
        isChinese
          ? ["1 text 客户", "2 text 得分", "3 text 份额", "4 text 日期"]
          : ["1 text Customer", "2 text Score", "3 text Share", "4 text Day"],
        [
          "1 text \(Self.label.text(in: language))", "2 number 0.3333333333333333",
          "3 percent 94.9", "4 date 2026-01-15",
        ], ["1 text =1+1"],
      ])
  }

  @Test(arguments: ReportLanguage.allCases) func partsAreWellFormed(language: ReportLanguage) throws
  {
    for bytes in [
      try XLSXRenderer().render(document, context(language)),
      try DOCXRenderer().render(document, context(language)),
    ] {
      let archive = try ZipArchive(bytes: bytes)
      for entry in archive.entries where !entry.name.hasSuffix(".xlsx") {
        #expect(
          XMLParser(data: Data(try archive.content(of: entry.name))).parse(), "\(entry.name)")
      }
    }
  }

  /// All but ranges and heat maps have a chart.
  @Test func nativeCharts() throws {
    for renderer in [XLSXRenderer(), DOCXRenderer()] as [any DocumentRenderer] {
      let archive = try ZipArchive(bytes: renderer.render(document, context(.chinese)))
      let found = archive.entries.filter {
        $0.name.contains("charts/chart") && $0.name.hasSuffix(".xml")
      }
      #expect(found.count == charts.count - 2)
    }
  }

  @Test func emptyReports() throws {
    let empty = ReportDocument()
    #expect(try Workbook(bytes: XLSXRenderer().render(empty, context(.english))).sheets.count == 2)
    #expect(try !DOCXRenderer().render(empty, context(.english)).isEmpty)
  }

  @Test func equalReportsAreEqualFiles() throws {
    for renderer in [XLSXRenderer(), DOCXRenderer()] as [any DocumentRenderer] {
      let first = try renderer.render(document, context(.chinese))
      let second = try renderer.render(document, context(.chinese))
      #expect(first == second)
    }
  }

  @Test(arguments: [
    (NumberForm.count, "0"), (.signedCount, "+0;-0;0"), (.fixed(2), "0.00"),
    (.signed(1), "+0.0;-0.0;0.0"), (.percent(1), "0.0%"), (.significant(4), "General"),
    (.ratio, "# ??/??"), (.probability, "0.0000"),
  ]) func formats(form: NumberForm, format: String) { #expect(form.officeFormat == format) }
}
