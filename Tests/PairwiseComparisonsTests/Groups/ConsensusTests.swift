import PairwiseComparisons
import TestSupport
import Testing

@Suite struct ConsensusTests {
  private func compare(_ consensus: Consensus, _ golden: Golden) {
    #expect(isClose(consensus.alphaEntropy, golden["H_alpha"].number, relative: 1e-12))
    #expect(isClose(consensus.gammaEntropy, golden["H_gamma"].number, relative: 1e-12))
    #expect(
      isClose(consensus.betaEntropy, golden["H_beta"].number, relative: 1e-10, absolute: 1e-15))
    #expect(
      isClose(consensus.indicator, golden["S_star_AHP_consensus"].number, relative: 1e-10))
    #expect(
      isClose(consensus.homogeneity, golden["relative_homogeneity_S"].number, relative: 1e-10))
  }

  /// At 70 digits (mpmath).
  @Test(arguments: Golden.group)
  func goldens(_ golden: Golden) throws {
    let priorities = golden["individual"].list.map { $0["eigenvector"].numbers }
    compare(
      try Consensus(priorities: priorities), golden["consensus_unweighted_goepel_M9"])
    compare(
      try Consensus(
        priorities: priorities, memberWeights: golden["respondent_weights"].numbers),
      golden["consensus_weighted_extension_M9"])
  }

  /// Goepel: full disagreement is 0, full agreement is 1.
  @Test func extremes() throws {
    let golden = try Golden.file("published/goepel_consensus_extremes")
    for name in ["extreme", "identical", "mixed"] {
      let consensus = try Consensus(priorities: golden["matrices"][name].rows)
      #expect(
        isClose(consensus.indicator, golden["expected"][name]["S"].number, absolute: 1e-9))
    }
    let identical = try Consensus(priorities: golden["matrices"]["identical"].rows)
    #expect(identical.level == .veryHigh && identical.homogeneity == 1)
  }

  /// The form of 2013 makes members who each put another item first disagree completely, also when
  /// there are fewer of them than items; today's form does not.
  @Test func formOf2013() throws {
    let extreme = (0..<2).map { k in (0..<4).map { $0 == k ? 0.75 : 0.25 / 3 } }
    let original = try Consensus(priorities: extreme, form: .original2013)
    #expect(abs(original.indicator) < 1e-12 && original.level == .veryLow)
    #expect(try Consensus(priorities: extreme).indicator > 0.1)
    // With as many members as items both forms agree.
    let full = (0..<4).map { k in (0..<4).map { $0 == k ? 0.75 : 0.25 / 3 } }
    #expect(
      isClose(
        try Consensus(priorities: full, form: .original2013).indicator,
        try Consensus(priorities: full).indicator, absolute: 1e-15))
  }

  @Test func refusals() throws {
    #expect(throws: JudgmentError.noItems) { try Consensus(priorities: []) }
    #expect(throws: JudgmentError.noItems) { try Consensus(priorities: [[]]) }
    #expect(throws: JudgmentError.shape(row: 1, expected: 2, found: 1)) {
      try Consensus(priorities: [[0.5, 0.5], [1]])
    }
    #expect(throws: JudgmentError.self) { try Consensus(priorities: [[0.5, .nan]]) }
    #expect(throws: JudgmentError.self) { try Consensus(priorities: [[0, 0]]) }
    #expect(throws: JudgmentError.self) {
      try Consensus(priorities: [[0.5, 0.5]], memberWeights: [1, 2])
    }
    #expect(throws: JudgmentError.self) {
      try Consensus(priorities: [[0.5, 0.5]], maximumRatio: 1)
    }
    #expect(try Consensus(priorities: [[1], [1]]).indicator == 1)
  }
}
