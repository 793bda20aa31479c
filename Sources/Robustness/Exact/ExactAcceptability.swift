/// Rank acceptabilities, central weights and winning probabilities of alternatives on two or three
/// criteria, by lengths and areas instead of draws (SMAA-2: Lahdelma & Salminen 2001,
/// doi:10.1287/opre.49.3.444.11220).
public struct ExactAcceptability: Sendable, Hashable {
  /// acceptability[a][r]: share of the weights under which alternative a has rank r + 1, ties sharing
  /// the best rank; rows sum to 1.
  public let acceptability: [[Double]]
  /// Mean of the weights under which an alternative is first; nil where there are none.
  public let centralWeights: [[Double]?]
  /// winning[a][b]: share of the weights under which a scores more than b.
  public let winning: [[Double]]
  /// Mean of all weights.
  public let centroid: [Double]

  /// Alternatives that are handled at most.
  public static let mostAlternatives = 50

  /// - Parameters:
  ///   - columns: two or three columns of scores, one for each criterion.
  ///   - region: the weights that are possible.
  /// - Throws: `.criteria`, `.tooManyAlternatives`, `.noWeights` where no more than a line of weights
  ///   satisfies the constraints.
  /// - Complexity: O(n⁴) for n alternatives on three criteria, O(n³) on two.
  public init(
    columns: [[Double]], region: WeightRegion = .simplex
  ) throws(RobustnessError) {
    let criteria = columns.count
    guard criteria == 2 || criteria == 3 else { throw .criteria(criteria) }
    let count = columns[0].count
    guard count <= Self.mostAlternatives else {
      throw .tooManyAlternatives(count, limit: Self.mostAlternatives)
    }
    guard let polygon = region.polygon(criteria: criteria) else { throw .noWeights }
    let whole = polygon.moments
    func weights(_ moments: (area: Double, x: Double, y: Double)) -> [Double] {
      let (x, y) = (moments.x / moments.area, moments.y / moments.area)
      return criteria == 2 ? [x, 1 - x] : [x, y, 1 - x - y]
    }
    centroid = weights(whole)
    var shares = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var wins = shares
    var central: [[Double]?] = []
    for own in 0..<count {
      let lines = (0..<count).filter { $0 != own }.map { other -> Line in
        let d = columns.map { $0[other] - $0[own] }
        let line =
          criteria == 2
          ? Line(a: d[0] - d[1], b: 0, c: d[1])
          : Line(a: d[0] - d[2], b: d[1] - d[2], c: d[2])
        wins[other][own] = polygon.clipped(line.a, line.b, line.c).share(of: whole.area, line)
        return line
      }
      var first = (area: 0.0, x: 0.0, y: 0.0)
      for cell in Self.cells(polygon, lines) {
        let moments = cell.polygon.moments
        shares[own][cell.ahead] += moments.area / whole.area
        if cell.ahead == 0 {
          first = (first.area + moments.area, first.x + moments.x, first.y + moments.y)
        }
      }
      central.append(first.area > 1e-14 * whole.area ? weights(first) : nil)
    }
    acceptability = shares
    winning = wins
    centralWeights = central
  }

  /// 1 + the sum of the others' winning probabilities.
  public var expectedRanks: [Double] {
    winning.indices.map { own in winning.reduce(1) { $0 + $1[own] } }
  }

  /// a x + b y + c: how far another alternative is ahead.
  fileprivate struct Line {
    var a: Double
    var b: Double
    var c: Double
    var isNothing: Bool { a == 0 && b == 0 && c == 0 }
  }

  /// A part of the weights in which as many others are ahead.
  private struct Cell {
    var polygon: Polygon
    var ahead: Int
  }

  private static func cells(_ polygon: Polygon, _ lines: [Line]) -> [Cell] {
    var cells = [Cell(polygon: polygon, ahead: 0)]
    for line in lines where !line.isNothing {
      var next: [Cell] = []
      for cell in cells {
        // A line along an edge, as of two copies, misses its corners by rounding only.
        let least = 1e-15 * (abs(line.a) + abs(line.b) + abs(line.c))
        let sides = cell.polygon.corners.map { corner -> Double in
          let side = line.a * corner.x + line.b * corner.y + line.c
          return abs(side) <= least ? 0 : side
        }
        if sides.allSatisfy({ $0 <= 0 }) {
          next.append(cell)
        } else if sides.allSatisfy({ $0 >= 0 }) {
          next.append(Cell(polygon: cell.polygon, ahead: cell.ahead + 1))
        } else {
          next.append(
            Cell(polygon: cell.polygon.clipped(-line.a, -line.b, -line.c), ahead: cell.ahead))
          next.append(
            Cell(polygon: cell.polygon.clipped(line.a, line.b, line.c), ahead: cell.ahead + 1))
        }
      }
      cells = next.filter { $0.polygon.corners.count > 2 }
    }
    return cells
  }
}

extension Polygon {
  /// Share of an area; 0 where the line that cut it is none.
  fileprivate func share(of area: Double, _ line: ExactAcceptability.Line) -> Double {
    line.isNothing ? 0 : self.area / area
  }
}
