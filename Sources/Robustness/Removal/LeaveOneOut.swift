internal import IndicatorEvaluation
public import RankingMethods
internal import Statistics

/// What becomes of totals and ranks where one indicator is left out and its siblings take over its
/// weight in proportion, as they do for missing data.
public struct IndicatorRemoval: Sendable {
  /// Position among the leaves, left to right.
  public var leaf: Int
  /// Totals without it, counted as in `RobustnessStudy.rows`; NaN where nothing else has a score.
  public var totals: [Double]
  /// 1 is best; ties share the best rank.
  public var ranks: [Int]
  /// Of today's totals with those without it: τ-b, reversed pairs, rank shifts.
  public var agreement: RankAgreement
  /// Largest distance of a rank from today's; 0 where all ranks stay.
  public var largestRankShift: Int
  /// Mean distance of a rank from today's.
  public var meanRankShift: Double
  /// Whether others come first than today; ties count.
  public var firstChanges: Bool
  /// Pearson's correlation of the indicator's scores with today's totals; nil where one of the two
  /// does not vary.
  public var correlationWithTotal: Double?
  /// Pearson's correlation of the indicator's scores with the totals without it; nil where one of
  /// the two does not vary.
  public var correlationWithRest: Double?
}

extension RobustnessStudy {
  /// Every indicator left out in turn, left to right; none for a tree of one leaf.
  ///
  /// - Complexity: O(leaves · n · (nodes + log n))
  public func leaveOneOut() -> [IndicatorRemoval] {
    guard scored.leafScores.count > 1 else { return [] }
    return scored.leafScores.indices.compactMap { leaf in
      var columns = scored.leafScores
      columns[leaf] = columns[leaf].map { _ in .nan }
      let totals = scored.weights.nodeScores(columns).first ?? []
      // Rows with nothing but this indicator have no total without it.
      let compared = totals.indices.filter { !totals[$0].isNaN }
      guard
        let agreement = try? RankAgreement(
          reference: compared.map { self.totals[$0].billionthsValue },
          other: compared.map { totals[$0].billionthsValue }, .largestFirst)
      else { return nil }
      let ranks = totals.map { $0.isNaN ? -Double.infinity : $0 }.competitionRanks
      let shifts = compared.map { abs(ranks[$0] - self.ranks[$0]) }
      let first = Set(ranks.indices.filter { ranks[$0] == 1 })
      let own = compared.map { scored.leafScores[leaf][$0] }
      return IndicatorRemoval(
        leaf: leaf, totals: totals, ranks: ranks, agreement: agreement,
        largestRankShift: shifts.max() ?? 0,
        meanRankShift: Double(shifts.reduce(0, +)) / Double(max(1, shifts.count)),
        firstChanges: first != Set(self.ranks.indices.filter { self.ranks[$0] == 1 }),
        correlationWithTotal: Self.correlation(own, compared.map { self.totals[$0] }),
        correlationWithRest: Self.correlation(own, compared.map { totals[$0] }))
    }
  }

  /// Pearson's correlation over the rows that have both.
  private static func correlation(_ x: [Double], _ y: [Double]) -> Double? {
    let both = zip(x, y).filter { !$0.0.isNaN && !$0.1.isNaN }
    let n = Double(both.count)
    let (meanX, meanY) = (
      both.reduce(0) { $0 + $1.0 } / n, both.reduce(0) { $0 + $1.1 } / n
    )
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in both {
      xx += (a - meanX) * (a - meanX)
      yy += (b - meanY) * (b - meanY)
      xy += (a - meanX) * (b - meanY)
    }
    let least = 1e-20 * n
    guard xx > least, yy > least else { return nil }
    return max(-1, min(1, xy / (xx.squareRoot() * yy.squareRoot())))
  }
}

extension Double {
  /// Rounded to nine decimals, so that totals which are the same but for rounding tie.
  fileprivate var billionthsValue: Double { billionths.map { Double($0) } ?? self }
}
