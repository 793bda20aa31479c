/// Scores that are no lines over a weight: looked at in pieces of a sixty-fourth and at today's weight.
/// Where two scores change places within a piece the weight is enclosed to the last digits; that they
/// change places twice within one piece is not seen.
struct ScoreCurves: Sendable {
  let path: VariedPath
  /// Ascending from 0 to 1, today's weight among them.
  let grid: [Double]
  /// Every score at each weight of the grid.
  let values: [[Double]]
  private let todayIndex: Int

  static let pieces = 64

  init(_ path: VariedPath) {
    self.path = path
    var grid = (0...Self.pieces).map { Double($0) / Double(Self.pieces) }
    grid.append(path.today)
    grid = Array(Set(grid)).sorted()
    self.grid = grid
    values = grid.map(path.scores)
    todayIndex = grid.firstIndex(of: path.today) ?? 0
  }

  var today: Double { path.today }
  var scores: [Double] { values[todayIndex] }
  var rows: Range<Int> { scores.indices }

  /// Where two scores change places, ascending.
  func crossings(_ a: Int, _ b: Int) -> [Double] {
    var found: [Double] = []
    var last: (sign: Bool, at: Double)?
    for (weight, values) in zip(grid, values) {
      let difference = values[a] - values[b]
      // A tie parts nobody: the next piece that does shows where it began.
      guard difference != 0 else { continue }
      if let last, last.sign != (difference > 0) {
        found.append(meeting(a, b, from: last.at, to: weight))
      }
      last = (difference > 0, weight)
    }
    return found
  }

  /// Where pairs of scores change places, those nearest to today's weight; sorted by pair.
  ///
  /// - Complexity: O(n²), memory for `limit` crossings.
  func crossings(limit: Int) -> [WeightCrossing] {
    var nearest = NearestCrossings(to: today, limit: limit)
    for first in rows {
      for second in rows.dropFirst(first + 1) {
        for weight in crossings(first, second) {
          nearest.add(WeightCrossing(first: first, second: second, weight: weight))
        }
      }
    }
    return nearest.sortedByPair
  }

  /// Where two scores that change places between two weights meet.
  func meeting(_ a: Int, _ b: Int, from: Double, to: Double) -> Double {
    let pair = path.restricted(to: [a, b])
    return Bracket.root(from: from, to: to) { weight in
      let scores = pair.scores(at: weight)
      return scores[0] - scores[1]
    }
  }

  /// Where one score reaches a limit between two weights.
  func meeting(_ row: Int, limit: Double, from: Double, to: Double) -> Double {
    let own = path.restricted(to: [row])
    return Bracket.root(from: from, to: to) { own.scores(at: $0)[0] - limit }
  }

  /// The pieces from today's weight on, each with its nearer end first: upwards, then downwards.
  var piecesAbove: [(Int, Int)] {
    (todayIndex..<grid.count - 1).map { ($0, $0 + 1) }
  }
  var piecesBelow: [(Int, Int)] {
    (0..<todayIndex).reversed().map { ($0 + 1, $0) }
  }
}

/// A change of sign, enclosed.
enum Bracket {
  /// A root of `f`, which has different signs at the ends: false position with the Illinois
  /// modification (Dowell & Jarratt 1971, doi:10.1007/BF01934364), halved where that is slow.
  static func root(from: Double, to: Double, _ f: (Double) -> Double) -> Double {
    var (a, b) = (from, to)
    var (fa, fb) = (f(a), f(b))
    if fa == 0 { return a }
    for step in 0..<100 {
      if fb == 0 || abs(b - a) <= 1e-15 * max(1, abs(b)) { break }
      let secant = b - fb * (b - a) / (fb - fa)
      let isInside = (secant - a) * (secant - b) < 0
      if isInside && abs(secant - b) <= 1e-15 { return secant }
      let middle = step % 8 == 7 || !isInside ? (a + b) / 2 : secant
      guard middle != a && middle != b else { break }
      let value = f(middle)
      if value.sign != fb.sign {
        (a, fa) = (b, fb)
      } else {
        fa /= 2
      }
      (b, fb) = (middle, value)
    }
    return b
  }
}
