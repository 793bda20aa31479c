/// Shapes of single values: the first four are told apart without colour.
enum Mark: Int, CaseIterable {
  case disc, triangle, square, diamond
}

extension Drawing {
  mutating func mark(
    _ mark: Mark, x: Double, y: Double, radius r: Double = 4.5, _ look: Look, hint: String? = nil
  ) {
    switch mark {
    case .disc: circle(x: x, y: y, radius: r, look, hint: hint)
    case .square:
      rectangle(
        x: x - r * 0.9, y: y - r * 0.9, width: 1.8 * r, height: 1.8 * r, look, hint: hint)
    case .triangle:
      path(
        .closed([(x, y - 1.15 * r), (x + 1.1 * r, y + 0.8 * r), (x - 1.1 * r, y + 0.8 * r)]), look,
        hint: hint)
    case .diamond:
      path(
        .closed([(x, y - 1.25 * r), (x + 1.25 * r, y), (x, y + 1.25 * r), (x - 1.25 * r, y)]),
        look, hint: hint)
    }
  }
}

extension Path {
  static func closed(_ points: [(x: Double, y: Double)]) -> Path {
    var path = polyline(points)
    path.close()
    return path
  }
}
