public import FuzzyEvaluation
public import RankingMethods
public import Robustness

/// What a scenario says of `ahp robustness`; flags override it.
public struct RobustnessSettings: Sendable, Hashable {
  /// Number of draws, 2 to 10⁹; nil where the file does not say.
  public var samples: Int?
  /// Equal seeds give equal figures; nil where the file does not say.
  public var seed: UInt64?
  /// What varies in a draw, and how: weights, judgments, values, the aggregation of the root.
  public var assumptions: RobustnessAssumptions
  /// Whether the file says what is known of the weights.
  public var namesWeights: Bool
}

/// What a scenario says of `ahp rankings`; flags override it.
public struct RankingsSettings: Sendable, Hashable {
  /// Whether scores or measured values are ranked; nil where the file does not say.
  public var basis: RankingBasis?
  /// Without preference functions.
  public var settings: RankingSettings
  /// By criterion.
  public var functions: [String: PreferenceFunction]
  /// Of every other criterion.
  public var function: PreferenceFunction?
}

/// What a scenario says of `ahp fuzzy`; flags override it.
public struct FuzzySettings: Sendable, Hashable {
  /// Of nodes without one of their own; nil where the file does not say.
  public var `operator`: FuzzyOperator?
  /// Of nodes with an operator of their own, by id.
  public var nodeOperators: [String: FuzzyOperator]
  /// How scores belong to the bands; nil where the file does not say.
  public var membership: BandMembership?
  /// The file with votes, as it is written.
  public var votes: String?
  /// Own grades, from the best to the worst; empty for the bands.
  public var grades: [FuzzyGrade]
  /// Memberships that were written down, by indicator.
  public var memberships: [String: [Double]]
}
