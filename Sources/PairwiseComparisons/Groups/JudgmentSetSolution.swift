/// What came out of the judgments of one or several experts about the same items.
public struct JudgmentSetSolution: Sendable, Hashable {
  /// How the judgments became weights.
  public var rules: WeightingRules
  /// Number of items.
  public var order: Int
  /// One per expert who judged at least one pair, in the order given.
  public var experts: [ExpertSolution]
  /// The group's matrix: with AIJ the aggregated and completed one, with AIP nil for more than one
  /// expert.
  public var matrix: ComparisonMatrix?
  /// The group's weights; with one expert that expert's.
  public var priorities: Priorities
  /// The group's consistency; with AIP that of the aggregated judgments, for information.
  public var consistency: Consistency
  /// Pairs (i < j) that nobody judged.
  public var missing: [ItemPair]
  /// The judgments of the group that matter most for consistency, worst first; at most three.
  /// Empty when the set is consistent.
  public var advice: [RevisionAdvice]

  public init(
    rules: WeightingRules, order: Int, experts: [ExpertSolution], matrix: ComparisonMatrix?,
    priorities: Priorities, consistency: Consistency, missing: [ItemPair],
    advice: [RevisionAdvice]
  ) {
    self.rules = rules
    self.order = order
    self.experts = experts
    self.matrix = matrix
    self.priorities = priorities
    self.consistency = consistency
    self.missing = missing
    self.advice = advice
  }
}

/// What came out of one expert's own judgments.
public struct ExpertSolution: Sendable, Hashable {
  /// The expert's id.
  public var expert: String
  /// Share of the group, normalised over the experts who answered this set.
  public var weight: Double
  /// Pairs (i < j) that the expert did not judge.
  public var missing: [ItemPair]
  /// Nil when the expert's judgments do not connect all items.
  public var priorities: Priorities?
  /// Of the expert's own judgments; nil when they do not connect all items.
  public var consistency: Consistency?
  /// The groups of items that the expert's judgments connect; one group when all is well.
  public var components: [[Int]]
  /// The expert's judgments that matter most for consistency, worst first; empty when they are
  /// consistent or do not connect all items.
  public var advice: [RevisionAdvice]

  public init(
    expert: String, weight: Double, missing: [ItemPair], priorities: Priorities?,
    consistency: Consistency?, components: [[Int]], advice: [RevisionAdvice]
  ) {
    self.expert = expert
    self.weight = weight
    self.missing = missing
    self.priorities = priorities
    self.consistency = consistency
    self.components = components
    self.advice = advice
  }
}

/// Two items, by position, the smaller first.
public struct ItemPair: Sendable, Hashable, Comparable {
  /// The smaller position.
  public let first: Int
  /// The larger position.
  public let second: Int

  public init(_ a: Int, _ b: Int) {
    first = min(a, b)
    second = max(a, b)
  }

  /// Whether a pair comes before another when the upper triangle is read row by row.
  public static func < (a: ItemPair, b: ItemPair) -> Bool {
    (a.first, a.second) < (b.first, b.second)
  }
}

/// One judgment that, changed alone, would lower λ_max most, and the value that would do it.
public struct RevisionAdvice: Sendable, Hashable {
  /// The judgment as it was made.
  public var judgment: Judgment
  /// The ratio with the least λ_max, all other judgments unchanged.
  public var bestRatio: Double
  /// The consistency ratio with `bestRatio`.
  public var ratioAfter: Double
  /// What the weights say the ratio is: w_i / w_j.
  public var impliedRatio: Double
  /// The judgment that can be made nearest to `bestRatio`; nil where nobody asked for it.
  public var onScale: Graded?

  /// A judgment that the scale has.
  public struct Graded: Sendable, Hashable {
    /// How many times the judgment's first item is as important as its second.
    public var ratio: Double
    /// The consistency ratio with it.
    public var ratioAfter: Double

    public init(ratio: Double, ratioAfter: Double) {
      self.ratio = ratio
      self.ratioAfter = ratioAfter
    }
  }

  public init(
    judgment: Judgment, bestRatio: Double, ratioAfter: Double, impliedRatio: Double,
    onScale: Graded? = nil
  ) {
    self.onScale = onScale
    self.judgment = judgment
    self.bestRatio = bestRatio
    self.ratioAfter = ratioAfter
    self.impliedRatio = impliedRatio
  }
}
