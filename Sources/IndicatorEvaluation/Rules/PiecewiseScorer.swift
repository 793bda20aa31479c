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
    switch neighbours(x) {
    case (let from?, let to?):
      // Multiplied before divided: whole numbers then give the score a reader works out by hand.
      // Rounding must not carry it past an end, or a better value could score worse.
      let rise = (x - from.x) * (to.score - from.score) / (to.x - from.x)
      return min(max(from.score + rise, min(from.score, to.score)), max(from.score, to.score))
    case (let end?, nil), (nil, let end?): return end.score
    case (nil, nil): return .nan
    }
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
