/// Ranks of rows within their period, and within their period and class.
struct Ranking {
  /// 1 is best; rows with equal rounded scores share the best rank; 0 without a score.
  private(set) var ranks: [Int]
  /// The same among the rows of one class; 0 without a score or class.
  private(set) var classRanks: [Int]

  /// - Parameters:
  ///   - scores: one per row, NaN where there is none.
  ///   - periods: each row's period, 0..<`periodCount`.
  ///   - classOfRow: each row's class, 0..<`classCount`, or nil.
  /// - Complexity: see `GroupedRanks`
  init(
    scores: [Double], periods: [Int], periodCount: Int, classOfRow: [Int?], classCount: Int
  ) {
    ranks = GroupedRanks(
      scores: [scores], groups: [periods.map { Int32(truncatingIfNeeded: $0) }],
      groupCount: periodCount
    ).ranks.map { Int($0) }
    let groups = zip(periods, classOfRow).map { period, customerClass in
      customerClass.map { Int32(truncatingIfNeeded: period * classCount + $0) } ?? -1
    }
    classRanks = GroupedRanks(
      scores: [scores], groups: [groups], groupCount: periodCount * classCount
    ).ranks.map { Int($0) }
  }
}
