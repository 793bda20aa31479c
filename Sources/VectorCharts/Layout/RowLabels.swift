/// The names at the left of rows: wrapped to two lines, then cut.
struct RowLabels {
  static let size = 12.5
  static let lineHeight = 15.0

  let lines: [[String]]
  /// Where the names end, in pixels from the left edge.
  let end: Double

  init(_ labels: [String], maximumWidth: Double = 210) {
    let widest = labels.reduce(0) { max($0, TextWidth.of($1, size: Self.size)) }
    let width = min(maximumWidth, widest)
    lines = labels.map { $0.lines(of: width + 0.5, size: Self.size, count: 2) }
    // Any of them may be set in bold.
    end = lines.joined().reduce(0) { max($0, TextWidth.of($1, size: Self.size, isBold: true)) }
  }

  /// The height of a row that is `height` for one line.
  func height(_ row: Int, atLeast height: Double) -> Double {
    max(height, Double(lines[row].count) * Self.lineHeight + 6)
  }

  /// Draws a name, centred at `y`.
  func draw(_ row: Int, y: Double, isBold: Bool = false, on drawing: inout Drawing) {
    let count = Double(lines[row].count)
    for (index, line) in lines[row].enumerated() {
      let offset = (Double(index) - (count - 1) / 2) * Self.lineHeight
      drawing.text(line, x: end, y: y + offset + 4.4, .end, size: Self.size, isBold: isBold)
    }
  }
}
