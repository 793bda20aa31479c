package import IndicatorEvaluation

/// What is kept of very many scores over one weight while they come in parts, in the order of the rows:
/// those that come first somewhere, and how many change their band. Whatever else is asked of the order
/// takes all scores and slopes; see `stableOrder`.
package struct WeightTally: Sendable {
  /// Position in the nodes.
  package let child: Int
  package let today: Double
  /// Scores that come first somewhere or may do so, with their rows, ascending.
  private var functions: [RenormalisedScore] = []
  package private(set) var rows: [Int] = []
  /// Scores that change their band, by `WeightShift.changes`.
  package private(set) var bandChanges = WeightShift.changes.map { _ in 0 }

  /// How many of those who are the same all along are kept.
  private static let copies = 10
  private var copies: [Likeness: Int] = [:]
  /// With so many it is time to look who is still among the first. It grows where many tie today, so that
  /// looking costs as much for each row, however many come.
  private var limit = Self.few
  private static let few = 4_096

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
    var envelope = Envelope(functions, today: today)
    var added = false
    for (offset, function) in part.enumerated() where envelope.isReached(by: function) {
      let likeness = Likeness(function, today: today)
      guard copies[likeness, default: 0] < Self.copies else { continue }
      copies[likeness, default: 0] += 1
      functions.append(function)
      rows.append(first + offset)
      added = true
      if functions.count > limit { envelope = prune() }
    }
    if added, functions.count <= Self.few { _ = prune() }
  }

  /// Leaves out who no longer comes first anywhere.
  private mutating func prune() -> Envelope {
    let envelope = Envelope(functions, today: today)
    let kept = functions.indices.filter { envelope.isReached(by: functions[$0]) }
    functions = kept.map { functions[$0] }
    rows = kept.map { rows[$0] }
    copies = functions.reduce(into: [:]) { $0[Likeness($1, today: today), default: 0] += 1 }
    limit = max(Self.few, 2 * functions.count)
    return envelope
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

/// What scores share that are the same whatever the weight.
private struct Likeness: Hashable {
  let gain: Double
  let score: Double
  let share: Double

  init(_ function: RenormalisedScore, today: Double) {
    gain = (function.gain / Tie.slope).rounded()
    score = (function.value(at: today) / Tie.tolerance).rounded()
    share = function.share
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
