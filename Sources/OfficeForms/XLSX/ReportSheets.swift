import BilingualText
import OfficeFiles
import ReportForms

/// Which sheets a report has.
struct ReportSheets {
  private let language: ReportLanguage
  private var text: [[WorkbookCell]] = []
  private var facts: [[WorkbookCell]] = []
  private var tables: [(name: String, table: ReportTable)] = []
  private var maps: [(name: String, map: HeatMapChart)] = []
  private var charts: [(figure: Figure, chart: OfficeChart)] = []
  private var heading = ""
  private var names: [String]

  init(_ document: ReportDocument, _ language: ReportLanguage) {
    self.language = language
    names = [Words.summary, Words.figures, Words.method].map { $0.text(in: language) }
    for block in document.blocks { add(block) }
  }

  private mutating func add(_ block: ReportDocument.Block) {
    switch block {
    case .heading(let level, let phrase):
      heading = phrase.text(in: language)
      let size = level == 1 ? 16 : level == 2 ? 13 : 11
      if !text.isEmpty { text.append([]) }
      text.append([.text(heading, CellStyle(isBold: true, size: size))])
    case .paragraph(let span): text.append([sentence(span)])
    case .list(let spans): for span in spans { text.append([sentence(span, mark: "• ")]) }
    case .facts(let list):
      facts.append([.text(heading, CellStyle(isBold: true))])
      for fact in list {
        facts.append([
          .text(fact.name.text(in: language), CellStyle(wraps: true)),
          .text(
            fact.text.text.text(in: language), style(fact.value.tone, wraps: true)),
        ])
      }
      facts.append([])
    case .table(let table): add(table, named: heading)
    case .figure(let figure): add(figure)
    }
  }

  private mutating func add(_ table: ReportTable, named name: String) {
    let name = SheetName.valid(name, besides: names)
    names.append(name)
    tables.append((name, table))
    refer(to: name)
  }

  private mutating func add(_ figure: Figure) {
    let title = figure.title.text(in: language)
    if let chart = OfficeChart(figure, in: language) {
      charts.append((figure, chart))
      refer(to: Words.figures.text(in: language), title)
    } else if case .heatMap(let map) = figure.chart {
      let name = SheetName.valid(title, besides: names)
      names.append(name)
      maps.append((name, map))
      refer(to: name)
    } else {
      add(figure.data, named: title)
    }
    for remark in [figure.takeaway, figure.note].compactMap({ $0 }) {
      text.append([sentence(ReportText(remark, .muted))])
    }
  }

  /// Says on the first sheet where a table stands.
  private mutating func refer(to sheet: String, _ title: String? = nil) {
    let what = title.map { "\($0) " } ?? ""
    text.append([.text("\(what)→ \(sheet)", style(.muted, wraps: false))])
  }

  private func sentence(_ span: ReportText, mark: String = "") -> WorkbookCell {
    .text(mark + span.text.text(in: language), style(span.tone, wraps: true))
  }

  private func style(_ tone: Tone, wraps: Bool) -> CellStyle {
    CellStyle(isBold: tone == .strong, colour: tone.colour, wraps: wraps)
  }

  // MARK: Writing

  mutating func write(
    to workbook: inout WorkbookWriter, _ context: RenderingContext, laterRows: LaterRows,
    _ sink: ([UInt8]) throws -> Void
  ) throws {
    try workbook.beginSheet(Words.summary.text(in: language), SheetLayout(widths: [100]))
    for row in text { try workbook.row(row) }
    try workbook.endSheet()
    for (name, table) in tables {
      try write(table, name, laterRows: laterRows, to: &workbook, sink)
    }
    for (name, map) in maps { try write(map, name, to: &workbook) }
    try writeCharts(to: &workbook)
    try workbook.beginSheet(
      Words.method.text(in: language), SheetLayout(widths: [32, 80]))
    for row in facts { try workbook.row(row) }
    let generator = "\(context.generator.name) \(context.generator.version)"
    try workbook.row([
      .text(Words.program.text(in: language), .plain), .text(generator, .plain),
    ])
    if let madeAt = context.madeAt {
      try workbook.row([
        .text(Words.made.text(in: language), .plain), .text(madeAt, .plain),
      ])
    }
    try workbook.endSheet()
  }

  /// A table with its head; what one sheet cannot hold goes on in the next.
  private func write(
    _ table: ReportTable, _ name: String, laterRows: LaterRows,
    to workbook: inout WorkbookWriter, _ sink: ([UInt8]) throws -> Void
  ) throws {
    let layout = SheetLayout(
      widths: ColumnWidths(table, language).characters, frozenRows: 1, filteredRow: 1,
      filteredColumns: table.columns.count)
    let head = table.columns.map { WorkbookCell.text($0.title.text(in: language), .heading) }
    try workbook.beginSheet(name, layout)
    try workbook.row(head)
    var rows: [[ReportTable.Cell]]? = table.rows
    while let part = rows {
      for row in part {
        if workbook.rows == WorkbookWriter.rowLimit {
          try workbook.endSheet()
          try workbook.beginSheet(name, layout)
          try workbook.row(head)
        }
        try workbook.row(row.map(cell))
      }
      try sink(workbook.take())
      rows = table.hasLaterRows ? try laterRows() : nil
    }
    try workbook.endSheet()
  }

  private func cell(_ cell: ReportTable.Cell) -> WorkbookCell {
    var style = CellStyle(
      isBold: cell.tone == .strong, colour: cell.tone.colour, indent: cell.indent)
    switch cell.value {
    case .empty: return .empty
    case .text(let phrase):
      let text = phrase.text(in: language)
      return text.isEmpty ? .empty : .text(text, style)
    case .number(let number, let form):
      guard number.isFinite else { return number.isNaN ? .empty : .text(form.text(number), style) }
      style.numberFormat = form.officeFormat
      return .number(number, style)
    case .date(let year, let month, let day):
      style.numberFormat = "yyyy-mm-dd"
      return .date(year: year, month: month, day: day, style)
    case .bar(let share):
      style.numberFormat = "0%"
      return .number(share, style)
    }
  }

  private func write(
    _ map: HeatMapChart, _ name: String, to workbook: inout WorkbookWriter
  ) throws {
    try workbook.beginSheet(
      name,
      SheetLayout(widths: [24] + map.columns.map { _ in 14 }, frozenRows: 1))
    try workbook.row(
      [.text("", .heading)] + map.columns.map { .text($0.text(in: language), .heading) })
    for (row, cells) in zip(map.rows, map.cells) {
      try workbook.row(
        [.text(row.text(in: language), CellStyle(isBold: true))]
          + cells.map { cell in
            let mark = cell.mark.map { $0.text(in: language) + " " } ?? ""
            return .text(
              mark + cell.text.text(in: language),
              CellStyle(fill: HeatTint.fill(cell.shade), isCentred: true))
          })
    }
    try workbook.endSheet()
  }

  /// All charts on one sheet, each beside its values.
  private func writeCharts(to workbook: inout WorkbookWriter) throws {
    guard !charts.isEmpty else { return }
    let widths = charts.map(\.chart.series.count).max() ?? 1
    try workbook.beginSheet(
      Words.figures.text(in: language),
      SheetLayout(widths: [26] + Array(repeating: 12, count: min(widths + 1, 20))))
    var placed: [PlacedChart] = []
    for (figure, chart) in charts {
      try workbook.row([
        .text(figure.title.text(in: language), CellStyle(isBold: true, size: 13))
      ])
      let rows = chart.values
      let height = max(18, min(60, chart.categories.count * 2 + 4))
      placed.append(
        PlacedChart(
          chart, firstRow: workbook.rows + 1, column: (rows.first?.count ?? 2) + 1, height: height))
      for row in rows { try workbook.row(row) }
      for _ in 0..<max(2, height - rows.count + 2) { try workbook.row([]) }
    }
    try workbook.endSheet(charts: placed)
  }

  private enum Words {
    static let summary = Phrase(zh: "摘要", en: "Summary")
    static let figures = Phrase(zh: "图", en: "Figures")
    static let method = Phrase(zh: "方法与依据", en: "Method and sources")
    static let program = Phrase(zh: "生成程序", en: "Made by")
    static let made = Phrase(zh: "生成时间", en: "Made at")
  }
}
