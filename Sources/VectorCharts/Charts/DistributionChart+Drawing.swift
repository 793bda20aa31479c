import BilingualText
import ReportForms

extension DistributionChart {
  /// The last series as filled bins, earlier ones as dashed steps above them, the named bands behind.
  func drawing(_ language: ReportLanguage) -> Drawing {
    let limits = limits.filter(\.isFinite)
    guard limits.count > 1, limits.count == self.limits.count, !series.isEmpty,
      let first = limits.first, let last = limits.last, first < last
    else { return .empty(language) }
    var drawing = Drawing()
    let counts = series.flatMap(\.counts).filter(\.isFinite)
    let highest = max(1, counts.max() ?? 1)
    let areCounts = counts.allSatisfy { $0 == $0.rounded() }
    let form = NumberForm.count
    let bandRoom = bands.isEmpty ? 8.0 : 38.0
    let (top, bottom) = (bandRoom, bandRoom + 170)
    let y = LinearScale(
      LinearScale.niceDomain([highest], including: [0], parts: 4), from: bottom, to: top)
    let left = Drawing.axisWidth(y, form, parts: 4)
    let x = LinearScale(first...last, from: left, to: Drawing.width - 12)
    drawing.bands(bands, scale: x, top: top, bottom: bottom, language)
    let ticks = y.ticks(highest < 4 && areCounts ? Int(highest) : 4)
    for value in ticks.values {
      drawing.line(left, y(value), Drawing.width - 12, y(value), .stroked(.grid))
      drawing.text(
        form.drawnTick(value, step: ticks.step), x: left - 6, y: y(value) + 4, .end,
        size: Drawing.tickSize, paint: .muted)
    }
    if let latest = series.last { drawing.bins(latest, limits, x, y) }
    let dashes = ["5 3", "2 3", "8 3 2 3"]
    for (index, earlier) in series.dropLast().suffix(dashes.count).enumerated() {
      drawing.steps(earlier, limits, x, y, .stroked(.ink, width: 1.6, dash: dashes[index]))
    }
    drawing.line(left, bottom, Drawing.width - 12, bottom, .stroked(.muted))
    let end = drawing.horizontalAxis(
      x, .significant(6), top: top, bottom: bottom, title: axis.label(in: language),
      showsLines: false)
    drawing.height = drawing.key(series, dashes, y: end, language)
    return drawing
  }
}

extension Drawing {
  fileprivate mutating func bins(
    _ series: DistributionChart.Series, _ limits: [Double], _ x: LinearScale, _ y: LinearScale
  ) {
    for (bin, count) in series.counts.prefix(limits.count - 1).enumerated() where count > 0 {
      let (from, to) = (x(limits[bin]), x(limits[bin + 1]))
      let name =
        NumberForm.significant(6).drawn(limits[bin]) + "–"
        + NumberForm.significant(6).drawn(limits[bin + 1])
      rectangle(
        x: from + 0.5, y: y(count), width: max(to - from - 1, 0.5), height: y(0) - y(count),
        .filled(.blue), hint: "\(name): \(NumberForm.count.drawn(count))")
    }
  }

  fileprivate mutating func steps(
    _ series: DistributionChart.Series, _ limits: [Double], _ x: LinearScale, _ y: LinearScale,
    _ look: Look
  ) {
    var points = [(x: x(limits[0]), y: y(0))]
    for (bin, count) in series.counts.prefix(limits.count - 1).enumerated() {
      let count = count.isFinite ? count : 0
      points.append((x(limits[bin]), y(count)))
      points.append((x(limits[bin + 1]), y(count)))
    }
    points.append((points[points.count - 1].x, y(0)))
    path(.polyline(points), look)
  }

  /// Parts of the axis with their names above; a name that has no room stands a line higher or,
  /// where that is taken as well, is left out.
  mutating func bands(
    _ bands: [DistributionChart.Band], scale: LinearScale, top: Double, bottom: Double,
    _ language: ReportLanguage
  ) {
    let sorted = bands.filter { !$0.from.isNaN }.sorted { $0.from < $1.from }
    var ends = [-Double.infinity, -Double.infinity]
    for (index, band) in sorted.enumerated() {
      let next = index + 1 < sorted.count ? sorted[index + 1].from : .infinity
      guard band.from < scale.domain.upperBound, next > scale.domain.lowerBound else { continue }
      let (from, to) = (scale(band.from), scale(next))
      if index.isMultiple(of: 2) {
        rectangle(x: from, y: top, width: to - from, height: bottom - top, .filled(.zone))
      }
      if band.from > scale.domain.lowerBound {
        line(from, top, from, bottom, .stroked(.line, dash: "3 3"))
      }
      let text = band.label.label(in: language).clipped(to: 150, size: 12)
      let half = TextWidth.of(text, size: 12) / 2
      let middle = min(max((from + to) / 2, half), Self.width - half)
      guard let level = ends.firstIndex(where: { middle - half > $0 + 6 }) else { continue }
      ends[level] = middle + half
      self.text(text, x: middle, y: top - 7 - 16 * Double(level), .middle, paint: .muted)
    }
  }

  fileprivate mutating func key(
    _ series: [DistributionChart.Series], _ dashes: [String], y: Double, _ language: ReportLanguage
  ) -> Double {
    let earlier = series.dropLast().suffix(dashes.count)
    var items = earlier.enumerated().map { index, series in
      (
        Legend.Key.line(.stroked(.ink, width: 1.6, dash: dashes[index])),
        series.label.label(in: language)
      )
    }
    guard !items.isEmpty, let latest = series.last else { return y }
    items.append((.swatch(.filled(.blue)), latest.label.label(in: language)))
    return Legend(items: items).draw(x: 40, y: y + 2, on: &self)
  }
}
