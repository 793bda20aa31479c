import BilingualText
import ReportForms

extension Drawing {
  static let tickSize = 11.0

  /// Ticks that leave room between their texts.
  static func ticks(_ scale: LinearScale, _ form: NumberForm, parts: Int = 6) -> Ticks {
    let length = abs(scale.places.to - scale.places.from)
    for count in stride(from: parts, through: 1, by: -1) {
      let ticks = scale.ticks(count)
      let widest = ticks.values.reduce(0) {
        max($0, TextWidth.of(form.drawnTick($1, step: ticks.step), size: tickSize))
      }
      if Double(ticks.values.count) * (widest + 8) <= length + widest { return ticks }
    }
    return Ticks(values: [], step: 1)
  }

  /// Lines across and the values beneath them. Returns where it ends.
  mutating func horizontalAxis(
    _ scale: LinearScale, _ form: NumberForm, top: Double, bottom: Double, title: String? = nil,
    showsLines: Bool = true
  ) -> Double {
    let ticks = Self.ticks(scale, form)
    for value in ticks.values {
      let x = scale(value)
      if showsLines { line(x, top, x, bottom, .stroked(.grid)) }
      let text = form.drawnTick(value, step: ticks.step)
      let half = TextWidth.of(text, size: Self.tickSize) / 2
      self.text(
        text, x: min(max(x, half), Self.width - half), y: bottom + 15, .middle, size: Self.tickSize,
        paint: .muted)
    }
    guard let title, !title.isEmpty else { return bottom + 20 }
    let right = max(scale.places.from, scale.places.to)
    self.text(
      title.clipped(to: right, size: 12), x: right, y: bottom + 31, .end, size: 12, paint: .muted)
    return bottom + 37
  }

  /// Lines across and the values at their left.
  mutating func verticalAxis(
    _ scale: LinearScale, _ form: NumberForm, left: Double, right: Double, parts: Int = 5
  ) {
    let ticks = scale.ticks(parts)
    for value in ticks.values {
      let y = scale(value)
      line(left, y, right, y, .stroked(.grid))
      text(
        form.drawnTick(value, step: ticks.step), x: left - 6, y: y + 4, .end, size: Self.tickSize,
        paint: .muted)
    }
  }

  /// The room that the values of a vertical axis take.
  static func axisWidth(_ scale: LinearScale, _ form: NumberForm, parts: Int = 5) -> Double {
    let ticks = scale.ticks(parts)
    return ticks.values.reduce(0) {
      max($0, TextWidth.of(form.drawnTick($1, step: ticks.step), size: tickSize))
    } + 8
  }

  /// Says how many are only in the table, and returns where that ends.
  mutating func remainder(_ count: Int, y: Double, _ language: ReportLanguage) -> Double {
    guard count > 0 else { return y }
    let text = Phrase(
      zh: "另有 \(count) 项未画出，见数据表", en: "\(count) more are in the data table only")
    self.text(text.text(in: language), x: 0, y: y + 14, size: 12, paint: .muted)
    return y + 20
  }

  /// What stands in place of a picture of nothing.
  static func empty(_ language: ReportLanguage) -> Drawing {
    var drawing = Drawing()
    let text = Phrase(zh: "没有可画的数据", en: "There is nothing to draw")
    drawing.text(text.text(in: language), x: 0, y: 20, paint: .muted)
    drawing.height = 30
    return drawing
  }
}
