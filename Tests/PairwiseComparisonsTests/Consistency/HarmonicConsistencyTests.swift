import PairwiseComparisons
import TestSupport
import Testing

@Suite struct HarmonicConsistencyTests {
  /// The six column sums printed for Zhaoqing; all that is published of the table. By exact
  /// fractions: Σ 1/s = 0.8985927, HM = 6.6771072, HCI = 0.6771072 · 7/30 = 0.1579917.
  @Test func zhaoqing() throws {
    let audit = try HarmonicConsistency(columnSums: [16, 14, 4.6, 3.7, 22.5, 4.3], decimals: 1)
    #expect(isClose(audit.harmonicMean, 6.6771072, absolute: 1e-7))
    #expect(isClose(audit.index, 0.1579917, absolute: 1e-7))
    let range = try #require(audit.ratioRange)
    let ratio = try #require(audit.ratio)
    // Over 0.10 whatever was rounded: the published judgments are not acceptable.
    #expect(range.lowerBound > 0.10 && range.contains(ratio))
  }

  @Test func consistentSums() throws {
    let audit = try HarmonicConsistency(columnSums: [2, 4, 4])
    #expect(isClose(audit.harmonicMean, 3, relative: 1e-15) && abs(audit.index) < 1e-15)
    #expect(isClose(audit.weights, [0.5, 0.25, 0.25], relative: 1e-15))
  }

  @Test func wrongSums() {
    #expect(throws: JudgmentError.noItems) { try HarmonicConsistency(columnSums: []) }
    for bad in [0.5, 0, -1, .nan, .infinity] as [Double] {
      #expect(throws: JudgmentError.self) { try HarmonicConsistency(columnSums: [2, bad]) }
    }
    #expect(throws: JudgmentError.self) {
      try HarmonicConsistency(columnSums: [2, 2], decimals: 99)
    }
  }

  @Test func randomIndexIsKnownUpToFifteen() throws {
    let golden = try Golden.file("numerics/ri_tables")["HRI_harmonic_simulated_here"]["values"]
    for n in 3...15 {
      let audit = try HarmonicConsistency(columnSums: [Double](repeating: Double(n), count: n))
      #expect(audit.randomIndex == golden["\(n)"].number)
    }
    let beyond = try HarmonicConsistency(columnSums: [Double](repeating: 16, count: 16))
    #expect(beyond.randomIndex == nil && beyond.ratio == nil)
    #expect(try HarmonicConsistency(columnSums: [1]).ratio == 0)
  }
}
