/// PROMETHEE II: net flows of pairwise preferences (Brans, Vincke & Mareschal 1986,
/// doi:10.1016/0377-2217(86)90044-5).
///
/// A row's positive flow is its mean preference over the others, its negative flow theirs over it, and
/// the net flow positive minus negative: more is better, and all sum to 0.
public struct PROMETHEE: Sendable, Hashable {
  /// φ⁺, 0...1.
  public let positive: [Double]
  /// φ⁻, 0...1.
  public let negative: [Double]
  /// φ = φ⁺ − φ⁻, −1...1, and the ranks.
  public let ranking: MethodRanking
  /// One per criterion.
  public let functions: [PreferenceFunction]

  /// Rows up to which the Gaussian function, which compares every pair, is accepted.
  public static let gaussianLimit = 20_000

  /// - Parameters:
  ///   - table: what is ranked.
  ///   - functions: one per criterion, thresholds in its unit.
  /// - Throws: `RankingError.functionCount`, `thresholds`, or `tooManyRows` for a Gaussian.
  /// - Complexity: O(m log m) a criterion by sorting and prefix sums (Calders & Van Assche 2018,
  ///   doi:10.1016/j.ejor.2017.08.030), O(m²) for a Gaussian.
  public init(
    _ table: CriteriaTable, functions: [PreferenceFunction]
  ) throws(RankingError) {
    guard functions.count == table.columns.count else {
      throw .functionCount(expected: table.columns.count, found: functions.count)
    }
    for (criterion, function) in functions.enumerated() {
      guard function.isValid else { throw .thresholds(criterion: criterion, function: function) }
      if case .gaussian = function, table.rowCount > Self.gaussianLimit {
        throw .tooManyRows(
          rows: table.rowCount, limit: Self.gaussianLimit, criterion: criterion)
      }
    }
    var (positive, negative) = (
      [Double](repeating: 0, count: table.rowCount), [Double](repeating: 0, count: table.rowCount)
    )
    let others = Double(max(1, table.rowCount - 1))
    for (criterion, function) in functions.enumerated() {
      let sign = table.directions[criterion] == .benefit ? 1.0 : -1
      let sums = PreferenceSums(gains: table.columns[criterion].map { sign * $0 }, function)
      let weight = table.weights[criterion] / others
      for row in positive.indices {
        positive[row] += weight * sums.over[row]
        negative[row] += weight * sums.under[row]
      }
    }
    self.positive = positive
    self.negative = negative
    self.functions = functions
    ranking = MethodRanking(zip(positive, negative).map { $0 - $1 }, .largestFirst)
  }
}
