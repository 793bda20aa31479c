import Diagnostics
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct GivenAnswersSyntaxTests {
  private func run(_ keys: String) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture([:]).run(
      """
      answers: {grade: {levels: [bad, fair, good, best], top: 2}},
      analyses: {a: {kind: distribution, \(keys)}}
      """)
  }

  @Test func countsStandForTheirRows() throws {
    let run = try run("answers: nps, counts: {10: 5, 9: 3, 6: 2}, least_base: 10")
    #expect(run.codes.isEmpty && run.value("a.base") == 10)
    #expect(isClose(run.value("a.net") ?? .nan, 0.6, absolute: 1e-15))
    let result = try run.result(DistributionResult.self)
    #expect(result.all.counts.counts == [0, 0, 0, 0, 0, 0, 2, 0, 0, 3, 5])
  }

  @Test func publishedSharesGiveANetScore() throws {
    let run = try run("answers: grade, shares: {best: 35.5%, good: 20%, fair: 30%, bad: 14.5%}")
    #expect(run.codes.isEmpty && run.value("a.rest") == 0)
    #expect(isClose(run.value("a.top") ?? .nan, 0.555, absolute: 1e-12))
    #expect(isClose(run.value("a.net") ?? .nan, 0.41, absolute: 1e-12))
    let result = try run.result(PublishedSharesResult.self)
    #expect(result.shares[0] == PublishedPercentage("14.5%") && result.shares.count == 4)
  }

  @Test func anEndThatWasNotPrintedHasNoNetScore() throws {
    let run = try run("answers: grade, shares: {best: 35%, bad: 15%}")
    #expect(run.errors.isEmpty && run.value("a.bottom") == 0.15)
    #expect(run.value("a.top") == nil && run.value("a.net") == nil)
    #expect(isClose(run.value("a.rest") ?? .nan, 0.5, absolute: 1e-12))
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let cases: [(keys: String, code: DiagnosticCode)] = [
      ("counts: {10: 5}", .keyMissing),
      ("shares: {best: 50%}", .keyMissing),
      ("answers: grade", .keyMissing),
      ("answers: grad, counts: {best: 1}", .answerScaleUnknown),
      ("answers: grade, counts: {better: 1}", .answerOutOfScale),
      ("answers: grade, shares: {better: 1%}", .answerOutOfScale),
      ("answers: grade, shares: {best: 80%, bad: 30%}", .figuresShareOver),
      ("answers: grade, counts: {best: 3}, population: 2", .populationBelowBase),
    ]
    for (keys, code) in cases {
      let run = try run(keys)
      #expect(run.errors == [code], "\(keys)")
      #expect(run.entries.isEmpty, "\(keys)")
    }
  }

  /// What is wrong with a scale is said where it is declared, and once.
  @Test func aFaultyScaleIsNotCalledUnknown() throws {
    let run = try AnalysisRunFixture([:]).run(
      """
      answers: {odd: {levels: [only]}},
      analyses: {a: {kind: distribution, answers: odd, counts: {only: 3}}}
      """)
    #expect(run.codes == [.answerLevels] && run.entries.isEmpty)
  }
}
