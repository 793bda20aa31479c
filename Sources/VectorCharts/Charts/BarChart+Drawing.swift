import BilingualText
import ReportForms

extension BarChart {
  static let mostBars = 60

  /// Rows with a bar from 0 and its value beside it; the running share, if asked for, in a panel of
  /// its own with an axis of its own.
  func drawing(_ language: ReportLanguage) -> Drawing {
    let shown = Array(bars.prefix(Self.mostBars))
    guard !shown.isEmpty else { return .empty(language) }
    var drawing = Drawing()
    let labels = RowLabels(shown.map { $0.label.label(in: language) })
    let texts = shown.map { form.drawn($0.value) }
    let textWidth = texts.reduce(0) { max($0, TextWidth.of($1, size: 12, isBold: true)) } + 8
    let values = shown.flatMap { bar in
      [bar.value] + (bar.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }.filter(\.isFinite)
    let domain =
      min(0, values.min() ?? 0)...max(0, maximum ?? 0, values.max() ?? 0)
    let left = labels.end + 12
    let panel = showsRunningShare ? 170.0 : 0
    let x = LinearScale(
      domain.upperBound > domain.lowerBound ? domain : 0...1,
      from: left + (shown.contains { $0.value < 0 } || domain.lowerBound < 0 ? textWidth : 0),
      to: Drawing.width - panel - textWidth)
    let hasIntervals = shown.contains { $0.interval != nil }
    let top = showsRunningShare ? 22.0 : 4.0
    let heights = shown.indices.map { labels.height($0, atLeast: 26) }
    let bottom = top + heights.reduce(0, +)
    drawing.height = bottom + 4
    if hasIntervals {
      drawing.height = drawing.horizontalAxis(x, form, top: top, bottom: bottom)
    }
    var y = top
    var middles: [Double] = []
    for (row, bar) in shown.enumerated() {
      let middle = y + heights[row] / 2
      labels.draw(row, y: middle, isBold: bar.tone == .strong, on: &drawing)
      drawing.bar(bar, form: form, text: texts[row], scale: x, y: middle)
      middles.append(middle)
      y += heights[row]
    }
    drawing.line(x(0), top - 2, x(0), bottom + 2, .stroked(.muted))
    if showsRunningShare {
      drawing.runningShares(
        shown.map(\.value), of: bars.map(\.value), at: middles, top, bottom, language)
      drawing.height = max(drawing.height, bottom + 22)
    }
    drawing.height = drawing.remainder(bars.count - shown.count, y: drawing.height, language)
    return drawing
  }
}

extension Drawing {
  fileprivate mutating func bar(
    _ bar: BarChart.Bar, form: NumberForm, text: String, scale: LinearScale, y: Double
  ) {
    guard !bar.value.isNaN else {
      return self.text(text, x: scale(0) + 6, y: y + 4.2, paint: .muted)
    }
    let (from, to) = (scale(min(0, bar.value)), scale(max(0, bar.value)))
    rectangle(
      x: from, y: y - 9, width: max(to - from, 0.5), height: 18,
      .filled(bar.tone.barPaint(isNegative: bar.value < 0)))
    var (left, right) = (from, to)
    if let interval = bar.interval, interval.lowerBound.isFinite, interval.upperBound.isFinite {
      let (low, high) = (scale(interval.lowerBound), scale(interval.upperBound))
      line(low, y, high, y, .stroked(.ink, width: 1.5))
      for end in [low, high] { line(end, y - 4, end, y + 4, .stroked(.ink, width: 1.5)) }
      (left, right) = (min(left, low), max(right, high))
    }
    let isBold = bar.tone == .strong
    if bar.value < 0 {
      self.text(text, x: left - 5, y: y + 4.2, .end, isBold: isBold)
    } else {
      self.text(text, x: right + 5, y: y + 4.2, isBold: isBold)
    }
  }

  /// The running sum as a share of the whole, one point a row.
  fileprivate mutating func runningShares(
    _ shown: [Double], of all: [Double], at middles: [Double], _ top: Double, _ bottom: Double,
    _ language: ReportLanguage
  ) {
    let whole = all.filter(\.isFinite).reduce(0, +)
    guard whole > 0 else { return }
    let scale = LinearScale(0...1, from: Self.width - 140, to: Self.width - 44)
    let title = Phrase(zh: "累计占比", en: "running share").text(in: language)
    text(title, x: scale.places.from, y: 12, size: 12, paint: .muted)
    for share in [0, 0.8, 1] {
      line(
        scale(share), top, scale(share), bottom,
        .stroked(share == 0.8 ? .muted : .grid, dash: share == 0.8 ? "4 3" : nil))
      text(
        NumberForm.percent(0).drawn(share), x: scale(share), y: bottom + 15,
        share == 0.8 ? .end : share == 1 ? .start : .middle, size: Self.tickSize, paint: .muted)
    }
    var sum = 0.0
    let points = zip(shown, middles).map { value, y in
      sum += value.isFinite ? value : 0
      return (x: scale(sum / whole), y: y, share: sum / whole)
    }
    path(.polyline(points.map { (x: $0.x, y: $0.y) }), .stroked(.blue, width: 1.5))
    for point in points {
      mark(.disc, x: point.x, y: point.y, radius: 3, .filled(.blue))
    }
    for point in points where points.count <= 30 {
      text(
        NumberForm.percent(0).drawn(point.share), x: Self.width, y: point.y + 4, .end,
        size: Self.tickSize, paint: .muted)
    }
  }
}

extension Tone {
  /// What a bar of this tone is painted in.
  func barPaint(isNegative: Bool) -> Paint {
    switch self {
    case .plain, .strong: isNegative ? .orange : .blue
    case .good: .blue
    case .caution, .bad: .orange
    case .muted: .paleBlue
    }
  }
}
