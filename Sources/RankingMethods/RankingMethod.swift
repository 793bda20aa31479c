/// Methods that rank rows by weighted criteria.
public enum RankingMethod: String, Sendable, Hashable, CaseIterable {
  /// Σ weight · value; see `WeightedSum`.
  case weightedSum = "weighted-sum"
  /// Closeness to the best and distance from the worst; see `TOPSIS`.
  case topsis
  /// Compromise between the group's utility and the largest regret; see `VIKOR`.
  case vikor
  /// Nearness to the best of every criterion; see `GreyRelational`.
  case greyRelational = "grey-relational"
  /// Net flow of preferences between rows; see `PROMETHEE`.
  case promethee = "promethee-ii"
  /// 秩和比法: the weighted sum of ranks over the number of rows; see `RankSumRatio`.
  case rankSumRatio = "rank-sum-ratio"

  /// What `RankingSettings` asks for unless told otherwise: everything that needs no preference function.
  public static let usual: [RankingMethod] = allCases.filter { $0 != .promethee }
}

/// What the methods are asked to do.
public struct RankingSettings: Sendable, Hashable {
  /// The columns of a comparison, in this order.
  public var methods: [RankingMethod] = RankingMethod.usual
  /// What the weighted sum is a sum of.
  public var weightedSum: WeightedSum.Normalisation = .none
  /// How TOPSIS makes criteria comparable.
  public var topsis: TOPSIS.Normalisation = .vector
  /// VIKOR's v, 0...1.
  public var majority = 0.5
  /// ζ of grey relational analysis, above 0 and at most 1.
  public var distinguishing = 0.5
  /// How values become ranks for the rank-sum ratio.
  public var rankSumRatio: RankSumRatio.Ranks = .integer
  /// One per criterion, or none for `usual` throughout.
  public var functions: [PreferenceFunction] = []

  public init() {}
}
