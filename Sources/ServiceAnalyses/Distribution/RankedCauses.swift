public import Statistics

/// Causes by how often they were named, with what is left over (Pareto's order).
public struct RankedCauses: Sendable, Hashable {
  /// A cause with its share, or all the rest together.
  public struct Row: Sendable, Hashable {
    /// The position of the cause; nil for all the rest together.
    public var cause: Int?
    /// Of all cases: the count, and the base that every row shares.
    public var proportion: Proportion
    /// Of this and all causes before, 0...1; NaN where there are no cases.
    public var cumulative: Double
  }

  /// The most frequent first, equal counts in the order they came in; the rest last, whatever its size.
  public var rows: [Row]
  /// All cases, the rest among them.
  public var base: Int

  /// - Parameters:
  ///   - counts: one for each cause.
  ///   - base: all cases; more than the counts add up to leaves a rest. The sum of the counts unless
  ///     given.
  ///   - otherBelow: causes with a smaller share than this go into the rest, 0...1.
  /// - Throws: `AnalysisError.statistics(.count)` below 0 and for counts that exceed the base.
  public init(
    _ counts: [Int], base: Int? = nil, otherBelow: Double = 0
  ) throws(AnalysisError) {
    for count in counts where count < 0 { throw .statistics(.count(count, base: count)) }
    let sum = counts.reduce(0, +)
    let base = base ?? sum
    guard sum <= base else { throw .statistics(.count(sum, base: base)) }
    self.base = base
    let order = counts.indices.sorted { (counts[$0], $1) > (counts[$1], $0) }
    let listed = order.filter { Double(counts[$0]) >= otherBelow * Double(base) }
    var rows: [Row] = []
    var before = 0
    func row(_ cause: Int?, _ count: Int) throws(AnalysisError) {
      before += count
      let proportion = try statistic { () throws(StatisticsError) in
        try Proportion(count: count, base: base)
      }
      rows.append(
        Row(cause: cause, proportion: proportion, cumulative: Double(before) / Double(base)))
    }
    for cause in listed { try row(cause, counts[cause]) }
    if before < base { try row(nil, base - before) }
    self.rows = rows
  }

  /// The fewest causes from the top that make this share of all cases; nil when those listed do not.
  public func fewest(reaching share: Double) -> Int? {
    // 0.8 × 100 misses 80 by its rounding; a cumulative share is a quotient of whole numbers, and
    // differs from the limit by more than this wherever it truly does.
    let place = rows.firstIndex { $0.cumulative >= share - 1e-12 }
    // The rest are several causes together.
    return place.flatMap { rows[$0].cause == nil ? nil : $0 + 1 }
  }
}
