import BilingualText

extension ReportTable {
  /// A column is wrapped at this width whatever the width of the page.
  private static let widestColumn = 60
  private static let narrowestText = 10
  private static let narrowestNumber = 8
  /// Words up to this length are not cut to make a table fit.
  private static let widestWord = 24
  private static let gap = "  "

  /// The lines of the table for a fixed-pitch font. Cells are wrapped where the table would be wider
  /// than `maximumWidth`; nothing is cut, so that very many columns may still exceed it.
  func lines(in language: ReportLanguage, maximumWidth: Int?, style: TextStyle) -> [String] {
    let rows = ([columns.map { Cell($0.title, .strong) }] + rows).map { row in
      row.map { TextCell($0, language) }
    }
    let widths = columnWidths(rows, maximumWidth: maximumWidth)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap)
    var lines = rows.map { self.lines(of: $0, widths: widths, style: style) }
    lines.insert([rule], at: 1)
    return lines.flatMap { $0 }
  }

  private func lines(of row: [TextCell], widths: [Int], style: TextStyle) -> [String] {
    let wrapped = zip(row, widths).map { $0.lines(width: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
      let cells = columns.indices.map { column in
        let piece = index < wrapped[column].count ? wrapped[column][index] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - piece.displayWidth))
        let painted = style.paint(piece, row[column].tone)
        return columns[column].alignment == .left ? painted + padding : padding + painted
      }
      return cells.joined(separator: Self.gap).trimmingTrailingSpaces
    }
  }

  /// The natural widths, or where they do not fit the widest columns narrowed step by step: first
  /// the titles above numbers wrap, then texts; numbers stay whole.
  private func columnWidths(_ rows: [[TextCell]], maximumWidth: Int?) -> [Int] {
    var widths: [Int] = []
    var floors: [Int] = []
    for column in columns.indices {
      let body = rows.dropFirst().reduce(0) { max($0, $1[column].width) }
      let natural = rows.prefix(1).reduce(body) { max($0, $1[column].width) }
      let longestWord = rows.reduce(0) { max($0, $1[column].longestWord) }
      let floor =
        columns[column].alignment == .right
        ? max(body, Self.narrowestNumber, min(longestWord, Self.widestWord))
        : max(Self.narrowestText, min(longestWord, Self.widestWord))
      widths.append(min(natural, Self.widestColumn))
      floors.append(min(floor, natural, Self.widestColumn))
    }
    guard let maximumWidth else { return widths }
    var excess = widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1) - maximumWidth
    while excess > 0 {
      let slack = widths.indices.filter { widths[$0] > floors[$0] }
      let titles = slack.filter { columns[$0].alignment == .right }
      guard
        let widest = (titles.isEmpty ? slack : titles).max(by: { widths[$0] < widths[$1] })
      else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}

/// A cell in one language, ready for the terminal.
private struct TextCell {
  let text: String
  let tone: Tone
  let margin: Int
  let width: Int

  var longestWord: Int {
    margin + text.unbreakableParts.reduce(0) { max($0, $1.trimmingTrailingSpaces.displayWidth) }
  }

  init(_ cell: ReportTable.Cell, _ language: ReportLanguage) {
    text = cell.text(in: language).printable
    tone = cell.tone
    margin = 2 * cell.indent
    width = margin + text.displayWidth
  }

  func lines(width: Int) -> [String] {
    let margin = String(repeating: " ", count: min(margin, max(0, width - 4)))
    return text.wrapped(to: width - margin.count).map { margin + $0 }
  }
}
