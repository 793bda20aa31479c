/// The weights of two or three criteria that are possible: those on the simplex that satisfy linear
/// constraints, all equally likely.
public struct WeightRegion: Sendable, Hashable {
  /// Σ c_j w_j >= `least`
  public struct Constraint: Sendable, Hashable {
    /// c, one for each criterion.
    public var coefficients: [Double]
    /// What the sum reaches at least.
    public var least: Double

    public init(_ coefficients: [Double], atLeast least: Double = 0) {
      self.coefficients = coefficients
      self.least = least
    }
  }

  /// All of them hold; empty for the whole simplex.
  public var constraints: [Constraint]

  public init(_ constraints: [Constraint] = []) { self.constraints = constraints }

  /// The whole simplex.
  public static let simplex = WeightRegion()

  /// Weights in the order of a list of positions, the largest first.
  public static func order(_ positions: [Int]) -> WeightRegion {
    WeightRegion(
      zip(positions, positions.dropFirst()).map { larger, smaller in
        Constraint(positions.indices.map { $0 == larger ? 1 : $0 == smaller ? -1 : 0 })
      })
  }

  /// Each weight in a range.
  public static func between(_ ranges: [ClosedRange<Double>]) -> WeightRegion {
    WeightRegion(
      ranges.enumerated().flatMap { position, range in
        let unit = ranges.indices.map { $0 == position ? 1.0 : 0 }
        return [
          Constraint(unit, atLeast: range.lowerBound),
          Constraint(unit.map { -$0 }, atLeast: -range.upperBound),
        ]
      })
  }

  /// Corners of the region, in the plane of the first two weights for three criteria, two ends of the
  /// first weight for two; nil where nothing but a line or a point is left.
  func polygon(criteria: Int) -> Polygon? {
    if criteria == 2 {
      var (low, high) = (0.0, 1.0)
      for constraint in constraints {
        // c0 w + c1 (1 − w) >= least
        let slope = constraint.coefficients[0] - constraint.coefficients[1]
        let rest = constraint.least - constraint.coefficients[1]
        if slope > 0 {
          low = max(low, rest / slope)
        } else if slope < 0 {
          high = min(high, rest / slope)
        } else if rest > 0 {
          return nil
        }
      }
      guard high - low > 1e-12 else { return nil }
      // A strip of height 1 stands for the interval.
      return Polygon([(low, 0), (high, 0), (high, 1), (low, 1)])
    }
    var polygon = Polygon([(0, 0), (1, 0), (0, 1)])
    for constraint in constraints {
      let c = constraint.coefficients
      polygon = polygon.clipped(c[0] - c[2], c[1] - c[2], c[2] - constraint.least)
    }
    return polygon.area > 1e-14 ? polygon : nil
  }
}

/// A convex polygon, counter-clockwise.
struct Polygon {
  var corners: [(x: Double, y: Double)]

  init(_ corners: [(x: Double, y: Double)]) { self.corners = corners }

  /// The part where a x + b y + c >= 0.
  func clipped(_ a: Double, _ b: Double, _ c: Double) -> Polygon {
    var kept: [(x: Double, y: Double)] = []
    let sides = corners.map { a * $0.x + b * $0.y + c }
    for here in corners.indices {
      let next = (here + 1) % corners.count
      if sides[here] >= 0 { kept.append(corners[here]) }
      if sides[here] * sides[next] < 0 {
        let part = sides[here] / (sides[here] - sides[next])
        kept.append(
          (
            corners[here].x + part * (corners[next].x - corners[here].x),
            corners[here].y + part * (corners[next].y - corners[here].y)
          ))
      }
    }
    return Polygon(kept)
  }

  var area: Double { moments.area }

  /// Area, and the integrals of x and y.
  var moments: (area: Double, x: Double, y: Double) {
    guard let origin = corners.first else { return (0, 0, 0) }
    var (area, x, y) = (0.0, 0.0, 0.0)
    for (a, b) in zip(corners.dropFirst(), corners.dropFirst(2)) {
      let cross =
        (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
      area += cross / 2
      x += cross / 6 * (origin.x + a.x + b.x)
      y += cross / 6 * (origin.y + a.y + b.y)
    }
    return (area, x, y)
  }
}
