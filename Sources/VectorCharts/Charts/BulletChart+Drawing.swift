import BilingualText
import ReportForms

extension BulletChart {
  static let mostBullets = 60

  /// Bars beside their limits: what passes is green with ✓, what does not orange with ✗.
  func drawing(_ language: ReportLanguage) -> Drawing {
    let shown = Array(bullets.prefix(Self.mostBullets))
    guard !shown.isEmpty else { return .empty(language) }
    var drawing = Drawing()
    let labels = RowLabels(shown.map { $0.label.label(in: language) })
    let texts = shown.map { bullet in
      bullet.value.isNaN
        ? form.drawn(bullet.value)
        : form.drawn(bullet.value) + (bullet.value <= bullet.limit ? " ✓" : " ✗")
    }
    let notes = shown.map { $0.note?.label(in: language).clipped(to: 130, size: 11) ?? "" }
    let textWidth = texts.reduce(0) { max($0, TextWidth.of($1, size: 12)) } + 8
    let noteWidth = notes.reduce(0) { max($0, TextWidth.of($1, size: 11)) }
    let (left, right) = (
      labels.end + 12, Drawing.width - textWidth - (noteWidth > 0 ? noteWidth + 8 : 0)
    )
    let x = LinearScale(domain(shown), from: left, to: right)
    let (top, rowHeight) = (26.0, 25.0)
    let heights = shown.indices.map { labels.height($0, atLeast: rowHeight) }
    let bottom = top + heights.reduce(0, +)
    var y = top
    for (row, bullet) in shown.enumerated() {
      let middle = y + heights[row] / 2
      drawing.zones(bullet.limit, x, top: y, bottom: y + heights[row])
      labels.draw(row, y: middle, on: &drawing)
      let passes = bullet.value <= bullet.limit
      if bullet.value.isFinite {
        drawing.rectangle(
          x: left, y: middle - 6, width: max(1, x(bullet.value) - left), height: 12,
          .filled(passes ? .green : .orange))
      }
      drawing.text(
        texts[row], x: right + 8, y: middle + 4.2,
        paint: bullet.value.isNaN ? .muted : passes ? .ink : .orange)
      drawing.text(notes[row], x: Drawing.width, y: middle + 4, .end, size: 11, paint: .muted)
      y += heights[row]
    }
    drawing.limits(shown, form, x, top: top, heights: heights, language)
    drawing.height = drawing.horizontalAxis(
      x, form, top: top, bottom: bottom, showsLines: false)
    drawing.height = drawing.remainder(bullets.count - shown.count, y: drawing.height, language)
    return drawing
  }

  private func domain(_ shown: [Bullet]) -> ClosedRange<Double> {
    let values = shown.flatMap { [$0.value * 1.1, $0.limit * 2] }
    return LinearScale.niceDomain(values, including: [0], parts: 4)
  }
}

extension Drawing {
  fileprivate mutating func zones(
    _ limit: Double, _ x: LinearScale, top: Double, bottom: Double
  ) {
    let (start, end) = (x.places.from, x.places.to)
    let cut = limit.isFinite ? x(limit) : end
    rectangle(x: start, y: top, width: cut - start, height: bottom - top, .filled(.paleGreen))
    rectangle(x: cut, y: top, width: end - cut, height: bottom - top, .filled(.paleOrange))
  }

  /// Dashed lines at the limits, with the value once where all share it.
  fileprivate mutating func limits(
    _ bullets: [BulletChart.Bullet], _ form: NumberForm, _ x: LinearScale, top: Double,
    heights: [Double], _ language: ReportLanguage
  ) {
    var y = top
    for (row, bullet) in bullets.enumerated() where bullet.limit.isFinite {
      line(
        x(bullet.limit), y, x(bullet.limit), y + heights[row],
        .stroked(.ink, width: 1.5, dash: "4 3"))
      y += heights[row]
    }
    guard let limit = bullets.first?.limit, bullets.allSatisfy({ $0.limit == limit }) else {
      return
    }
    let name =
      Phrase(zh: "限值 ", en: "limit ").text(in: language)
      + NumberForm.significant(6).drawn(limit)
    let half = TextWidth.of(name, size: 12) / 2
    text(
      name, x: min(max(x(limit), half), Self.width - half), y: top - 8, .middle, paint: .muted)
  }
}
