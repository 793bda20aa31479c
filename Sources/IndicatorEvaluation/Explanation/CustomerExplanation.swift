/// Why a customer has its scores: every value from the measurement to the rank.
public struct CustomerExplanation: Sendable, Hashable {
  /// Position in the result's customers.
  public var customer: Int
  /// Position in the model's classes.
  public var customerClass: Int?
  /// One for each period in which the customer has data, in the order of the periods.
  public var periods: [PeriodExplanation]
  /// From baseline to current, leaf by leaf; nil without a comparison or where the customer has no
  /// score in one of its periods.
  public var change: CustomerChange?
}

/// A customer in one period.
public struct PeriodExplanation: Sendable, Hashable {
  /// Position in the result's rows.
  public var row: Int
  /// Position in the model's periods; 0 when there are none.
  public var period: Int
  /// One per node, in the order of `HierarchyWeights.nodes`.
  public var nodes: [NodeExplanation]
  /// The total; nil when nothing was measured.
  public var score: Double?
  /// Share of the weight that had data, 0...1.
  public var coverage: Double
  /// Position in the model's bands.
  public var band: Int?
  /// Nil in the best band, and without bands or score.
  public var nextBand: BandDistance?
  /// Among the customers with a score in this period; nil without a score.
  public var rank: RankAmong?
  /// Among those of the customer's class.
  public var classRank: RankAmong?
}

/// A node of the tree as one customer's data fills it.
public struct NodeExplanation: Sendable, Hashable {
  /// Position in `HierarchyWeights.nodes`.
  public var node: Int
  /// 0...100; nil where the node was left out.
  public var score: Double?
  /// Share of the parent after the weights of siblings that were left out have been spread; 1 for
  /// the root, 0 for a node left out itself.
  public var effectiveWeight: Double
  /// Part of the total that comes from this node: its leaves' contributions.
  public var contribution: Double
  /// Where a leaf's score comes from; nil for other nodes.
  public var measurement: MeasuredValue?
}

/// Where a leaf's score comes from.
public struct MeasuredValue: Sendable, Hashable {
  /// Position in the model's indicators.
  public var indicator: Int
  /// The raw value; nil where there is none.
  public var value: Double?
  /// What the score was made of.
  public var origin: Origin

  /// What a leaf's score is made of.
  public enum Origin: Sendable, Hashable {
    /// This piece of the indicator's rule.
    case rule(RulePiece)
    /// There is no value, and this policy applied.
    case missing(MissingPolicy)
  }
}

/// How far it is to the next better band.
public struct BandDistance: Sendable, Hashable {
  /// Position in the model's bands.
  public var band: Int
  /// Points of score, above 0.
  public var distance: Double
}

/// A rank with the number of those that were ranked.
public struct RankAmong: Sendable, Hashable {
  /// From 1, the best; ties share the best rank.
  public var rank: Int
  /// How many were ranked, this one included.
  public var count: Int
}
