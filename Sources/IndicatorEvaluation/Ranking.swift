/// Ranks of rows within their period, and within their period and class.
struct Ranking {
  /// 1 is best; rows with equal rounded scores share the best rank; 0 without a score.
  private(set) var ranks: [Int]
  /// The same among the rows of one class; 0 without a score or class.
  private(set) var classRanks: [Int]

  /// - Parameters:
  ///   - scores: one per row, NaN where there is none.
  ///   - periods: the rows by period.
  ///   - classOfRow: each row's class, 0..<classCount, or nil.
  /// - Complexity: O(rows · log rows)
  init(scores: [Double], periods: RowGroups, classOfRow: [Int?], classCount: Int) {
    ranks = [Int](repeating: 0, count: scores.count)
    classRanks = ranks
    var counters = [RankCounter](repeating: RankCounter(), count: classCount)
    for period in 0..<periods.count {
      let ordered = Self.descending(periods[period], by: scores)
      var counter = RankCounter()
      for (key, row) in ordered {
        ranks[row] = counter.rank(next: key)
        if let c = classOfRow[row] { classRanks[row] = counters[c].rank(next: key) }
      }
      // Only the classes that were met: there may be many more of them than rows.
      for (_, row) in ordered {
        if let c = classOfRow[row] { counters[c] = RankCounter() }
      }
    }
  }

  private static func descending(
    _ rows: ArraySlice<Int>, by scores: [Double]
  ) -> [(key: Int64, row: Int)] {
    var keyed: [(key: Int64, row: Int)] = []
    keyed.reserveCapacity(rows.count)
    for row in rows {
      if let key = scores[row].billionths { keyed.append((key, row)) }
    }
    keyed.sort { ($1.key, $0.row) < ($0.key, $1.row) }
    return keyed
  }
}

/// Gives out ranks to keys that come in descending order.
private struct RankCounter {
  private var count = 0
  private var rank = 0
  private var last: Int64?

  mutating func rank(next key: Int64) -> Int {
    count += 1
    if key != last {
      rank = count
      last = key
    }
    return rank
  }
}
