package import IndicatorEvaluation

/// What is kept of very many scores over one weight while they come in parts, in the order of the rows:
/// those that come first somewhere, and how many change their band. Whatever else is asked of the order
/// takes all scores and slopes; see `stableOrder`.
package struct WeightTally: Sendable {
  /// Position in the nodes.
  package let child: Int
  package let today: Double
  /// Lines that reach the highest somewhere, with their rows, ascending.
  private var lines: [WeightLine] = []
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
    _ lines: [WeightLine], today: Double, _ bands: [Band]
  ) -> [Int] {
    guard !bands.isEmpty else { return WeightShift.changes.map { _ in 0 } }
    return WeightShift.changes.map { change in
      let weight = WeightShift.weight(today, changedBy: change)
      return lines.count {
        bands.position(of: $0.value(at: today)) != bands.position(of: $0.value(at: weight))
      }
    }
  }

  /// Takes in a part.
  ///
  /// - Parameters:
  ///   - first: the row of the first line among all.
  ///   - changes: what `bandChanges` says of the part.
  /// - Complexity: O(lines)
  package mutating func append(_ part: [WeightLine], first: Int, bandChanges changes: [Int]) {
    for (place, count) in changes.enumerated() { bandChanges[place] += count }
    // Between these weights the highest is a line; who is below it at all of them is below everywhere.
    let weights = weightsOfInterest
    let heights = weights.map { height(at: $0) }
    var added = false
    for (offset, line) in part.enumerated() {
      let reaches = zip(weights, heights).contains { line.value(at: $0) > $1 - Tie.tolerance }
      guard reaches, copies(of: line) < Self.copies else { continue }
      lines.append(line)
      rows.append(first + offset)
      added = true
      if lines.count > 4_096 { prune() }
    }
    if added { prune() }
  }

  private func copies(of line: WeightLine) -> Int {
    guard lines.count >= Self.copies else { return 0 }
    return lines.count {
      abs($0.slope - line.slope) <= Tie.slope
        && abs($0.value(at: today) - line.value(at: today)) < Tie.tolerance
    }
  }

  /// 0, 1, today's weight and where the first changes.
  private var weightsOfInterest: [Double] {
    [0, today, 1] + outlook.leaders.dropFirst().map(\.from)
  }

  private func height(at weight: Double) -> Double {
    lines.reduce(-.infinity) { max($0, $1.value(at: weight)) }
  }

  private mutating func prune() {
    let weights = weightsOfInterest
    let heights = weights.map { height(at: $0) }
    let kept = lines.indices.filter { place in
      zip(weights, heights).contains { lines[place].value(at: $0) > $1 - Tie.tolerance }
    }
    lines = kept.map { lines[$0] }
    rows = kept.map { rows[$0] }
  }

  /// Who comes first, and how long: of the lines that were kept, positions in `rows`.
  package var outlook: WeightLines { WeightLines(lines, today: today) }

  /// The weights around today's within which nobody passes anybody.
  ///
  /// - Parameters:
  ///   - order: all rows by today's score, the largest first.
  ///   - scores: today's.
  ///   - slopes: over this weight.
  /// - Complexity: O(n), O(n log n) where many tie.
  package func stableOrder(
    order: [Int32], scores: [Double], slopes: [Double]
  ) -> ClosedRange<Double> {
    var order = order
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, scores[Int(order[end])] == scores[Int(order[start])] { end += 1 }
      // Of those who tie, who gains from a larger weight is ahead.
      if end - start > 1 {
        order[start..<end].sort {
          let (a, b) = (slopes[Int($0)], slopes[Int($1)])
          return a != b ? a > b : $0 < $1
        }
      }
      start = end
    }
    var range = StableRange(today)
    for (better, worse) in zip(order, order.dropFirst()) {
      let (a, b) = (Int(better), Int(worse))
      let gain = slopes[b] - slopes[a]
      guard abs(gain) > Tie.slope else { continue }
      let gap = scores[a] - scores[b]
      range.end(at: gap < Tie.tolerance ? today : today + gap / gain, isAbove: gain > 0)
    }
    return range.closed
  }
}

extension HierarchyWeights {
  /// Every row's score as a line over a child's weight; nil where some are no lines.
  ///
  /// - Parameter nodeScores: one column per node, without rows that have no score.
  package func lines(over child: Int, _ nodeScores: [[Double]]) -> [WeightLine]? {
    WeightLines(VariedPath(nodes, nodeScores, child: child))?.lines
  }
}
