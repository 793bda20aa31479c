public import Statistics

/// What was answered on one scale: shares, net score and mean with their intervals.
public struct AnswerDistribution: Sendable, Hashable {
  /// What may be answered, with the levels that the net score adds and takes away.
  public var scale: AnswerScale
  /// How often each level was answered, and how many rows have no answer.
  public var counts: LevelCounts
  /// Everybody who could have answered; nil when unknown.
  public var population: Int?
  /// One for each level of the scale, the worst first.
  public var levels: [Proportion]
  /// Top share less bottom share, −1...1, with its interval.
  public var net: NetScore
  /// Of the levels' scores; nil when nobody answered.
  public var mean: SampleMean?

  /// Rows with an answer.
  public var base: Int { net.base.count }

  /// - Precondition: one count for each level.
  /// - Throws: `AnalysisError.statistics(.population)` for a population below the base.
  public init(
    _ counts: LevelCounts, on scale: AnswerScale, population: Int? = nil
  ) throws(AnalysisError) {
    precondition(counts.counts.count == scale.levels.count, "one count for each level")
    self.scale = scale
    self.counts = counts
    self.population = population
    let base = counts.base
    var levels: [Proportion] = []
    for count in counts.counts {
      levels.append(
        try statistic { () throws(StatisticsError) in
          try Proportion(count: count, base: base, population: population)
        })
    }
    self.levels = levels
    net = try NetScore(counts, on: scale, population: population)
    var moments = Moments()
    for (score, count) in zip(scale.scores, counts.counts) { moments.add(score, times: count) }
    mean = SampleMean(moments)
  }

  /// Those on the levels that the net score adds.
  public var top: Proportion? { part(net.top) }
  /// Those on the levels that the net score takes away.
  public var bottom: Proportion? { part(net.bottom) }

  private func part(_ count: Int) -> Proportion? {
    try? Proportion(count: count, base: base, population: population)
  }
}

extension NetScore {
  /// The best `scale.top` levels less the worst `scale.bottom`.
  ///
  /// - Precondition: one count for each level.
  /// - Throws: `AnalysisError.statistics(.population)` for a population below the base.
  public init(
    _ counts: LevelCounts, on scale: AnswerScale, population: Int? = nil
  ) throws(AnalysisError) {
    precondition(counts.counts.count == scale.levels.count, "one count for each level")
    let top = counts.counts.suffix(scale.top).reduce(0, +)
    let bottom = counts.counts.prefix(scale.bottom).reduce(0, +)
    self = try statistic { () throws(StatisticsError) in
      try NetScore(
        top: top, middle: counts.base - top - bottom, bottom: bottom, population: population)
    }
  }

  /// From counts, the worst level first.
  ///
  /// - Throws: `AnalysisError.netBoxesOverlap`, `.statistics(.count)` below 0.
  public init(
    counts: [Int], top: Int = 1, bottom: Int = 1, population: Int? = nil
  ) throws(AnalysisError) {
    guard top >= 0, bottom >= 0, top + bottom <= counts.count else {
      throw .netBoxesOverlap(top: top, bottom: bottom, levels: counts.count)
    }
    for count in counts where count < 0 { throw .statistics(.count(count, base: count)) }
    let best = counts.suffix(top).reduce(0, +)
    let worst = counts.prefix(bottom).reduce(0, +)
    self = try statistic { () throws(StatisticsError) in
      try NetScore(
        top: best, middle: counts.reduce(0, +) - best - worst, bottom: worst,
        population: population)
    }
  }
}

/// What a statistic refuses, as the analysis' own error.
func statistic<Value>(
  _ body: () throws(StatisticsError) -> Value
) throws(AnalysisError) -> Value {
  do { return try body() } catch { throw .statistics(error) }
}
