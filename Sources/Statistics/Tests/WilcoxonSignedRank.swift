/// The Wilcoxon signed-rank test of paired differences (Wilcoxon 1945, doi:10.2307/3001968).
public struct WilcoxonSignedRank: Sendable, Hashable {
  /// Pairs whose difference is not 0.
  public var count: Int
  /// Sum of the ranks of the positive differences.
  public var positiveRankSum: Double
  /// Sum of the ranks of the negative differences.
  public var negativeRankSum: Double
  /// The smaller of the two sums.
  public var statistic: Double
  /// Two-sided.
  public var pValue: Double
  /// True for the exact distribution (count ≤ 25 and no ties), false for the normal approximation
  /// with tie correction.
  public var isExact: Bool
  /// Whether differences of one size share the mean of their ranks.
  public var hasTies: Bool
  /// Matched-pairs rank-biserial correlation, −1...1 (Kerby 2014, doi:10.2466/11.IT.3.1).
  public var rankBiserial: Double
}
