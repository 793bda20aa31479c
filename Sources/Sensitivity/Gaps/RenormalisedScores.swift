/// Scores of rows of which some have gaps, over one weight, with today's weight among them: what changes
/// as it moves, exactly.
///
/// Beside `WeightLines`, whose lines meet once.
public struct RenormalisedScores: Sendable, Hashable {
  /// One for each row.
  public let functions: [RenormalisedScore]
  /// Today's weight, 0...1.
  public let today: Double
  /// Scores at today's weight.
  public let scores: [Double]
  /// Today's order, the best first; of those that tie the one that gains from a larger weight.
  let order: [Int]

  /// - Complexity: O(n log n)
  public init(_ functions: [RenormalisedScore], today: Double) {
    self.functions = functions
    self.today = today
    let scores = functions.map { $0.value(at: today) }
    self.scores = scores
    order = scores.order(ofEqual: functions.map { $0.slope(at: today) })
  }

  /// Who comes first today; of those that tie the one listed first.
  public var first: Int? { scores.firstOfHighest }

  /// Those that tie with the first today and part with it as the weight moves.
  public var tiedWithFirst: [Int] {
    guard let first else { return [] }
    return functions.indices.filter { other in
      other != first && abs(scores[other] - scores[first]) < Tie.tolerance
        && !functions[other].isSame(as: functions[first])
    }
  }

  /// The weights around today's within which the first stays first.
  ///
  /// - Complexity: O(n)
  public var firstStable: ClosedRange<Double> {
    var range = StableRange(today)
    if let first {
      for other in functions.indices where other != first {
        range.end(where: functions[other], passes: functions[first])
      }
    }
    return range.closed
  }

  /// The weights around today's within which nobody passes anybody.
  ///
  /// - Complexity: O(n): whoever passes somebody first passes a neighbour.
  public var orderStable: ClosedRange<Double> {
    var range = StableRange(today)
    for (better, worse) in zip(order, order.dropFirst()) {
      range.end(where: functions[worse], passes: functions[better])
    }
    return range.closed
  }

  /// Who comes first from 0 to 1.
  ///
  /// - Complexity: O(n · changes of the first)
  public var leaders: [LeadingInterval] {
    guard var leader = best(from: 0, to: Self.least) else { return [] }
    var found: [LeadingInterval] = []
    var from = 0.0
    while true {
      // Whoever passes the leader soonest; of several the one that is ahead of the others then.
      var end = 1.0
      for other in functions.indices where other != leader {
        for weight in functions[leader].meetings(with: functions[other])
        where weight > from + Self.least && weight < end {
          end = weight
        }
      }
      found.append(LeadingInterval(from: from, to: end, first: same(as: leader)))
      guard end < 1 - Self.least, let next = best(from: end, to: min(1, end + Self.least)) else {
        break
      }
      from = end
      leader = next
    }
    return joined(found)
  }

  /// Shorter ranges of weights are opened by rounding.
  private static let least = 1e-12

  /// The highest between two weights near each other: of those that tie in the middle, whoever gains most.
  private func best(from: Double, to: Double) -> Int? {
    let weight = (from + to) / 2
    let values = functions.map { $0.value(at: weight) }
    guard let most = values.max() else { return nil }
    let tied = values.indices.filter { most - values[$0] < Tie.tolerance }
    return tied.max {
      let (a, b) = (functions[$0].slope(at: weight), functions[$1].slope(at: weight))
      return a != b ? a < b : $0 > $1
    }
  }

  private func same(as leader: Int) -> [Int] {
    functions.indices.filter { functions[$0].isSame(as: functions[leader]) }
  }

  /// Without changes from a leader to itself, which a touch makes.
  private func joined(_ found: [LeadingInterval]) -> [LeadingInterval] {
    var joined: [LeadingInterval] = []
    for interval in found {
      if let last = joined.last, last.first == interval.first {
        joined[joined.count - 1].to = interval.to
      } else {
        joined.append(interval)
      }
    }
    if !joined.isEmpty { joined[joined.count - 1].to = 1 }
    return joined
  }

  /// Where pairs of scores meet between 0 and 1.
  ///
  /// - Parameter limit: no more than so many, those nearest to today's weight.
  /// - Returns: Sorted by pair.
  /// - Complexity: as of `WeightLines.crossings(limit:)`.
  public func crossings(limit: Int = 1_000) -> [WeightCrossing] {
    let steepest = 2 * (functions.map(\.steepest).max() ?? 0)
    guard limit > 0, steepest > Tie.slope else { return [] }
    var nearest = NearestCrossings(to: today, limit: limit)
    nearest.look(at: order, scores, steepest: steepest) { above, below, _, nearest in
      let (first, second) = (min(above, below), max(above, below))
      for weight in functions[first].meetings(with: functions[second]) {
        nearest.add(WeightCrossing(first: first, second: second, weight: weight))
      }
    }
    return nearest.sortedByPair
  }

  /// Groups of scores that are the same whatever the weight.
  public var tiesEverywhere: [[Int]] {
    order.groups { functions[$0].isSame(as: functions[$1]) }
  }
}

extension StableRange {
  /// Ends the range where `worse`, which is not ahead today, passes `better`; of two that tie today at
  /// once on the sides where it is ahead.
  mutating func end(where worse: RenormalisedScore, passes better: RenormalisedScore) {
    let gap = better.value(at: today) - worse.value(at: today)
    // Where both may not change places there is nothing to solve.
    let reach = max(worse.steepest, better.steepest) * 2
    guard gap <= reach else { return }
    let meetings = better.meetings(with: worse)
    guard gap < Tie.tolerance else {
      for weight in meetings { end(at: weight, isAbove: weight > today) }
      return
    }
    guard !better.isSame(as: worse) else { return }
    // The meeting of today is found with rounding.
    let others = meetings.filter { abs($0 - today) > 1e-9 }
    func isPassed(towards weight: Double) -> Bool {
      let middle = (today + weight) / 2
      return worse.value(at: middle) > better.value(at: middle)
    }
    let above = others.first { $0 > today } ?? 1
    let below = others.last { $0 < today } ?? 0
    if above > today { end(at: isPassed(towards: above) ? today : above, isAbove: true) }
    if below < today { end(at: isPassed(towards: below) ? today : below, isAbove: false) }
  }
}
