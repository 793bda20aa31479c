/// Methods that rank rows by weighted criteria.
public enum RankingMethod: String, Sendable, Hashable, CaseIterable {
  case weightedSum = "weighted-sum"
  case topsis
  case vikor
  case greyRelational = "grey-relational"
  case promethee = "promethee-ii"
  case rankSumRatio = "rank-sum-ratio"

  /// What `RankingSettings` asks for unless told otherwise: everything that needs no preference function.
  public static let usual: [RankingMethod] = allCases.filter { $0 != .promethee }
}

/// What the methods are asked to do.
public struct RankingSettings: Sendable, Hashable {
  public var methods: [RankingMethod] = RankingMethod.usual
  public var weightedSum: WeightedSum.Normalisation = .none
  public var topsis: TOPSIS.Normalisation = .vector
  /// VIKOR's v, 0...1.
  public var majority = 0.5
  /// ζ of grey relational analysis, above 0 and at most 1.
  public var distinguishing = 0.5
  public var rankSumRatio: RankSumRatio.Ranks = .integer
  /// One per criterion, or none for `usual` throughout.
  public var functions: [PreferenceFunction] = []

  public init() {}
}
