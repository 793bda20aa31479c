/// Results of the methods of one comparison; nil for a method that was not asked for.
public struct RankingDetails: Sendable, Hashable {
  /// Distances from the best and the worst, and closeness.
  public private(set) var topsis: TOPSIS?
  /// The group's utility, the largest regret and the compromise.
  public private(set) var vikor: VIKOR?
  /// Nearness to the best of every criterion.
  public private(set) var greyRelational: GreyRelational?
  /// Positive, negative and net flows.
  public private(set) var promethee: PROMETHEE?
  /// Ranks by criterion, ratios, and their regression on probits.
  public private(set) var rankSumRatio: RankSumRatio?

  init() {}

  /// Ranks a table by one method and keeps what the method says.
  mutating func rank(
    _ table: CriteriaTable, _ method: RankingMethod, _ settings: RankingSettings
  ) throws(RankingError) -> MethodRanking {
    switch method {
    case .weightedSum:
      return try WeightedSum(table, normalisation: settings.weightedSum).ranking
    case .topsis:
      let result = TOPSIS(table, normalisation: settings.topsis)
      topsis = result
      return result.ranking
    case .vikor:
      let result = try VIKOR(table, majority: settings.majority)
      vikor = result
      return result.ranking
    case .greyRelational:
      let result = try GreyRelational(table, distinguishing: settings.distinguishing)
      greyRelational = result
      return result.ranking
    case .promethee:
      let functions =
        settings.functions.isEmpty
        ? [PreferenceFunction](repeating: .usual, count: table.columns.count)
        : settings.functions
      let result = try PROMETHEE(table, functions: functions)
      promethee = result
      return result.ranking
    case .rankSumRatio:
      let result = try RankSumRatio(table, ranks: settings.rankSumRatio)
      rankSumRatio = result
      return result.ranking
    }
  }
}
