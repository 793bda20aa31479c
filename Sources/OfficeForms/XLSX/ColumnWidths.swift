import BilingualText
import ReportForms

/// Widths of a table's columns, so that Chinese and long numbers can be read without dragging.
struct ColumnWidths {
  private static let narrowest = 8.0
  private static let widest = 60.0
  /// Rows that are looked at.
  private static let measured = 1000

  /// In characters of the usual font, a Chinese one counting two.
  let characters: [Double]

  init(_ table: ReportTable, _ language: ReportLanguage) {
    characters = table.columns.indices.map { column in
      // Headings wrap; half of a long one is enough, with room for the filter's button.
      let heading = Double(table.columns[column].title.text(in: language).displayWidth)
      var width = min(heading, max(12, heading / 2)) + 3
      for row in table.rows.prefix(Self.measured) {
        let cell = row[column]
        if case .bar = cell.value { continue }
        width = max(width, Double(cell.text(in: language).displayWidth + 2 * cell.indent) + 2)
      }
      return min(Self.widest, max(Self.narrowest, width))
    }
  }
}
