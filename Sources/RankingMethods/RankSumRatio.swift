internal import IndicatorEvaluation
internal import Statistics

/// The rank-sum ratio, 秩和比法, with its regression on probits and three grades (Tian Fengtiao 1988,
/// 1993, 秩和比法及其应用).
public struct RankSumRatio: Sendable, Hashable {
  /// How values become ranks 1...m, m the best.
  public enum Ranks: String, Sendable, Hashable, CaseIterable {
    /// 整秩: mean ranks.
    case integer
    /// 非整秩: 1 + (m − 1) × the place between worst and best; every rank 1 where a criterion is
    /// constant.
    case proportional
  }

  /// Rows of one ratio.
  public struct Step: Sendable, Hashable {
    /// RSR of these rows, above 0 and at most 1.
    public let ratio: Double
    /// How many rows have it, 1 or more.
    public let frequency: Int
    /// Mean position of these rows, the worst at 1.
    public let meanRank: Double
    /// meanRank / m; 1 − 1/(4m) for the last step.
    public let share: Double
    /// 5 + Φ⁻¹(share)
    public let probit: Double
  }

  /// RSR = intercept + slope × probit, every distinct ratio counted once.
  public struct Regression: Sendable, Hashable {
    /// The fitted ratio at probit 0.
    public let intercept: Double
    /// What the fitted ratio gains by one probit.
    public let slope: Double
    /// Share of the ratios' variance that it explains, 0...1.
    public let determination: Double
    /// The fitted ratio at a probit.
    public func fitted(_ probit: Double) -> Double { intercept + slope * probit }
  }

  /// Bounds at probits 4 and 6.
  public enum Grade: String, Sendable, Hashable {
    /// Below probit 4.
    case lower
    /// From probit 4 on, below 6.
    case middle
    /// From probit 6 on.
    case upper
  }

  /// One list a criterion, one rank a row.
  public let criterionRanks: [[Double]]
  /// RSR = Σ w rank / m, above 0 and at most 1, and the rows' ranks by it.
  public let ranking: MethodRanking
  /// Distinct ratios to nine decimals, ascending.
  public let distribution: [Step]
  /// Position in `distribution` of every row.
  public let stepOfRow: [Int]
  /// Nil where all rows have one ratio.
  public let regression: Regression?

  /// - Complexity: O(cells · log m)
  public init(_ table: CriteriaTable, ranks: Ranks = .integer) throws(RankingError) {
    let count = Double(table.rowCount)
    var criterionRanks: [[Double]] = []
    var ratios = [Double](repeating: 0, count: table.rowCount)
    for criterion in table.columns.indices {
      let isBenefit = table.directions[criterion] == .benefit
      let column =
        switch ranks {
        case .integer:
          try MeanRanks(
            table.columns[criterion], isBenefit ? .leastFirst : .largestFirst
          ).ranks
        case .proportional:
          table.places(of: criterion, constant: 0).map { 1 + (count - 1) * $0 }
        }
      for row in ratios.indices { ratios[row] += table.weights[criterion] * column[row] / count }
      criterionRanks.append(column)
    }
    self.criterionRanks = criterionRanks
    ranking = MethodRanking(ratios, .largestFirst)
    (distribution, stepOfRow) = Self.distribution(ratios)
    regression = Self.regression(distribution)
  }

  /// The fitted ratio of a row; nil without a regression.
  public func fitted(row: Int) -> Double? {
    regression?.fitted(distribution[stepOfRow[row]].probit)
  }

  /// Upper from probit 6 on, lower below 4.
  public func grade(row: Int) -> Grade {
    let probit = distribution[stepOfRow[row]].probit
    return probit < 4 ? .lower : probit < 6 ? .middle : .upper
  }

  private static func distribution(_ ratios: [Double]) -> (steps: [Step], ofRow: [Int]) {
    let count = Double(ratios.count)
    let keys = ratios.map { $0.billionths ?? 0 }
    let sorted = ratios.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var steps: [Step] = []
    var ofRow = [Int](repeating: 0, count: ratios.count)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, keys[sorted[end]] == keys[sorted[start]] { end += 1 }
      let meanRank = Double(start + end + 1) / 2
      let share = end == sorted.count ? 1 - 1 / (4 * count) : meanRank / count
      for position in start..<end { ofRow[sorted[position]] = steps.count }
      steps.append(
        Step(
          ratio: ratios[sorted[start]], frequency: end - start, meanRank: meanRank, share: share,
          probit: 5 + StandardNormal.quantile(share)))
      start = end
    }
    return (steps, ofRow)
  }

  private static func regression(_ steps: [Step]) -> Regression? {
    guard steps.count > 1 else { return nil }
    let count = Double(steps.count)
    let x = steps.reduce(0) { $0 + $1.probit } / count
    let y = steps.reduce(0) { $0 + $1.ratio } / count
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for step in steps {
      xx += (step.probit - x) * (step.probit - x)
      xy += (step.probit - x) * (step.ratio - y)
      yy += (step.ratio - y) * (step.ratio - y)
    }
    let slope = xy / xx
    return Regression(
      intercept: y - slope * x, slope: slope, determination: min(1, xy * xy / (xx * yy)))
  }
}
