import ServiceAnalyses

/// The exact sum of an amount in each of some spans that lie close together.
struct SpanSums: Tally {
  private var first = 0
  private var sums: [AmountTally] = []

  /// - Parameter amount: NaN where there is none.
  mutating func add(_ amount: Double, at place: Int) {
    let position = position(of: place)
    sums[position].add(amount)
  }

  mutating func add(_ other: SpanSums) {
    for (offset, sum) in other.sums.enumerated() where sum.rows + sum.missing > 0 {
      let position = position(of: other.first + offset)
      sums[position].add(sum)
    }
  }

  /// The position of a span, with room made for it.
  private mutating func position(of place: Int) -> Int {
    if sums.isEmpty { first = place }
    while place < first {
      let room = min(first - place, max(12, sums.count))
      sums.insert(contentsOf: repeatElement(AmountTally(), count: room), at: 0)
      first -= room
    }
    while place >= first + sums.count { sums.append(AmountTally()) }
    return place - first
  }

  /// Nil for a span without any row.
  subscript(place: Int) -> AmountTally? {
    guard sums.indices.contains(place - first) else { return nil }
    let sum = sums[place - first]
    return sum.rows + sum.missing > 0 ? sum : nil
  }

  /// The spans with a row.
  var places: [Int] { (first..<first + sums.count).filter { self[$0] != nil } }
}
