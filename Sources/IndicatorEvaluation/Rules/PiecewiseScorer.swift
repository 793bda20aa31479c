/// Linear between points with ascending x; flat outside.
struct PiecewiseScorer: Scorer {
  private let points: [ScorePoint]
  private let xs: [Double]

  /// - Parameter points: at least one, x ascending.
  init(_ points: [ScorePoint]) {
    self.points = points
    xs = points.map(\.x)
  }

  func score(_ x: Double) -> Double {
    guard points.count > 1, let first = points.first, let last = points.last else {
      return points.first?.score ?? .nan
    }
    let held = min(max(x, first.x), last.x)
    let next = min(max(xs.countUpTo(held), 1), points.count - 1)
    let (from, to) = (points[next - 1], points[next])
    // Multiplied before divided: whole numbers then give the score a reader works out by hand.
    // Rounding must not carry it past an end, or a better value could score worse.
    let rise = (held - from.x) * (to.score - from.score) / (to.x - from.x)
    let score = min(
      max(from.score + rise, min(from.score, to.score)), max(from.score, to.score))
    return held == last.x ? last.score : score
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
