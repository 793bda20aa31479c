import Foundation
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

/// With RI = 0.58 CR keeps 0.1 where ∛p + 1/∛p is at most 2.116, that is p at most 2.76: of 3, 3 and 1
/// the last must become 4, or one of the others 1/2.
@Suite struct RevisionReportTests {
  private func report(
    sets: Set<String>? = nil, expert: String? = nil, limit: Double? = nil, count: Int = 1
  ) throws -> RevisionReport {
    let model = Triangle.model([
      JudgmentSet(
        id: "j", items: ["a", "b", "c"],
        responses: [
          ExpertJudgments(expert: "e1", judgments: Triangle.contradiction),
          ExpertJudgments(expert: "e2", judgments: Triangle.consistent),
        ])
    ])
    return RevisionReport(
      model: model, weights: try model.weights(), sets: sets, expert: expert, limit: limit,
      count: count)
  }

  /// CR of three judgments by Cardano's formula.
  private func ratio(_ p: Double) -> Double {
    let root = cbrt(p)
    return (root + 1 / root - 2) / 2 / 0.58
  }

  @Test func theSmallestChangeIsProposed() throws {
    let report = try report()
    #expect(report.subjects.map(\.expert) == ["e1", "e2"])
    #expect(report.proposals.map(\.set) == ["j"] && report.proposals.map(\.expert) == ["e1"])
    let changes = report.proposals[0].changes
    #expect(changes == [Revision.Change(judgment: Judgment(0, 2, 1), newRatio: 4)])
    #expect(report.unmended.isEmpty)
    let search = try #require(report.subjects[0].search).get()
    #expect(search.lowerBound == 1 && search.isProved)
    #expect(isClose(search.revisions[0].after.ratio, ratio(9.0 / 4), absolute: 1e-9))
  }

  @Test func whatKeepsTheLimitIsLeftAlone() throws {
    let subject = try report().subjects[1]
    #expect(subject.search == nil && subject.xuWei == nil && subject.advice == nil)
    #expect(isClose(subject.consistency.ratio, 0, absolute: 1e-9))
  }

  /// a^t (w₁/w₂)^(1−t) takes p to p^t, so that t = 3 ln x / ln 9 where x + 1/x = 2.116.
  @Test func allJudgmentsMayMoveTowardsTheWeights() throws {
    let found = try #require(try report().subjects[0].xuWei).get()
    let x = (2.116 + (2.116 * 2.116 - 4).squareRoot()) / 2
    #expect(isClose(found.exponent, 3 * log(x) / log(9), absolute: 1e-6))
  }

  /// The weights are as ∛3, 1 and 1/∛3.
  @Test func everyJudgmentIsAsFarFromTheWeights() throws {
    let influences = try report().subjects[0].influences.get().sorted {
      ($0.judgment.first, $0.judgment.second) < ($1.judgment.first, $1.judgment.second)
    }
    let root = cbrt(3.0)
    #expect(isClose(influences.map(\.impliedRatio), [root, root * root, root], relative: 1e-9))
    let epsilons = [Double](repeating: cbrt(9.0), count: 3)
    #expect(isClose(influences.map(\.epsilon), epsilons, relative: 1e-9))
  }

  @Test func anotherLimitAsksForLess() throws {
    let report = try report(limit: 0.5)
    #expect(report.subjects.map(\.consistency.limit) == [0.5, 0.5])
    #expect(report.proposals.isEmpty && report.unmended.isEmpty)
  }

  @Test func whatNoProposalMendsIsNamed() throws {
    #expect(try report(count: 0).unmended == ["j, e1"])
  }

  @Test func setsAndExpertsCanBeChosen() throws {
    #expect(try report(sets: ["other"]).subjects.isEmpty)
    #expect(try report(sets: ["j"], expert: "e2").subjects.map(\.expert) == ["e2"])
  }

  @Test func csvHasARowForEachChange() throws {
    let lines = String(decoding: try report().csv(), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2)
    let cells = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    #expect(cells.prefix(7) == ["j", "e1", "1", "a", "c", "1", "4"] && cells.last == "true")
    let ratios = cells[7...8].compactMap { Double($0) }
    #expect(isClose(ratios, [ratio(9), ratio(2.25)], absolute: 1e-9))
  }

  @Test func jsonFollowsItsSchema() throws {
    let bytes = try report().json(generator: ReportGenerator(name: "ahp", version: "1"))
    #expect(try SchemaValidator.mistakes(in: bytes, schema: RevisionReport.jsonSchema).isEmpty)
    let subjects = try JSONValue(bytes).subjects
    #expect(subjects[0].changes_at_least.number == 1 && subjects[0].proved == .bool(true))
    #expect(subjects[1].changes_at_least == .null && subjects[1].xu_wei == .null)
  }
}
