import BilingualText
import OfficeFiles
import ReportForms

extension WordDocument.Table {
  /// A table of a report. Bars are left out: they repeat a number of their row.
  init(_ table: ReportTable, caption: String, _ language: ReportLanguage) {
    let shown = table.columns.indices.filter { column in
      !table.rows.contains { if case .bar = $0[column].value { true } else { false } }
    }
    let widths = shown.map { column in
      table.rows.reduce(0.0) { width, row in
        max(
          width, Double(row[column].text(in: language).displayWidth + 2 * row[column].indent))
      }
    }
    self.init(
      caption: caption,
      head: shown.map {
        .init(
          .init(table.columns[$0].title.text(in: language)),
          isRight: table.columns[$0].alignment == .right)
      },
      rows: table.rows.map { row in
        shown.map { column in
          let cell = row[column]
          return .init(
            .init(
              cell.text(in: language), isBold: cell.tone == .strong, colour: cell.tone.colour),
            isRight: table.columns[column].alignment == .right, indent: cell.indent)
        }
      }, widths: widths)
  }

  /// A heat map as a table with tinted cells.
  init(_ map: HeatMapChart, caption: String, _ language: ReportLanguage) {
    self.init(
      caption: caption,
      head: [.init(.init(""))]
        + map.columns.map { .init(.init($0.text(in: language)), isRight: true) },
      rows: zip(map.rows, map.cells).map { row, cells in
        [.init(.init(row.text(in: language)))]
          + cells.map { cell in
            let mark = cell.mark.map { $0.text(in: language) + " " } ?? ""
            return .init(
              .init(mark + cell.text.text(in: language)), isRight: true,
              fill: HeatTint.fill(cell.shade))
          }
      },
      widths: [map.rows.map { Double($0.text(in: language).displayWidth) }.max() ?? 0]
        + map.columns.map { _ in 8 })
  }
}
