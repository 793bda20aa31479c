/// The commands of an SVG path.
struct Path {
  private(set) var commands = ""

  var isEmpty: Bool { commands.isEmpty }

  mutating func move(_ x: Double, _ y: Double) { commands += "M\(x.place) \(y.place)" }
  mutating func line(_ x: Double, _ y: Double) { commands += "L\(x.place) \(y.place)" }
  mutating func close() { commands += "Z" }

  mutating func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Double, _ y: Double
  ) {
    commands += "C\(x1.place) \(y1.place) \(x2.place) \(y2.place) \(x.place) \(y.place)"
  }

  static func polyline(_ points: [(x: Double, y: Double)]) -> Path {
    var path = Path()
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(point.x, point.y) } else { path.line(point.x, point.y) }
    }
    return path
  }

  /// Slanted lines that fill a rectangle.
  static func hatch(x: Double, y: Double, width: Double, height: Double) -> Path {
    var path = Path()
    var offset = 5.0
    while offset < width + height {
      let (fromX, fromY) = (min(offset, width), max(0, offset - width))
      let (toX, toY) = (max(0, offset - height), min(offset, height))
      path.move(x + fromX, y + fromY)
      path.line(x + toX, y + toY)
      offset += 6
    }
    return path
  }
}
