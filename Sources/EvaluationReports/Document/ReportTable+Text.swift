extension ReportTable {
  /// A column is wrapped at this width whatever the width of the page.
  private static let widestColumn = 60
  private static let narrowestText = 10
  private static let gap = "  "

  /// The lines of the table for a fixed-pitch font. Cells are wrapped where the table would be wider
  /// than `maximumWidth`; nothing is cut, so that very many columns may still exceed it.
  func lines(maximumWidth: Int?, style: TextStyle) -> [String] {
    let head = columns.map { Cell($0.title, .strong) }
    let widths = columnWidths(head: head, maximumWidth: maximumWidth)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap)
    return lines(of: head, widths: widths, style: style) + [rule]
      + rows.flatMap { lines(of: $0, widths: widths, style: style) }
  }

  private func lines(of row: [Cell], widths: [Int], style: TextStyle) -> [String] {
    let wrapped = zip(row, widths).map { $0.lines(width: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
      let cells = columns.indices.map { column in
        let piece = index < wrapped[column].count ? wrapped[column][index] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - piece.displayWidth))
        let painted = style.paint(piece, row[column].span.tone)
        return columns[column].alignment == .left ? painted + padding : padding + painted
      }
      return cells.joined(separator: Self.gap).trimmingTrailingSpaces
    }
  }

  /// The natural widths, or where they do not fit the widest columns narrowed step by step: titles
  /// and texts wrap, numbers stay whole.
  private func columnWidths(head: [Cell], maximumWidth: Int?) -> [Int] {
    var widths: [Int] = []
    var floors: [Int] = []
    for (column, title) in head.enumerated() {
      let body = rows.reduce(0) { max($0, $1[column].width) }
      let natural = max(body, title.width)
      let floor = columns[column].alignment == .right ? max(body, 4) : Self.narrowestText
      widths.append(min(natural, Self.widestColumn))
      floors.append(min(floor, natural, Self.widestColumn))
    }
    guard let maximumWidth else { return widths }
    var excess = widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1) - maximumWidth
    while excess > 0 {
      let slack = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = slack.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}

extension ReportTable.Cell {
  fileprivate var width: Int { 2 * indent + span.text.printable.displayWidth }

  fileprivate func lines(width: Int) -> [String] {
    let margin = String(repeating: " ", count: min(2 * indent, max(0, width - 4)))
    return span.text.printable.wrapped(to: width - margin.count).map { margin + $0 }
  }
}
