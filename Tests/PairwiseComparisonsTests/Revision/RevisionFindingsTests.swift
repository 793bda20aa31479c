import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct RevisionFindingsTests {
  @Test func theJudgmentThatWasTurnedRoundIsFound() throws {
    let problem = try RevisionProblemTests.problem()
    let findings: RevisionFindings = try problem.search(.ordinary) { _ in true }
    #expect(findings.lowerBound == 1 && !findings.isStopped && !findings.isLimited)
    let change = try #require(findings.changes.first?.first)
    #expect(change.judgment.pair == ItemPair(0, 3) && change.newRatio == 2)
    // The least change that does: all nearer grades miss the target.
    let own = problem.distance(change.newRatio, to: change.judgment.ratio)
    var ratios = problem.judgments.map(\.ratio)
    for ratio in problem.ratios {
      ratios[2] = ratio
      let reaches = try problem.excess(ratios) <= problem.target
      if ratio == change.newRatio { #expect(reaches) }
      if problem.distance(ratio, to: change.judgment.ratio) < own - 1e-9 { #expect(!reaches) }
    }
  }

  @Test func whatIsStoppedSaysSo() throws {
    let findings = try RevisionProblemTests.problem().search(.ordinary) { _ in false }
    #expect(findings.isStopped && findings.changes.isEmpty)
  }

  /// Grades near the best completion, improved one at a time, reach the target or are none.
  @Test func roundedGradesReachTheTarget() throws {
    let problem = try RevisionProblemTests.problem()
    let changes = try #require(try problem.rounded([2]))
    #expect(changes.map(\.newRatio) == [8])
    #expect(try RevisionProblemTests.problem(target: 1e-6).rounded([0]) == nil)
  }
}
