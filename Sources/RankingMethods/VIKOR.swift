/// Compromise between the group's utility and the largest regret (Opricovic & Tzeng 2004,
/// doi:10.1016/S0377-2217(03)00020-1).
public struct VIKOR: Sendable, Hashable {
  /// S: weighted distance from the best of every criterion, 0...1.
  public let utility: [Double]
  /// R: the largest weighted distance of one criterion, 0...1.
  public let regret: [Double]
  /// Q: v (S − S⁺)/(S⁻ − S⁺) + (1 − v)(R − R⁺)/(R⁻ − R⁺), 0 is best; a term whose range is 0 is 0.
  public let ranking: MethodRanking
  /// v, the weight of the majority, 0...1.
  public let majority: Double
  /// 1 / (m − 1), the lead that the first needs; 0 for a single row.
  public let neededAdvantage: Double
  /// The first leads the second by that much.
  public let hasAdvantage: Bool
  /// The first is best by S or by R as well.
  public let isStable: Bool
  /// Who is proposed, best first: the first alone with advantage and stability, the first two where
  /// only stability is missing, all within the needed advantage of the first where advantage is.
  public let compromise: [Int]

  /// - Throws: `RankingError.setting` for a `majority` outside 0...1.
  /// - Complexity: O(cells + m log m)
  public init(_ table: CriteriaTable, majority: Double = 0.5) throws(RankingError) {
    guard (0...1).contains(majority) else { throw .setting(.majority, value: majority) }
    var (utility, regret) = (
      [Double](repeating: 0, count: table.rowCount), [Double](repeating: 0, count: table.rowCount)
    )
    for criterion in table.columns.indices {
      // A constant criterion is at its best everywhere.
      let places = table.places(of: criterion, constant: 1)
      for row in places.indices {
        let distance = table.weights[criterion] * (1 - places[row])
        utility[row] += distance
        regret[row] = max(regret[row], distance)
      }
    }
    let (s, r) = (Self.places(utility), Self.places(regret))
    let q = zip(s, r).map { majority * $0 + (1 - majority) * $1 }
    ranking = MethodRanking(q, .leastFirst)
    self.utility = utility
    self.regret = regret
    self.majority = majority

    let sorted = ranking.sorted
    let first = sorted[0]
    neededAdvantage = sorted.count > 1 ? 1 / Double(sorted.count - 1) : 0
    // Sums of decimals miss their round value by some 1e-16.
    let lead = neededAdvantage - 1e-12
    hasAdvantage = sorted.count == 1 || q[sorted[1]] - q[first] >= lead
    isStable = s[first] <= 1e-12 || r[first] <= 1e-12
    compromise =
      !hasAdvantage
      ? sorted.filter { q[$0] - q[first] < lead } : Array(sorted.prefix(isStable ? 1 : 2))
  }

  /// Places between the least (0) and the largest (1); 0 throughout where all are equal.
  private static func places(_ values: [Double]) -> [Double] {
    let ends = values.reduce(into: (least: values[0], most: values[0])) {
      $0 = (min($0.least, $1), max($0.most, $1))
    }
    // Weighted distances of at most 1: what differs by less is rounding.
    guard ends.most - ends.least > 1e-14 else { return values.map { _ in 0 } }
    return values.map { ($0 - ends.least) / (ends.most - ends.least) }
  }
}
