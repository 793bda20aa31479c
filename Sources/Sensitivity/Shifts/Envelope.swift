/// The highest of some scores over one weight.
struct Envelope: Sendable {
  /// Between two weights the highest is one score.
  private struct Piece: Sendable {
    let leader: RenormalisedScore
    let start: End
    let end: End
  }

  private struct End: Sendable {
    let weight: Double
    let height: Double
    let slope: Double

    init(_ leader: RenormalisedScore, at weight: Double) {
      self.weight = weight
      height = leader.value(at: weight)
      slope = leader.slope(at: weight)
    }
  }

  private let pieces: [Piece]
  private let today: (weight: Double, height: Double)
  private let areLines: Bool
  /// Nowhere is the highest lower.
  private let lowest: Double

  /// - Complexity: O(n log n) for lines, O(n · pieces) otherwise
  init(_ functions: [RenormalisedScore], today: Double) {
    pieces = functions.overWeight(today: today).leaders.compactMap { interval in
      interval.first.first.map { first in
        let leader = functions[first]
        return Piece(
          leader: leader, start: End(leader, at: interval.from), end: End(leader, at: interval.to))
      }
    }
    self.today = (today, functions.reduce(-.infinity) { max($0, $1.value(at: today)) })
    areLines = functions.allSatisfy(\.isLine)
    // Each rises or falls all the way.
    lowest = pieces.reduce(self.today.height) { min($0, $1.start.height, $1.end.height) }
  }

  /// Whether a score is as high as the highest over some range of weights, or today. Where many share the
  /// best value of an indicator, they all meet where it has all of the weight: who only touches the highest
  /// there, or where the first changes, comes first nowhere.
  ///
  /// - Complexity: O(pieces)
  func isReached(by function: RenormalisedScore) -> Bool {
    guard max(function.value(at: 0), function.value(at: 1)) > lowest - Tie.tolerance else {
      return false
    }
    if function.value(at: today.weight) > today.height - Tie.tolerance { return true }
    if pieces.isEmpty { return true }
    for piece in pieces {
      let (start, end) = (piece.start, piece.end)
      if leads(function, over: start, by: 1) || leads(function, over: end, by: -1) { return true }
      // A line that is below a line at both ends is below it between them.
      guard !areLines || !function.isLine else { continue }
      let inside =
        start.weight + Self.least..<max(start.weight + Self.least, end.weight - Self.least)
      if piece.leader.meetings(with: function).contains(where: inside.contains) { return true }
    }
    return false
  }

  /// Whether a score is above the leader at an end, or ties with it and gets ahead, or keeps up, further
  /// inside.
  private func leads(_ function: RenormalisedScore, over end: End, by inwards: Double) -> Bool {
    let lead = function.value(at: end.weight) - end.height
    guard lead > -Tie.tolerance else { return false }
    if lead >= Tie.tolerance { return true }
    return (function.slope(at: end.weight) - end.slope) * inwards > -Tie.tolerance
  }

  /// Shorter ranges of weights are opened by rounding.
  private static let least = 1e-9
}
