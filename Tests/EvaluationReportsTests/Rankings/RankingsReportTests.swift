import BilingualText
import IndicatorEvaluation
import RankingMethods
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

/// VIKOR by hand: S is 0.4 · 40/70, 0.3 and 1, R the same but 0.6 for Z, so that X comes first with
/// Q = 0, Y follows and Z ends with 1.
@Suite struct RankingsReportTests {
  private func report() throws -> RankingsReport {
    var settings = RankingSettings()
    settings.methods = [.weightedSum, .vikor]
    let result = try Shops.result()
    return RankingsReport(result, try RankedEvaluation(result, period: 0, settings), period: 0)
  }

  private func json() throws -> JSONValue {
    let bytes = try report().json(generator: ReportGenerator(name: "ahp", version: "1"))
    #expect(try SchemaValidator.mistakes(in: bytes, schema: RankingsReport.jsonSchema).isEmpty)
    return try JSONValue(bytes)
  }

  private func isNear(_ value: JSONValue, _ expected: Double) -> Bool {
    isClose(value.number ?? .nan, expected, absolute: 1e-9)
  }

  @Test func rowsStandByTheFirstMethod() throws {
    let report = try report()
    #expect(report.order == [1, 0, 2])
    #expect(report.objects.map(\.label) == ["X", "Y", "z"])
    let rows = String(decoding: report.csv(), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      rows[0] == [
        "customer", "label", "rank_weighted_sum", "rank_vikor", "value_weighted_sum", "value_vikor",
      ])
    #expect(
      rows.dropFirst().map { Array($0.prefix(4)) } == [
        ["y", "Y", "1", "2"], ["x", "X", "2", "1"], ["z", "", "3", "3"],
      ])
    let scores = rows.dropFirst().compactMap { Double($0[4]) }
    #expect(isClose(scores, [72, 68, 32], absolute: 1e-9))
  }

  @Test func vikorSaysHowFarTheFirstLeads() throws {
    let vikor = try json().vikor
    let (s, r) = (0.4 * 40 / 70, 0.3)
    #expect(
      isNear(vikor.utility.x, s) && isNear(vikor.utility.y, 0.3) && isNear(vikor.utility.z, 1))
    #expect(isNear(vikor.regret.x, s) && isNear(vikor.regret.y, r) && isNear(vikor.regret.z, 0.6))
    #expect(isNear(vikor.needed_advantage, 0.5) && vikor.advantage == .bool(false))
    // The advantage of X is less than 1/2, and Y alone is within it.
    #expect(vikor.compromise.array == [.string("x"), .string("y")])
    let q = 0.5 * (0.3 - s) / (1 - s) + 0.5 * (r - s) / (0.6 - s)
    let values = try json().methods.first("method", "vikor").objects
    #expect(isNear(values[0].value, 0) && isNear(values[1].value, q) && isNear(values[2].value, 1))
  }

  /// One of three pairs turns round.
  @Test func everyTwoMethodsAreCompared() throws {
    let json = try json()
    #expect(json.schema.string == RankingsReport.schemaName)
    #expect(json.agreement.array.count == 1)
    let agreement = json.agreement[0]
    #expect(agreement["first"].string == "weighted-sum" && agreement.second.string == "vikor")
    #expect(isNear(agreement.kendall_tau_b, 1.0 / 3) && isNear(agreement.spearman, 0.5))
    #expect(
      isNear(agreement.average_rank_shift, 2.0 / 3) && isNear(agreement.largest_rank_shift, 1))
    #expect(json.rank_sum_ratio == .null && json.period == .null)
    #expect(json.criteria.array.map(\.id.string) == ["a", "b"])
    #expect(isNear(json.criteria[0].weight, 0.6))
  }

  @Test func everyMethodHasANameInBothLanguages() {
    let phrases = RankingMethod.allCases.map(\.phrase)
    #expect(Set(phrases).count == RankingMethod.allCases.count)
    #expect(RankingMethod.vikor.figure.en.contains("less is better"))
    #expect(RankSumRatio.Grade.upper.phrase == Phrase(zh: "上", en: "upper"))
  }

  @Test func alternativesHaveNoPeriod() throws {
    let result = try Sample.leader.evaluateAlternatives()
    let report = RankingsReport(result, try RankedEvaluation(result))
    #expect(report.objects.map(\.id) == ["tom", "dick", "harry"])
    #expect(report.criteria == ["experience", "age"] && report.period == nil)
    #expect(report.order.first == 1)
    #expect(String(decoding: report.csv(), as: UTF8.self).hasPrefix("alternative,label,"))
    for language in ReportLanguage.allCases {
      #expect(misalignedLines(in: report.document().text(in: language)).isEmpty)
    }
  }
}
