import BilingualText
import ReportForms

extension SlopeChart {
  /// More lines than this have no room for their names.
  static let mostNames = 40
  static let mostLines = 400

  /// A line a member from before to after; declines are orange and dashed, names are pushed apart.
  func drawing(_ language: ReportLanguage) -> Drawing {
    let finite = lines.filter { $0.before.isFinite && $0.after.isFinite }
    let shown = Array(finite.prefix(Self.mostLines))
    guard !shown.isEmpty else { return .empty(language) }
    var drawing = Drawing()
    let isNamed = shown.count <= Self.mostNames
    let (left, right) = isNamed ? (230.0, 480.0) : (90.0, 650.0)
    let top = 38.0
    let height = isNamed ? max(120, min(520, Double(shown.count) * 30)) : 360
    let y = LinearScale(
      padded(shown.flatMap { [$0.before, $0.after] }), from: top + height, to: top)
    for (x, title) in [(left, before), (right, after)] {
      drawing.text(
        title.label(in: language).clipped(to: 220, size: 12.5), x: x, y: 16, .middle, size: 12.5,
        isBold: true)
      drawing.line(x, top - 12, x, top + height + 8, .stroked(.muted))
    }
    for line in shown {
      let falls = line.after < line.before
      drawing.line(
        left, y(line.before), right, y(line.after),
        .stroked(
          falls ? .orange : .blue, width: isNamed ? 2 : 0.8, dash: falls && isNamed ? "6 3" : nil))
    }
    for line in shown where isNamed {
      drawing.circle(
        x: left, y: y(line.before), radius: 4.5,
        .init(fill: .paper, stroke: line.after < line.before ? .orange : .blue, strokeWidth: 1.8))
      drawing.circle(
        x: right, y: y(line.after), radius: 4.5,
        .init(fill: line.after < line.before ? .orange : .blue, stroke: .paper))
    }
    if isNamed { drawing.names(self, shown, y, left, right, top...(top + height), language) }
    drawing.height = drawing.remainder(lines.count - shown.count, y: top + height + 16, language)
    return drawing
  }

  private func padded(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    return low...high
  }
}

extension Drawing {
  fileprivate mutating func names(
    _ chart: SlopeChart, _ lines: [SlopeChart.Line], _ y: LinearScale, _ left: Double,
    _ right: Double, _ range: ClosedRange<Double>, _ language: ReportLanguage
  ) {
    let size = 12.5
    let befores = spread(lines.map { y($0.before) }, gap: 15, within: range)
    let afters = spread(lines.map { y($0.after) }, gap: 15, within: range)
    for (index, line) in lines.enumerated() {
      let name = line.label.label(in: language)
      let before = chart.form.drawn(line.before)
      let room = left - 24 - TextWidth.of(before, size: size)
      text(
        name.clipped(to: room, size: size) + "  " + before, x: left - 12, y: befores[index] + 4.2,
        .end, size: size)
      let after = chart.form.drawn(line.after)
      let change = chart.form.change.drawn(line.after - line.before)
      let changeWidth = TextWidth.of(change, size: size)
      let space = Self.width - right - 24 - TextWidth.of(after, size: size) - changeWidth - 12
      text(
        after + "  " + name.clipped(to: space, size: size), x: right + 12, y: afters[index] + 4.2,
        size: size)
      text(
        change, x: Self.width, y: afters[index] + 4.2, .end, size: size,
        paint: line.after < line.before ? .orange : .ink)
    }
  }
}

extension NumberForm {
  /// The form of a difference between two such numbers.
  fileprivate var change: NumberForm {
    switch self {
    case .count, .signedCount: .signedCount
    case .fixed(let decimals), .signed(let decimals): .signed(decimals)
    case .percent(let decimals): .percent(decimals)
    case .significant, .ratio, .probability: .significant(3)
    }
  }
}
