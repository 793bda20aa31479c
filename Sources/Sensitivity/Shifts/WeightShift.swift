public import IndicatorEvaluation

/// What becomes of all scores where one local weight is a little smaller or larger than today.
public struct WeightShift: Sendable, Hashable {
  /// Relative to today's weight: −0.2, −0.1, 0.1 or 0.2.
  public var change: Double
  /// The weight with that change, at most 1.
  public var weight: Double
  /// Scores in another band than today; 0 without bands.
  public var bandChanges: Int
  /// Pairs of scores whose order turns round.
  public var reversedPairs: Int
  /// Kendall's τ-b of today's scores and these; nil where one of them all tie.
  public var tauB: Double?

  /// The changes that are looked at.
  public static let changes = [-0.2, -0.1, 0.1, 0.2]

  /// Today's weight with a change.
  package static func weight(_ today: Double, changedBy change: Double) -> Double {
    min(1, today * (1 + change))
  }

  /// - Complexity: O(n (log n + bands))
  init(change: Double, weight: Double, today: [Double], then: [Double], _ bands: [Band]) {
    var changes = 0
    if !bands.isEmpty {
      for (score, other) in zip(today, then)
      where bands.position(of: score) != bands.position(of: other) { changes += 1 }
    }
    let order = OrderChanges.order(of: today)
    self.init(
      change: change, weight: weight, bandChanges: changes,
      OrderChanges(order: order, before: today, after: then))
  }

  package init(change: Double, weight: Double, bandChanges: Int, _ order: OrderChanges) {
    self.change = change
    self.weight = weight
    self.bandChanges = bandChanges
    reversedPairs = order.reversed
    tauB = order.tauB
  }
}

extension WeightVariation {
  /// What a weight a tenth or a fifth smaller or larger changes.
  ///
  /// - Parameter bands: from the best to the worst.
  /// - Complexity: O(n (log n + bands))
  public func shifts(_ bands: [Band]) -> [WeightShift] {
    let now = scores(at: today)
    return WeightShift.changes.map { change in
      let weight = WeightShift.weight(today, changedBy: change)
      return WeightShift(
        change: change, weight: weight, today: now, then: scores(at: weight), bands)
    }
  }
}

extension [Band] {
  /// The band of a score, from the best on; nil below the last one.
  package func position(of score: Double) -> Int? {
    firstIndex { score > $0.minimum - Tie.tolerance }
  }
}

/// How two lists of scores order the same rows.
package struct OrderChanges: Sendable, Hashable {
  private let pairs: Int
  private let tiedBefore: Int
  private let tiedAfter: Int
  private let tiedBoth: Int
  /// Pairs that stand the other way round.
  package let reversed: Int

  /// Kendall's τ-b (Kendall 1945, doi:10.1093/biomet/33.3.239); nil where one list all ties.
  package var tauB: Double? {
    let (before, after) = (pairs - tiedBefore, pairs - tiedAfter)
    guard before > 0, after > 0 else { return nil }
    let concordant = pairs - tiedBefore - tiedAfter + tiedBoth - reversed
    return Double(concordant - reversed) / (Double(before) * Double(after)).squareRoot()
  }

  /// Rows by their scores, the largest first.
  package static func order(of scores: [Double]) -> [Int32] {
    var keyed = scores.indices.map { (score: scores[$0], row: Int32($0)) }
    keyed.sort { $0.score != $1.score ? $0.score > $1.score : $0.row < $1.row }
    return keyed.map(\.row)
  }

  /// Counts by merging (Knight 1966, doi:10.1080/01621459.1966.10480879).
  ///
  /// - Parameter order: rows by `before`, the largest first.
  /// - Complexity: O(n log n)
  package init(order: [Int32], before: [Double], after: [Double]) {
    let count = order.count
    pairs = count * (count - 1) / 2
    var moved = order.map { after[Int($0)] }
    var (tiedBefore, tiedBoth) = (0, 0)
    var start = 0
    while start < count {
      var end = start + 1
      let score = before[Int(order[start])]
      while end < count, before[Int(order[end])] == score { end += 1 }
      if end - start > 1 {
        // Who ties today is reversed with nobody.
        moved[start..<end].sort(by: >)
        tiedBefore += (end - start) * (end - start - 1) / 2
        tiedBoth += Self.ties(moved[start..<end])
      }
      start = end
    }
    self.tiedBefore = tiedBefore
    self.tiedBoth = tiedBoth
    reversed = Self.sort(&moved)
    tiedAfter = Self.ties(moved[...])
  }

  /// Pairs of neighbours' runs that are equal.
  private static func ties(_ sorted: ArraySlice<Double>) -> Int {
    var (pairs, run) = (0, 0)
    for place in sorted.indices.dropFirst() {
      run = sorted[place] == sorted[place - 1] ? run + 1 : 0
      pairs += run
    }
    return pairs
  }

  /// Sorts, the largest first, and returns how many pairs stood the other way round.
  private static func sort(_ values: inout [Double]) -> Int {
    var other = values
    var inversions = 0
    var width = 1
    while width < values.count {
      values.withUnsafeBufferPointer { source in
        other.withUnsafeMutableBufferPointer { target in
          for start in stride(from: 0, to: source.count, by: 2 * width) {
            let (middle, end) = (
              min(start + width, source.count), min(start + 2 * width, source.count)
            )
            var (left, right) = (start, middle)
            for place in start..<end {
              if right < end, left == middle || source[right] > source[left] {
                inversions += middle - left
                target[place] = source[right]
                right += 1
              } else {
                target[place] = source[left]
                left += 1
              }
            }
          }
        }
      }
      swap(&values, &other)
      width *= 2
    }
    return inversions
  }
}
