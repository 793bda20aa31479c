/// How often each level of a scale was answered.
public struct LevelCounts: Tally, Hashable {
  /// One for each level, the worst first.
  public private(set) var counts: [Int]
  /// Rows without an answer.
  public private(set) var unanswered: Int

  /// - Precondition: no count is below 0.
  public init(_ counts: [Int], unanswered: Int = 0) {
    precondition(counts.allSatisfy { $0 >= 0 } && unanswered >= 0, "counts are not negative")
    self.counts = counts
    self.unanswered = unanswered
  }

  public init(levels: Int) { self.init([Int](repeating: 0, count: levels)) }

  /// Rows with an answer.
  public var base: Int { counts.reduce(0, +) }

  /// - Parameter level: below 0 for a row without an answer.
  /// - Precondition: below the number of levels.
  @inlinable
  public mutating func add(level: Int) { add(level: level, times: 1) }

  @usableFromInline
  mutating func add(level: Int, times: Int) {
    if level < 0 { unanswered += times } else { counts[level] += times }
  }

  /// - Precondition: as many levels.
  public mutating func add(_ other: LevelCounts) {
    precondition(counts.count == other.counts.count, "counts are of one scale")
    for level in counts.indices { counts[level] += other.counts[level] }
    unanswered += other.unanswered
  }
}

extension GroupedTally<LevelCounts> {
  /// Takes in a chunk of answers.
  ///
  /// - Parameters:
  ///   - levels: the positions of the answers on their scale; below 0 for rows without one.
  ///   - groups: the rows' groups, below 0 for none; empty for no groups at all.
  /// - Precondition: both are of one length, or `groups` is empty.
  public mutating func append(levels: [Int32], groups: [Int32] = []) {
    precondition(groups.isEmpty || groups.count == levels.count, "one group for each answer")
    for (row, level) in levels.enumerated() {
      add(group: groups.isEmpty ? -1 : Int(groups[row])) { $0.add(level: Int(level)) }
    }
  }
}
