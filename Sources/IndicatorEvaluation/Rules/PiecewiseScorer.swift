/// Linear between points with ascending x; flat outside.
struct PiecewiseScorer: VectorScorer {
  private let points: [ScorePoint]
  private let xs: [Double]

  /// - Parameter points: at least one, x ascending.
  init(_ points: [ScorePoint]) {
    self.points = points
    xs = points.map(\.x)
  }

  func score(_ x: Double) -> Double {
    guard let first = points.first, let last = points.last, x > first.x else {
      return points.first?.score ?? .nan
    }
    guard x < last.x else { return last.score }
    let next = xs.countUpTo(x)
    return Self.scores(
      SIMD4(repeating: x), from: Ends(points[next - 1]), to: Ends(points[next]))[0]
  }

  @inline(__always)
  func scores(_ x: SIMD4<Double>) -> SIMD4<Double> {
    guard let first = points.first, let last = points.last, points.count > 1 else {
      return SIMD4(repeating: points.first?.score ?? .nan)
    }
    var (from, to) = (Ends(first), Ends(points[1]))
    for position in 1..<max(1, points.count - 1) {
      let isBehind = x .>= points[position].x
      from.replace(with: points[position], where: isBehind)
      to.replace(with: points[position + 1], where: isBehind)
    }
    let held = x.held(from: SIMD4(repeating: first.x), to: SIMD4(repeating: last.x))
    return Self.scores(held, from: from, to: to)
      .replacing(with: last.score, where: x .>= last.x)
  }

  func scores(_ column: [Double]) -> [Double] {
    points.count <= Self.few ? vectorScores(column) : singleScores(column)
  }

  /// More points are searched sooner than tried.
  private static let few = 32

  /// Four points, one for each of four values.
  private struct Ends {
    var x: SIMD4<Double>
    var score: SIMD4<Double>

    @inline(__always)
    init(_ point: ScorePoint) {
      x = SIMD4(repeating: point.x)
      score = SIMD4(repeating: point.score)
    }

    @inline(__always)
    mutating func replace(with point: ScorePoint, where mask: SIMDMask<SIMD4<Int64>>) {
      x.replace(with: point.x, where: mask)
      score.replace(with: point.score, where: mask)
    }
  }

  /// Scores of values that lie between neighbours.
  @inline(__always)
  private static func scores(_ x: SIMD4<Double>, from: Ends, to: Ends) -> SIMD4<Double> {
    // Multiplied before divided: whole numbers then give the score a reader works out by hand.
    // Rounding must not carry it past an end, or a better value could score worse.
    let rise = (x - from.x) * (to.score - from.score) / (to.x - from.x)
    let isRising = from.score .< to.score
    return (from.score + rise).held(
      from: to.score.replacing(with: from.score, where: isRising),
      to: from.score.replacing(with: to.score, where: isRising))
  }

  func piece(_ x: Double) -> RulePiece {
    let (from, to) = neighbours(x)
    return .segment(from: from, to: to)
  }

  /// The last point not above `x` and the first above it.
  private func neighbours(_ x: Double) -> (from: ScorePoint?, to: ScorePoint?) {
    let next = xs.countUpTo(x)
    return (next > 0 ? points[next - 1] : nil, next < points.count ? points[next] : nil)
  }
}
