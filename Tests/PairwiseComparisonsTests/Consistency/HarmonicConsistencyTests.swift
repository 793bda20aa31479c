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
    // Over 0.10 whatever was rounded: the published judgments are not acceptable.
    #expect(audit.ratioRange.lowerBound > 0.10 && audit.ratioRange.contains(audit.ratio))
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

  private func randomIndex(_ n: Int, scale: JudgmentScale = .saaty) throws -> HarmonicConsistency {
    try HarmonicConsistency(columnSums: [Double](repeating: Double(n), count: n), scale: scale)
  }

  /// Beyond 15: NumPy's figures for 17 equally likely grades (20,000 to 200,000 matrices, standard
  /// errors beside them) and Stein & Mizzi's 1.650 and 1.675 for n = 20 and 25.
  @Test(arguments: [
    (16, 1.61188, 0.00033), (20, 1.64797, 0.00034), (30, 1.69027, 0.00026),
    (50, 1.71872, 0.00025), (100, 1.73819, 0.00019),
  ])
  func randomIndexOfLargeTables(_ n: Int, _ simulated: Double, _ error: Double) throws {
    let value = try randomIndex(n).randomIndex
    // The closed form above n = 30 may be off by 0.07 per cent.
    #expect(abs(value - simulated) < 4 * error + (n > 30 ? 0.0007 * simulated : 0))
  }

  @Test func randomIndexAsPublished() throws {
    #expect(abs(try randomIndex(20).randomIndex - 1.650) < 0.0025)
    #expect(abs(try randomIndex(25).randomIndex - 1.675) < 0.0015)
  }

  /// Table and closed form meet where one ends, and the closed form has the simulated limit's size.
  @Test func closedFormContinuesTheTable() throws {
    let (last, first) = (try randomIndex(30), try randomIndex(31))
    #expect(last.randomIndexSource == .simulatedHarmonic)
    #expect(first.randomIndexSource == .closedForm(beyond: .computed))
    #expect(first.randomIndex > last.randomIndex && first.randomIndex - last.randomIndex < 0.005)
    // (μ − 1) for n → ∞, μ the mean of the 17 grades.
    #expect(isClose(try randomIndex(100_000).randomIndex, 1.7546451914098973, relative: 1e-4))
  }

  /// Another scale has its own index: a library's own simulation, on other random numbers.
  @Test func otherScales() throws {
    let balanced = try #require(JudgmentScale.named("balanced"))
    let audit = try randomIndex(5, scale: balanced)
    let estimate = try RandomIndexSimulation(
      order: 5, scale: balanced, index: .harmonic, samples: 20_000, seed: 99
    ).run()
    #expect(abs(audit.randomIndex - estimate.value) < 6 * estimate.standardError)
    #expect(audit.randomIndex < 0.6 * (try randomIndex(5).randomIndex))
  }

  @Test func randomIndexIsKnownUpToFifteen() throws {
    let golden = try Golden.file("numerics/ri_tables")["HRI_harmonic_simulated_here"]["values"]
    for n in 3...15 {
      let audit = try HarmonicConsistency(columnSums: [Double](repeating: Double(n), count: n))
      #expect(audit.randomIndex == golden["\(n)"].number)
    }
    #expect(try HarmonicConsistency(columnSums: [1]).ratio == 0)
  }
}
