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
      for entry in ordered {
        ranks[entry.row] = counter.rank(next: entry.key)
        if let c = classOfRow[entry.row] {
          classRanks[entry.row] = counters[c].rank(next: entry.key)
        }
      }
      // Only the classes that were met: there may be many more of them than rows.
      for entry in ordered {
        if let c = classOfRow[entry.row] { counters[c] = RankCounter() }
      }
    }
  }

  /// The rows that have a score with its rounded value, best first.
  private static func descending(_ rows: ArraySlice<Int>, by scores: [Double]) -> [KeyedRow] {
    var keyed: [KeyedRow] = []
    keyed.reserveCapacity(rows.count)
    for row in rows {
      if let key = scores[row].billionths { keyed.append(KeyedRow(key: key, row: row)) }
    }
    return keyed.sortedDescending()
  }
}

private struct KeyedRow {
  var key: Int64
  var row: Int
}

extension [KeyedRow] {
  /// By key, the largest first; equal keys keep their order.
  ///
  /// A radix sort, digit after digit from the last: keys are 0...1e11, three digits of 13 bits, so
  /// that a million rows take a few passes over memory instead of twenty rounds of comparisons.
  fileprivate func sortedDescending() -> [KeyedRow] {
    guard count > 1 << 12, let highest = self.max(by: { $0.key < $1.key })?.key,
      allSatisfy({ $0.key >= 0 })
    else { return sorted { $0.key > $1.key } }
    let digit = 13
    var from = self
    var to = self
    for shift in stride(from: 0, to: 64 - highest.leadingZeroBitCount, by: digit) {
      var next = [Int](repeating: 0, count: 1 << digit)
      for entry in from { next[from.digit(of: entry, highest, shift, digit)] += 1 }
      var start = 0
      for value in next.indices { (next[value], start) = (start, start + next[value]) }
      for entry in from {
        let value = from.digit(of: entry, highest, shift, digit)
        to[next[value]] = entry
        next[value] += 1
      }
      swap(&from, &to)
    }
    return from
  }

  private func digit(of entry: KeyedRow, _ highest: Int64, _ shift: Int, _ bits: Int) -> Int {
    Int(truncatingIfNeeded: (highest - entry.key) >> Int64(shift)) & (1 << bits - 1)
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
