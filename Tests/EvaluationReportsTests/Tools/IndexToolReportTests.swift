import BilingualText
import IndicatorEvaluation
import RankingMethods
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

/// Scaled between the least and the largest value, `a` is 100, 50 and 0 and `b` is 300/7, 100 and 0:
/// 540/7 for X, 70 for Y, 0 for Z, instead of 68, 72 and 32.
@Suite struct IndexToolReportTests {
  private func report() throws -> IndexToolReport { IndexToolReport(try Shops.result()) }

  @Test func scoresAreRelativeToTheCustomers() throws {
    let report = try report()
    #expect(isClose(report.ours, [68, 72, 32], absolute: 1e-9))
    #expect(isClose(report.theirs, [540.0 / 7, 70, 0], absolute: 1e-9))
    #expect(report.range == 0...100 && report.constant.isEmpty && report.scored.isEmpty)
    #expect(report.largest == 2)
  }

  @Test func onlyTheNormalisationMakesADifference() throws {
    let report = try report()
    #expect(report.steps.map(\.convention) == [.normalisation, .missing, .aggregation])
    #expect(isClose(report.steps.map(\.largestChange), [32, 0, 0], absolute: 1e-9))
    #expect(report.convention == .normalisation)
    let tau = try #require(report.agreement?.tauB)
    #expect(isClose(tau, 1.0 / 3, absolute: 1e-12))
  }

  @Test func theSentenceNamesTheCustomerTheScoresAndTheReason() throws {
    let english = try report().sentence.en
    #expect(
      english.hasPrefix("COINr: the score of z is 0.00 instead of 32.00, mostly because it scales"))
    #expect(english.hasSuffix("; Kendall's τ-b of the ranks is 0.333."))
    #expect(english.contains(" to 0…100 "))
  }

  @Test func theBestByOurScoreComesFirst() throws {
    let rows = String(decoding: try report().csv(), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows[0] == ["customer", "label", "score", "tool_score", "rank", "tool_rank"])
    #expect(
      rows.dropFirst().map { [$0[0], $0[1], $0[4], $0[5]] } == [
        ["y", "Y", "1", "2"], ["x", "X", "2", "1"], ["z", "z", "3", "3"],
      ])
  }

  @Test func tiesShareTheBetterRank() {
    #expect(IndexToolReport.ranks([3, 5, 5, .nan, 1]) == [3, 1, 1, nil, 4])
  }

  /// A constant indicator tells nothing apart, and its sibling takes over its weight.
  @Test func constantIndicatorsAreLeftOut() throws {
    let report = IndexToolReport(try Shops.result(b: [50, 50, 50]))
    #expect(report.constant == ["b"])
    #expect(isClose(report.theirs, [100, 50, 0], absolute: 1e-9))
  }

  @Test func valuesThatFillTheScaleGiveTheSameScores() throws {
    let report = IndexToolReport(try Shops.result(a: [100, 30, 0], b: [0, 100, 40]))
    #expect(report.convention == nil)
    #expect(report.sentence.en == "COINr shows the same scores.")
  }

  @Test func jsonFollowsItsSchema() throws {
    let bytes = try report().json(generator: ReportGenerator(name: "ahp", version: "1"))
    #expect(try SchemaValidator.mistakes(in: bytes, schema: IndexToolReport.jsonSchema).isEmpty)
    let json = try JSONValue(bytes)
    #expect(json.customers.array.map(\.customer.string) == ["x", "y", "z"])
    #expect(isClose(json.customers[1].tool_score.number ?? .nan, 70, absolute: 1e-9))
    #expect(json.steps[0].convention.string == "normalisation")
    let text = try report().document().text(in: .chinese)
    #expect(misalignedLines(in: text).isEmpty)
  }
}
