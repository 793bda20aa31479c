import BilingualText
import ReportForms

extension HeatMapChart {
  static let mostRows = 40

  /// Cells tinted so that the texts on them stay readable: blue and orange to both sides of 0, or
  /// blue from none to full.
  func drawing(_ language: ReportLanguage) -> Drawing {
    let rowCount = min(rows.count, Self.mostRows)
    let columnCount = min(columns.count, Self.mostRows)
    guard rowCount > 0, columnCount > 0 else { return .empty(language) }
    var drawing = Drawing()
    // Many columns are numbered, and the rows with the same names beside them.
    let isNumbered = Drawing.width - 200 < Double(columnCount) * 50
    let names = rows.prefix(rowCount).enumerated().map { index, name in
      let text = name.label(in: language)
      return isNumbered && rows == columns ? "\(index + 1)  \(text)" : text
    }
    let labels = RowLabels(names, maximumWidth: 180)
    let left = labels.end + 10
    let cell = min(68, (Drawing.width - left) / Double(columnCount))
    let height = min(max(cell, 20), 46)
    let heads = columns.prefix(columnCount).enumerated().map { index, name in
      isNumbered
        ? ["\(index + 1)"] : name.label(in: language).lines(of: cell - 4, size: 11.5, count: 3)
    }
    let top = Double(heads.map(\.count).max() ?? 1) * 14 + 8
    for (column, lines) in heads.enumerated() where cell >= 14 {
      for (index, line) in lines.enumerated() {
        drawing.text(
          line, x: left + (Double(column) + 0.5) * cell,
          y: top - 8 - Double(lines.count - 1 - index) * 14, .middle, size: 11.5, paint: .muted)
      }
    }
    for row in 0..<rowCount {
      let y = top + Double(row) * height
      if height >= 16 || row.isMultiple(of: 2) { labels.draw(row, y: y + height / 2, on: &drawing) }
      for column in 0..<columnCount {
        guard cells.indices.contains(row), cells[row].indices.contains(column) else { continue }
        let place = Box(x: left + Double(column) * cell, y: y, width: cell, height: height)
        drawing.cell(cells[row][column], place, diverges: diverges, language)
      }
    }
    var end = top + Double(rowCount) * height + 4
    if isNumbered && rows != columns { end = numbers(on: &drawing, y: end, columnCount, language) }
    drawing.height = drawing.remainder(
      max(rows.count - rowCount, columns.count - columnCount), y: end, language)
    return drawing
  }

  /// What the numbers above the columns stand for.
  private func numbers(
    on drawing: inout Drawing, y: Double, _ count: Int, _ language: ReportLanguage
  ) -> Double {
    var (x, y) = (0.0, y + 12)
    for (index, name) in columns.prefix(count).enumerated() {
      let text = "\(index + 1) \(name.label(in: language).clipped(to: 200, size: 11.5))"
      let width = TextWidth.of(text, size: 11.5) + 16
      if x > 0, x + width > Drawing.width { (x, y) = (0, y + 16) }
      drawing.text(text, x: x, y: y, size: 11.5, paint: .muted)
      x += width
    }
    return y + 8
  }
}

extension Drawing {
  fileprivate mutating func cell(
    _ cell: HeatMapChart.Cell, _ place: Box, diverges: Bool, _ language: ReportLanguage
  ) {
    let gap = place.width > 12 ? 1.0 : 0.25
    var look = Look.filled(.panel)
    if let shade = cell.shade, shade.isFinite {
      let strength = min(1, abs(shade))
      if diverges {
        if strength > 1e-9 {
          look = .filled(shade > 0 ? .blue : .orange, opacity: 0.08 + 0.44 * strength)
        }
      } else {
        look = .filled(.blue, opacity: 0.04 + 0.46 * max(0, min(1, shade)))
      }
    }
    let text = cell.text.label(in: language)
    rectangle(
      x: place.x + gap, y: place.y + gap, width: place.width - 2 * gap,
      height: place.height - 2 * gap, look)
    if place.width >= 30 {
      let size = place.width >= 50 ? 13.0 : 11
      let lines = text.lines(of: place.width - 6, size: size, count: place.height >= 36 ? 2 : 1)
      for (index, line) in lines.enumerated() {
        let offset = (Double(index) - Double(lines.count - 1) / 2) * (size + 2)
        self.text(
          line, x: place.x + place.width / 2, y: place.y + place.height / 2 + offset + size * 0.36,
          .middle, size: size)
      }
    }
    guard let mark = cell.mark?.label(in: language), !mark.isEmpty else { return }
    rectangle(
      x: place.x + 2, y: place.y + 2, width: place.width - 4, height: place.height - 4,
      .stroked(.orange, width: 2), radius: 3)
    if place.width >= 30 {
      self.text(
        mark.clipped(to: place.width / 3, size: 12), x: place.x + 5, y: place.y + 15, size: 12,
        paint: .orange, isBold: true)
    }
  }
}
