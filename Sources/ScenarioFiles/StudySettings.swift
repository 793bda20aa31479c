public import FuzzyEvaluation
public import RankingMethods
public import Robustness

/// What a scenario says of `ahp robustness`; flags override it.
public struct RobustnessSettings: Sendable, Hashable {
  public var samples: Int?
  public var seed: UInt64?
  public var assumptions: RobustnessAssumptions
  /// Whether the file says what is known of the weights.
  public var namesWeights: Bool
}

/// What a scenario says of `ahp rankings`; flags override it.
public struct RankingsSettings: Sendable, Hashable {
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
  public var `operator`: FuzzyOperator?
  /// Of nodes with an operator of their own, by id.
  public var nodeOperators: [String: FuzzyOperator]
  public var membership: BandMembership?
  /// The file with votes, as it is written.
  public var votes: String?
  /// Own grades, from the best to the worst; empty for the bands.
  public var grades: [FuzzyGrade]
  /// Memberships that were written down, by indicator.
  public var memberships: [String: [Double]]
}
