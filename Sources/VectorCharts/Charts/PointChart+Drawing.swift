import BilingualText
import ReportForms

extension PointChart {
  static let mostPoints = 400
  static let mostNames = 60

  /// Points on two axes, the crosshair's parts named in their corners, names beside the points where
  /// there is room.
  func drawing(_ language: ReportLanguage) -> Drawing {
    let finite = points.filter { $0.x.isFinite && $0.y.isFinite }
    let shown = Array(finite.prefix(Self.mostPoints))
    guard !shown.isEmpty else { return .empty(language) }
    var drawing = Drawing()
    let (top, bottom) = (24.0, 344.0)
    let y = LinearScale(
      Self.domain(shown.map(\.y), crosshair?.y), from: bottom, to: top)
    let left = Drawing.axisWidth(y, yForm)
    let right = Drawing.width - 12
    let x = LinearScale(Self.domain(shown.map(\.x), crosshair?.x), from: left, to: right)
    drawing.text(
      yAxis.label(in: language).clipped(to: Drawing.width, size: 12), x: 0, y: 12, paint: .muted)
    var obstacles = drawing.quadrants(crosshair, x, y, language)
    drawing.verticalAxis(y, yForm, left: left, right: right)
    drawing.height = drawing.horizontalAxis(
      x, xForm, top: top, bottom: bottom, title: xAxis.label(in: language))
    drawing.line(left, bottom, right, bottom, .stroked(.muted))
    if let crosshair {
      drawing.line(x(crosshair.x), top, x(crosshair.x), bottom, .stroked(.muted))
      drawing.line(left, y(crosshair.y), right, y(crosshair.y), .stroked(.muted))
    }
    for point in shown {
      obstacles.append(Box(x: x(point.x) - 5, y: y(point.y) - 5, width: 10, height: 10))
    }
    for point in shown {
      let name = point.label.label(in: language)
      drawing.mark(
        point.tone == .bad || point.tone == .caution ? .triangle : .disc, x: x(point.x),
        y: y(point.y), .init(fill: point.tone.barPaint(isNegative: false), stroke: .paper),
        hint: "\(name): \(xForm.drawn(point.x)), \(yForm.drawn(point.y))")
    }
    if shown.count <= Self.mostNames {
      let bounds = Box(x: left, y: top, width: right - left, height: bottom - top)
      for point in shown {
        drawing.name(
          point.label.label(in: language).clipped(to: 190, size: 12), x: x(point.x), y: y(point.y),
          &obstacles, bounds)
      }
    }
    drawing.height = drawing.remainder(points.count - shown.count, y: drawing.height, language)
    return drawing
  }

  private static func domain(_ values: [Double], _ cross: Double?) -> ClosedRange<Double> {
    let all = values + (cross.map { $0.isFinite ? [$0] : [] } ?? [])
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let margin = high > low ? (high - low) * 0.08 : abs(low) * 0.1
    let from = low >= 0 && low - margin < 0 ? 0 : low - margin
    return from...max(from, high + margin)
  }
}

/// A part of the drawing that is taken.
struct Box {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  func meets(_ other: Box) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height
      && other.y < y + height
  }

  func holds(_ other: Box) -> Bool {
    other.x >= x && other.x + other.width <= x + width && other.y >= y
      && other.y + other.height <= y + height
  }
}

extension Drawing {
  /// The parts of the crosshair with their names; returns the names' boxes.
  fileprivate mutating func quadrants(
    _ crosshair: PointChart.Crosshair?, _ x: LinearScale, _ y: LinearScale,
    _ language: ReportLanguage
  ) -> [Box] {
    guard let crosshair else { return [] }
    let (left, right) = (x.places.from, x.places.to)
    let (bottom, top) = (y.places.from, y.places.to)
    let (middle, centre) = (x(crosshair.x), y(crosshair.y))
    if crosshair.quadrants.count == 4 {
      rectangle(x: left, y: top, width: middle - left, height: centre - top, .filled(.paleOrange))
      rectangle(
        x: middle, y: top, width: right - middle, height: centre - top,
        .filled(.paleBlue, opacity: 0.4))
    }
    var boxes: [Box] = []
    for (index, name) in crosshair.quadrants.prefix(4).enumerated() {
      let isRight = index % 2 == 1
      let isLower = index / 2 == 1
      let room = max(40, (isRight ? right - middle : middle - left) - 14)
      let text = name.label(in: language).clipped(to: room, size: 12)
      let width = TextWidth.of(text, size: 12, isBold: true)
      let base = isLower ? bottom - 9 : top + 17
      self.text(
        text, x: isRight ? right - 7 : left + 7, y: base, isRight ? .end : .start, paint: .muted,
        isBold: true)
      boxes.append(
        Box(x: isRight ? right - 7 - width : left + 7, y: base - 12, width: width, height: 15))
    }
    return boxes
  }

  /// Puts a name beside its point: at its right, left, above, below, or farther away with a line;
  /// where all is taken the name is in the table only.
  fileprivate mutating func name(
    _ text: String, x: Double, y: Double, _ obstacles: inout [Box], _ bounds: Box
  ) {
    let width = TextWidth.of(text, size: 12)
    for distance in [0.0, 14, 28, 42] {
      let offsets: [(Double, Double)] = [
        (9, -distance), (9, distance), (-9 - width, -distance), (-9 - width, distance),
        (-width / 2, -15 - distance), (-width / 2, 15 + distance),
      ]
      for (dx, dy) in offsets {
        let box = Box(x: x + dx, y: y + dy - 7.5, width: width, height: 15)
        guard bounds.holds(box), !obstacles.contains(where: { $0.meets(box) }) else { continue }
        obstacles.append(box)
        if distance > 0 {
          line(x, y, min(max(x, box.x), box.x + width), y + dy, .stroked(.muted, width: 0.8))
        }
        return self.text(text, x: box.x, y: y + dy + 4.2, hasHalo: true)
      }
    }
  }
}
