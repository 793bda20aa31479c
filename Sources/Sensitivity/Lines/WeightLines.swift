/// Scores as lines over one weight, with today's weight among them: what changes as it moves.
public struct WeightLines: Sendable, Hashable {
  /// One for each score.
  public var lines: [WeightLine]
  /// Today's weight, 0...1.
  public var today: Double
  /// Scores at today's weight.
  public let scores: [Double]
  /// Today's order, the best first; of those that tie the one that gains from a larger weight.
  let order: [Int]

  /// - Complexity: O(n log n)
  public init(_ lines: [WeightLine], today: Double) {
    self.lines = lines
    self.today = today
    let scores = lines.map { $0.value(at: today) }
    self.scores = scores
    order = scores.order(ofEqual: lines.map(\.slope))
  }

  /// Who comes first today; of those that tie the one listed first.
  public var first: Int? { scores.firstOfHighest }

  /// Those that tie with the first today and part with it as the weight moves.
  public var tiedWithFirst: [Int] {
    guard let first else { return [] }
    return lines.indices.filter { other in
      other != first && abs(scores[other] - scores[first]) < Tie.tolerance
        && abs(lines[other].slope - lines[first].slope) > Tie.slope
    }
  }

  /// The weights around today's within which the first stays first: up to the nearest crossings, or
  /// to 0 and 1. It ends at today's weight where somebody ties and takes over there.
  ///
  /// - Complexity: O(n)
  public var firstStable: ClosedRange<Double> {
    var range = StableRange(today)
    if let first {
      for other in lines.indices where other != first { narrow(&range, first, other) }
    }
    return range.closed
  }

  /// The weights around today's within which nobody passes anybody.
  ///
  /// - Complexity: O(n): the nearest crossings are between neighbours.
  public var orderStable: ClosedRange<Double> {
    var range = StableRange(today)
    for (better, worse) in zip(order, order.dropFirst()) { narrow(&range, better, worse) }
    return range.closed
  }

  /// Ends a range where `worse` passes `better`.
  private func narrow(_ range: inout StableRange, _ better: Int, _ worse: Int) {
    let gain = lines[worse].slope - lines[better].slope
    guard abs(gain) > Tie.slope else { return }
    let gap = scores[better] - scores[worse]
    if gap < Tie.tolerance {
      // A tie is an order that ends at once: on one side for the first, on both for whoever parts.
      range.end(at: today, isAbove: gain > 0)
    } else {
      range.end(at: crossing(better, worse), isAbove: gain > 0)
    }
  }

  /// Where two lines that are not parallel meet.
  func crossing(_ a: Int, _ b: Int) -> Double {
    (lines[b].intercept - lines[a].intercept) / (lines[a].slope - lines[b].slope)
  }
}

/// Weights around today's that end where something changes.
struct StableRange {
  let today: Double
  private var lower = 0.0
  private var upper = 1.0

  init(_ today: Double) { self.today = today }

  mutating func end(at weight: Double, isAbove: Bool) {
    if isAbove {
      upper = max(today, min(upper, weight))
    } else {
      lower = min(today, max(lower, weight))
    }
  }

  var closed: ClosedRange<Double> { min(lower, upper)...upper }
}
