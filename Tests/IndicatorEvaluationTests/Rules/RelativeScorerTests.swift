import TestSupport
import Testing

@testable import IndicatorEvaluation

/// Rules that compare with other customers. Expected values from SciPy 1.17.1: stats.zscore(d),
/// stats.rankdata(-d), stats.percentileofscore(d, x, kind="mean").
@Suite struct RelativeScorerTests {
  private let values: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]

  private func scores(_ rule: RelativeRule, _ column: [Double], lessIsBetter: Bool = false)
    -> [Double]
  {
    let indicator = Indicator(
      id: "i", direction: lessIsBetter ? .cost : .benefit, rule: .relative(rule, scope: .all))
    return indicator.scorer(population: column.filter(\.isFinite))?.scores(column) ?? []
  }

  @Test func zScore() {
    let z = [
      -0.44320263021395917, -1.3296078906418773, 0.0, -1.3296078906418773, 0.44320263021395917,
      2.2160131510697956, -0.8864052604279183, 0.8864052604279183, 0.44320263021395917,
      -0.44320263021395917, 0.44320263021395917,
    ]
    #expect(isClose(scores(.zScore, values), z.map { 50 + 10 * $0 }, absolute: 1e-13))
    #expect(
      isClose(
        scores(.zScore, values, lessIsBetter: true), z.map { 50 - 10 * $0 }, absolute: 1e-13))
  }

  @Test func rank() {
    let ranks: [Double] = [7.5, 10.5, 6, 10.5, 4, 1, 9, 2, 4, 7.5, 4]
    #expect(isClose(scores(.rank, values), ranks.map { 10 * (11 - $0) }, absolute: 1e-13))
    #expect(
      isClose(
        scores(.rank, values, lessIsBetter: true), ranks.map { 10 * ($0 - 1) }, absolute: 1e-13))
  }

  @Test func percentile() {
    let percentiles = [
      36.36363636363637, 9.090909090909092, 50, 9.090909090909092, 68.18181818181819,
      95.45454545454547, 22.72727272727273, 86.36363636363637, 68.18181818181819,
      36.36363636363637, 68.18181818181819,
    ]
    #expect(isClose(scores(.percentile, values), percentiles, absolute: 1e-13))
    #expect(
      isClose(
        scores(.percentile, values, lessIsBetter: true), percentiles.map { 100 - $0 },
        absolute: 1e-13))
  }

  @Test func minMax() {
    #expect(
      scores(.minMax, values) == [25, 0, 37.5, 0, 50, 100, 12.5, 62.5, 50, 25, 50])
    #expect(
      scores(.minMax, values, lessIsBetter: true)
        == [75, 100, 62.5, 100, 50, 0, 87.5, 37.5, 50, 75, 50])
  }

  @Test(arguments: [RelativeRule.minMax, .zScore, .rank, .percentile], [false, true])
  func constantColumns(_ rule: RelativeRule, _ lessIsBetter: Bool) {
    #expect(scores(rule, [7, 7, 7], lessIsBetter: lessIsBetter) == [50, 50, 50])
    #expect(scores(rule, [7], lessIsBetter: lessIsBetter) == [50])
    #expect(scores(rule, [], lessIsBetter: lessIsBetter) == [])
    #expect(scores(rule, [.nan], lessIsBetter: lessIsBetter).allSatisfy { $0.isNaN })
  }

  @Test(arguments: [RelativeRule.minMax, .zScore, .rank, .percentile])
  func missingValuesDoNotCount(_ rule: RelativeRule) {
    let with = scores(rule, [3, .nan, 1, 4, .nan, 1, 5])
    let without = scores(rule, [3, 1, 4, 1, 5])
    #expect(with.filter { !$0.isNaN } == without)
    #expect(with[1].isNaN && with[4].isNaN)
  }

  /// Scaling by a power of two changes no score, however close to the ends of the range.
  @Test(arguments: [RelativeRule.minMax, .zScore, .rank, .percentile], [-1060, -600, 600, 1020])
  func extremeScales(_ rule: RelativeRule, _ exponent: Int) {
    let factor = Double(sign: .plus, exponent: exponent, significand: 1)
    #expect(scores(rule, values.map { $0 * factor }) == scores(rule, values))
  }

  @Test func theWholeRange() {
    let most = Double.greatestFiniteMagnitude
    #expect(scores(.minMax, [-most, 0, most]) == [0, 50, 100])
    let z = scores(.zScore, [-most, 0, most])
    // z = ±√1.5
    #expect(
      isClose(z, [50 - 10 * 1.5.squareRoot(), 50, 50 + 10 * 1.5.squareRoot()], absolute: 1e-12))
  }

  @Test func outliersAreClamped() {
    let z = scores(.zScore, [Double](repeating: 0, count: 99) + [1])
    #expect(z.last == 100)
    #expect(z.allSatisfy { (0...100).contains($0) })
  }

  @Test func pieces() {
    func piece(_ rule: RelativeRule, _ x: Double) -> RulePiece? {
      Indicator(id: "i", rule: .relative(rule, scope: .all)).scorer(population: [1, 2, 2, 5])?
        .piece(x)
    }
    #expect(piece(.minMax, 2) == .minMax(lowest: 1, highest: 5))
    #expect(piece(.rank, 2) == .rank(2.5, count: 4))
    #expect(piece(.rank, 5) == .rank(1, count: 4))
    #expect(piece(.percentile, 2) == .percentile(worse: 1, equal: 2, count: 4))
    guard case .zScore(let z, let mean, let deviation) = piece(.zScore, 5) else {
      Issue.record("no z-score")
      return
    }
    #expect(mean == 2.5)
    // Variance (2.25 + 0.25 + 0.25 + 6.25) / 4 = 2.25
    #expect(deviation == 1.5)
    #expect(isClose(z, 2.5 / 1.5, absolute: 1e-15))
  }
}
