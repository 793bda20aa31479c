import Testing

@testable import IndicatorEvaluation

@Suite struct ScoreSummaryTests {
  private static let bands = [
    Band(id: "a", minimum: 80), Band(id: "b", minimum: 60), Band(id: "c", minimum: 0),
  ]

  /// NumPy 2.4.6: mean, std and quantile([0, .1, .25, .5, .75, .9, 1]) of these nine numbers.
  @Test func agreesWithNumPy() {
    let summary = ScoreSummary(
      period: nil, customerClass: nil,
      scores: [[93.5, 61.25, .nan, 80], [59.999, 77, 77], [12.5, 100, 68.75, .nan]],
      bands: Self.bands)
    #expect(summary.count == 9 && summary.unscored == 2)
    #expect(abs(summary.mean - 69.99988888888889) < 1e-12)
    #expect(abs(summary.standardDeviation - 23.885479086881983) < 1e-12)
    let expected = [12.5, 50.4992, 61.25, 77.0, 80.0, 94.8, 100.0]
    for (found, wanted) in zip(summary.quantiles, expected) { #expect(abs(found - wanted) < 1e-12) }
    #expect(summary.bands == [3, 4, 2])
    #expect(summary.median == 77 && summary.lowest == 12.5 && summary.highest == 100)
  }

  @Test func nothingHasNoNumbers() {
    let summary = ScoreSummary(
      period: 0, customerClass: 1, scores: [[.nan]], bands: Self.bands)
    #expect(summary.count == 0 && summary.unscored == 1 && summary.mean.isNaN)
    #expect(summary.quantiles.allSatisfy(\.isNaN) && summary.bands == [0, 0, 0])
  }

  /// As elsewhere, a band begins at the score rounded to nine decimals.
  @Test func bandsCountRoundedScores() {
    let summary = ScoreSummary(
      period: nil, customerClass: nil, scores: [[79.99999999999999, 79.9999, 80]],
      bands: Self.bands)
    #expect(summary.bands == [2, 1, 0])
  }
}
