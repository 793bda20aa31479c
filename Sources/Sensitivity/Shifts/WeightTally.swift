package import IndicatorEvaluation

/// What is kept of very many scores over one weight while they come in parts, in the order of the rows:
/// those that come first somewhere, and how many change their band. Whatever else is asked of the order
/// takes all scores and slopes; see `stableOrder`.
package struct WeightTally: Sendable {
  /// Position in the nodes.
  package let child: Int
  package let today: Double
  /// Scores that reach the highest somewhere, with their rows, ascending.
  private var functions: [RenormalisedScore] = []
  package private(set) var rows: [Int] = []
  /// Scores that change their band, by `WeightShift.changes`.
  package private(set) var bandChanges = WeightShift.changes.map { _ in 0 }

  /// How many of those who are the same all along are kept.
  private static let copies = 10

  package init(child: Int, today: Double) {
    self.child = child
    self.today = today
  }

  /// Scores that change their band, by `WeightShift.changes`.
  package static func bandChanges(
    _ functions: [RenormalisedScore], today: Double, _ bands: [Band]
  ) -> [Int] {
    guard !bands.isEmpty else { return WeightShift.changes.map { _ in 0 } }
    return WeightShift.changes.map { change in
      let weight = WeightShift.weight(today, changedBy: change)
      return functions.count {
        bands.position(of: $0.value(at: today)) != bands.position(of: $0.value(at: weight))
      }
    }
  }

  /// Takes in a part.
  ///
  /// - Parameters:
  ///   - first: the row of the first score among all.
  ///   - changes: what `bandChanges` says of the part.
  /// - Complexity: O(rows)
  package mutating func append(
    _ part: [RenormalisedScore], first: Int, bandChanges changes: [Int]
  ) {
    for (place, count) in changes.enumerated() { bandChanges[place] += count }
    let envelope = envelope
    var added = false
    for (offset, function) in part.enumerated() {
      guard envelope.isReached(by: function), copies(of: function) < Self.copies else { continue }
      functions.append(function)
      rows.append(first + offset)
      added = true
      if functions.count > 4_096 { prune() }
    }
    if added { prune() }
  }

  private func copies(of function: RenormalisedScore) -> Int {
    guard functions.count >= Self.copies else { return 0 }
    return functions.count {
      abs($0.gain - function.gain) <= Tie.slope
        && abs($0.value(at: today) - function.value(at: today)) < Tie.tolerance
        && $0.share == function.share
    }
  }

  private var envelope: Envelope { Envelope(functions, today: today) }

  private mutating func prune() {
    let envelope = envelope
    let kept = functions.indices.filter { envelope.isReached(by: functions[$0]) }
    functions = kept.map { functions[$0] }
    rows = kept.map { rows[$0] }
  }

  /// Who comes first, and how long: of the scores that were kept, positions in `rows`.
  var outlook: any ScoresOverWeight { functions.overWeight(today: today) }

  /// The weights around today's within which nobody passes anybody.
  ///
  /// - Parameters:
  ///   - order: all rows by today's score, the largest first.
  ///   - scores: today's.
  ///   - gains: of each score over this weight.
  ///   - shares: of each score, as in `RenormalisedScore`; empty for lines.
  /// - Complexity: O(n), O(n log n) where many tie.
  package func stableOrder(
    order: [Int32], scores: [Double], gains: [Double], shares: [Double] = []
  ) -> ClosedRange<Double> {
    func function(_ row: Int) -> RenormalisedScore {
      var function = RenormalisedScore(
        base: 0, gain: gains[row], share: shares.isEmpty ? 1 : shares[row])
      function.base = scores[row] - function.value(at: today)
      return function
    }
    var order = order
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, scores[Int(order[end])] == scores[Int(order[start])] { end += 1 }
      // Of those who tie, who gains from a larger weight is ahead.
      if end - start > 1 {
        order[start..<end].sort {
          let (a, b) =
            shares.isEmpty
            ? (gains[Int($0)], gains[Int($1)])
            : (function(Int($0)).slope(at: today), function(Int($1)).slope(at: today))
          return a != b ? a > b : $0 < $1
        }
      }
      start = end
    }
    var range = StableRange(today)
    for (better, worse) in zip(order, order.dropFirst()) {
      let (a, b) = (Int(better), Int(worse))
      if !shares.isEmpty, shares[a] != 1 || shares[b] != 1 {
        range.end(where: function(b), passes: function(a))
        continue
      }
      let gain = gains[b] - gains[a]
      guard abs(gain) > Tie.slope else { continue }
      let gap = scores[a] - scores[b]
      range.end(at: gap < Tie.tolerance ? today : today + gap / gain, isAbove: gain > 0)
    }
    return range.closed
  }
}

/// The highest of some scores over one weight.
private struct Envelope {
  /// 0, 1, today's weight and where the first changes, with the highest score there.
  private let heights: [(weight: Double, height: Double)]
  private let leaders: [(from: Double, to: Double, leader: RenormalisedScore)]
  private let areLines: Bool
  /// Nowhere is the highest lower.
  private let lowest: Double

  init(_ functions: [RenormalisedScore], today: Double) {
    let found = functions.overWeight(today: today).leaders
    heights = ([0, today, 1] + found.dropFirst().map(\.from)).map { weight in
      (weight, functions.reduce(-.infinity) { max($0, $1.value(at: weight)) })
    }
    leaders = found.compactMap { interval in
      interval.first.first.map { (interval.from, interval.to, functions[$0]) }
    }
    areLines = functions.allSatisfy(\.isLine)
    // Each rises or falls all the way.
    lowest = heights.map(\.height).min() ?? -.infinity
  }

  func isReached(by function: RenormalisedScore) -> Bool {
    // Between two of these weights the highest is one score. A line that is below a line at both is below
    // it between them.
    if heights.contains(where: { function.value(at: $0.weight) > $0.height - Tie.tolerance }) {
      return true
    }
    guard !areLines || !function.isLine else { return false }
    guard max(function.value(at: 0), function.value(at: 1)) > lowest - Tie.tolerance else {
      return false
    }
    return leaders.contains { from, to, leader in
      leader.meetings(with: function).contains { (from...to).contains($0) }
    }
  }
}

extension HierarchyWeights {
  /// Every row's score as a function of a child's weight; nil where a node from its parent up does not
  /// aggregate arithmetically.
  ///
  /// - Parameter nodeScores: one column per node, without rows that have no score.
  package func scores(over child: Int, _ nodeScores: [[Double]]) -> [RenormalisedScore]? {
    VariedPath(nodes, nodeScores, child: child).functions
  }
}
