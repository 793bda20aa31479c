public import Statistics

/// Cases that pass stages one after the other: from a grumble to a complaint.
public struct StageFunnel: Sendable, Hashable {
  /// One stage, with how many cases came to it.
  public struct Stage: Sendable, Hashable {
    /// Cases in this stage or beyond.
    public var reached: Int
    /// Of those in the first stage; nil when nobody is.
    public var shareOfFirst: Double?
    /// Of those in the stage before; nil in the first stage, and when nobody was before.
    public var rate: Double?
    /// Nil as well where more reached the stage than were before.
    public var proportion: Proportion?
    /// Cases that stopped before; nil in the first stage.
    public var dropped: Int?
  }

  /// The first stage first.
  public let stages: [Stage]

  /// - Parameter reached: cases in each stage or beyond, the first stage first.
  /// - Throws: `AnalysisError.statistics(.count)` below 0.
  public init(reached: [Int]) throws(AnalysisError) {
    for count in reached where count < 0 { throw .statistics(.count(count, base: count)) }
    let first = Double(reached.first ?? 0)
    stages = reached.indices.map { stage in
      let count = reached[stage]
      let before = stage == 0 ? nil : reached[stage - 1]
      return Stage(
        reached: count, shareOfFirst: first > 0 ? Double(count) / first : nil,
        rate: before.flatMap { $0 > 0 ? Double(count) / Double($0) : nil },
        proportion: before.flatMap { $0 > 0 ? try? Proportion(count: count, base: $0) : nil },
        dropped: before.map { $0 - count })
    }
  }

  /// From where each case stands: it has passed the stages before.
  ///
  /// - Parameter furthest: cases that stand in each stage.
  /// - Throws: `AnalysisError.statistics(.count)` below 0.
  public init(furthest: LevelCounts) throws(AnalysisError) {
    var reached: [Int] = []
    for count in furthest.counts.reversed() { reached.append(count + (reached.last ?? 0)) }
    try self.init(reached: reached.reversed())
  }

  /// Of the first stage that reached the last; nil when nobody is in the first.
  public var overall: Double? { stages.last?.shareOfFirst }

  /// Stages that more cases reached than the one before: counts of different things.
  public var rising: [Int] { stages.indices.filter { (stages[$0].dropped ?? 0) < 0 } }
}
