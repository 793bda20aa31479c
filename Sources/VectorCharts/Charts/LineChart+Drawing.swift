import BilingualText
import ReportForms

extension LineChart {
  static let mostSeries = 40
  /// More lines than this are drawn pale and without names.
  static let mostNames = 16

  /// Lines with their names at the right ends, bounds as a pale ribbon, places to know as vertical
  /// lines.
  func drawing(_ language: ReportLanguage) -> Drawing {
    let shown = series.prefix(Self.mostSeries).map { series in
      (series: series, points: series.points.filter { $0.x.isFinite })
    }
    let xs = shown.flatMap { $0.points.map(\.x) }
    let ys = shown.flatMap { line in
      line.points.map(\.y) + line.series.band.flatMap { [$0.lowerBound, $0.upperBound] }
    }.filter(\.isFinite)
    guard let low = xs.min(), let high = xs.max(), !ys.isEmpty else { return .empty(language) }
    var drawing = Drawing()
    let marks = markers.filter { $0.x.isFinite }
    let (top, bottom) = (marks.isEmpty ? 28.0 : 48.0, marks.isEmpty ? 288.0 : 308.0)
    let y = LinearScale(LinearScale.niceDomain(ys), from: bottom, to: top)
    let left = Drawing.axisWidth(y, yForm)
    let names = shown.map { $0.series.label.label(in: language).clipped(to: 170, size: 12) }
    let isNamed = shown.count <= Self.mostNames
    let nameWidth = isNamed ? TextWidthRoom.of(names) + 14 : 8
    let right = Drawing.width - nameWidth
    let x = LinearScale(
      low...high, from: left + (xLabels.isEmpty ? 0 : 20), to: right - (xLabels.isEmpty ? 0 : 10))
    drawing.text(
      yAxis.label(in: language).clipped(to: Drawing.width, size: 12), x: 0, y: 12, paint: .muted)
    drawing.verticalAxis(y, yForm, left: left, right: right)
    drawing.height = drawing.xAxis(self, x, left, right, top, bottom, language)
    drawing.markers(marks, x, top: top, bottom: bottom, language)
    for (index, line) in shown.enumerated() {
      drawing.series(line.series, index, x, y, isNamed: isNamed)
    }
    if isNamed { drawing.names(names, shown.map(\.series), x, y, top...bottom) }
    drawing.height = drawing.remainder(series.count - shown.count, y: drawing.height, language)
    return drawing
  }

  /// Paint and dash that tell a line from the others.
  static func look(_ index: Int, _ tone: Tone) -> (paint: Paint, dash: String?) {
    if tone == .muted { return (.grey, "2 3") }
    if tone == .bad || tone == .caution { return (.orange, "6 3") }
    let paints: [Paint] = [.blue, .orange, .green, .violet, .brown, .grey, .ink]
    let dashes: [String?] = [nil, "6 3", "2 3", "8 3 2 3"]
    return (
      paints[index % paints.count],
      dashes[(index % paints.count + index / paints.count) % dashes.count]
    )
  }
}

extension Drawing {
  fileprivate mutating func xAxis(
    _ chart: LineChart, _ x: LinearScale, _ left: Double, _ right: Double, _ top: Double,
    _ bottom: Double, _ language: ReportLanguage
  ) -> Double {
    line(left, bottom, right, bottom, .stroked(.muted))
    let title = chart.xAxis.label(in: language)
    guard !chart.xLabels.isEmpty else {
      return horizontalAxis(
        x, chart.xForm, top: top, bottom: bottom, title: title, showsLines: false)
    }
    // As many names as there is room for, the first and then every second, third, …
    let count = chart.xLabels.count
    let room = count > 1 ? abs(x(1) - x(0)) : right - left
    let texts = chart.xLabels.map { $0.label(in: language) }
    let widest = min(110, texts.reduce(0) { max($0, TextWidth.of($1, size: Self.tickSize)) })
    let every = max(1, Int(((widest + 10) / max(room, 1)).rounded(.up)))
    for (index, text) in texts.enumerated() where index.isMultiple(of: every) && index < 10_000 {
      let place = x(Double(index))
      let edge = 2 * min(place, Self.width - place)
      let clipped = text.clipped(
        to: max(20, min(room * Double(every) - 8, edge)), size: Self.tickSize)
      let half = TextWidth.of(clipped, size: Self.tickSize) / 2
      line(place, bottom, place, bottom + 4, .stroked(.muted))
      self.text(
        clipped, x: min(max(place, half), Self.width - half), y: bottom + 17, .middle,
        size: Self.tickSize, paint: .muted)
    }
    guard !title.isEmpty else { return bottom + 24 }
    text(title.clipped(to: right, size: 12), x: right, y: bottom + 34, .end, paint: .muted)
    return bottom + 40
  }

  fileprivate mutating func markers(
    _ markers: [LineChart.Marker], _ x: LinearScale, top: Double, bottom: Double,
    _ language: ReportLanguage
  ) {
    var end = -Double.infinity
    for marker in markers.sorted(by: { $0.x < $1.x }) {
      let place = x(marker.x)
      line(place, top - 4, place, bottom, .stroked(.ink, width: 1.2, dash: "4 3"))
      let text = marker.label.label(in: language).clipped(to: 160, size: 12)
      let half = TextWidth.of(text, size: 12) / 2
      let middle = min(max(place, half), Self.width - half)
      guard middle - half > end + 6 else { continue }
      end = middle + half
      self.text(text, x: middle, y: top - 9, .middle, paint: .muted)
    }
  }

  fileprivate mutating func series(
    _ series: LineChart.Series, _ index: Int, _ x: LinearScale, _ y: LinearScale, isNamed: Bool
  ) {
    let (paint, dash) = LineChart.look(index, series.tone)
    let points = series.points.enumerated().filter { $1.x.isFinite && $1.y.isFinite }
    if series.band.count == series.points.count, !points.isEmpty {
      let bounds = points.map { (x: x($1.x), range: series.band[$0]) }
      path(
        .closed(
          bounds.map { (x: $0.x, y: y($0.range.lowerBound)) }
            + bounds.reversed().map { (x: $0.x, y: y($0.range.upperBound)) }),
        .filled(paint, opacity: 0.15))
    }
    var line = Path()
    var isOpen = false
    for point in series.points {
      guard point.x.isFinite, point.y.isFinite else {
        isOpen = false
        continue
      }
      if isOpen { line.line(x(point.x), y(point.y)) } else { line.move(x(point.x), y(point.y)) }
      isOpen = true
    }
    let width = series.tone == .strong ? 3.0 : isNamed ? 2 : 1
    if !line.isEmpty { path(line, .stroked(paint, width: width, dash: dash)) }
    guard isNamed, points.count <= 24 else { return }
    for (_, point) in points {
      circle(x: x(point.x), y: y(point.y), radius: 3, .init(fill: paint, stroke: .paper))
    }
  }

  fileprivate mutating func names(
    _ names: [String], _ series: [LineChart.Series], _ x: LinearScale, _ y: LinearScale,
    _ range: ClosedRange<Double>
  ) {
    let lasts = series.map { $0.points.last { $0.x.isFinite && $0.y.isFinite } }
    let drawn = lasts.indices.filter { lasts[$0] != nil }
    let places = spread(
      drawn.map { y(lasts[$0]?.y ?? 0) }, gap: 15, within: range)
    for (index, place) in zip(drawn, places) {
      let (paint, _) = LineChart.look(index, series[index].tone)
      let end = x(x.domain.upperBound)
      if let last = lasts[index] { line(x(last.x) + 3, y(last.y), end + 7, place, .stroked(.line)) }
      text(
        names[index], x: Self.width - TextWidthRoom.of(names), y: place + 4.2, paint: paint,
        isBold: series[index].tone == .strong)
    }
  }
}

/// The room of names at the right.
private enum TextWidthRoom {
  static func of(_ names: [String]) -> Double {
    names.reduce(0) { max($0, TextWidth.of($1, size: 12, isBold: true)) }
  }
}
