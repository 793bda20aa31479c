import BilingualText
import ReportForms

extension StackedSharesChart {
  static let mostRows = 60

  /// Rows of 100 %, the order of the parts visible without colour; counts in small groups, else
  /// shares.
  func drawing(_ language: ReportLanguage) -> Drawing {
    let shown = Array(rows.prefix(Self.mostRows))
    guard !shown.isEmpty, !parts.isEmpty else { return .empty(language) }
    var drawing = Drawing()
    let labels = RowLabels(shown.map { $0.label.label(in: language) })
    let left = labels.end + 12
    let paints = parts.indices.map { Paint.part($0, of: parts.count) }
    let legend = Legend(
      items: zip(parts, paints).map { part, paint in
        (.swatch(.filled(paint.fill)), part.label(in: language))
      })
    var y = legend.draw(x: left, y: 0, on: &drawing)
    let sums = shown.map { $0.counts(parts.count).reduce(0, +) }
    let areCounts =
      shown.allSatisfy { $0.values.allSatisfy { $0 == $0.rounded() } }
      && sums.contains { $0 > 1 }
    let notes = sums.map { areCounts ? "n = " + NumberForm.count.drawn($0) : "" }
    let noteWidth = notes.reduce(0) { max($0, TextWidth.of($1, size: 11)) }
    let right = Drawing.width - (noteWidth > 0 ? noteWidth + 8 : 0)
    for (row, values) in shown.map({ $0.counts(parts.count) }).enumerated() {
      let height = labels.height(row, atLeast: 28)
      let middle = y + height / 2
      labels.draw(row, y: middle, on: &drawing)
      var x = left
      for (part, value) in values.enumerated() where sums[row] > 0 && value > 0 {
        let share = value / sums[row]
        let width = share * (right - left)
        let text =
          areCounts && sums[row] < 30
          ? NumberForm.count.drawn(value) : NumberForm.percent(0).drawn(share)
        let name = parts[part].label(in: language)
        let percent = NumberForm.percent(1).drawn(share)
        drawing.rectangle(
          x: x, y: middle - 10, width: max(width - 1, 0.5), height: 20,
          .filled(paints[part].fill),
          hint: areCounts
            ? "\(name): \(NumberForm.count.drawn(value)) (\(percent))" : "\(name): \(percent)")
        if TextWidth.of(text, size: 12) + 6 <= width {
          drawing.text(text, x: x + width / 2, y: middle + 4.2, .middle, paint: paints[part].text)
        }
        x += width
      }
      if sums[row] > 0 {
        drawing.text(
          notes[row], x: Drawing.width, y: middle + 4, .end, size: 11, paint: .muted)
      } else {
        drawing.text("–", x: left + 4, y: middle + 4, paint: .muted)
      }
      y += height
    }
    drawing.height = drawing.remainder(rows.count - shown.count, y: y + 2, language)
    return drawing
  }
}

extension StackedSharesChart.Row {
  /// One value a part; what is no count is none.
  fileprivate func counts(_ count: Int) -> [Double] {
    (0..<count).map { index in
      let value = values.indices.contains(index) ? values[index] : 0
      return value.isFinite && value > 0 ? value : 0
    }
  }
}
