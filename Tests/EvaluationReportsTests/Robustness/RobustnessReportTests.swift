import BilingualText
import IndicatorEvaluation
import ReportForms
import Robustness
import TestSupport
import Testing

@testable import EvaluationReports

/// With any weight t of `a`, equally likely, Y is first below 2/3 and X above; Y reaches the better band
/// below 2/3, X above, Z never.
@Suite struct RobustnessReportTests {
  private let draws = 4096

  private func report() throws -> RobustnessReport {
    let result = try Shops.result()
    let study = try RobustnessStudy(
      RobustnessSubject(result), RobustnessAssumptions(weights: .any))
    return RobustnessReport(
      try study.run(samples: draws, seed: 7, threads: 1), of: result.model, ids: result.customers,
      names: [Label("X"), Label("Y"), Label()])
  }

  private func isNear(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
    isClose(value ?? .nan, expected, absolute: tolerance)
  }

  @Test func todaysBestComesFirst() throws {
    let report = try report()
    #expect(report.order == [1, 0, 2])
    #expect(report.names == ["X", "Y", "z"])
    #expect(report.leafID(0) == "a" && report.leafName(1).en == "Second")
    #expect(report.leafID(9) == "-")
  }

  @Test func sharesOfBandsAreExact() throws {
    let report = try report()
    let expected: [Double] = [1.0 / 3, 2.0 / 3, 0]
    for (row, share) in expected.enumerated() {
      let good = report.atLeast(band: 0, row: row)
      #expect(isNear(good.share, share) && good.error == nil)
      #expect(isNear(report.atLeast(band: 1, row: row).share, 1))
    }
  }

  /// Four standard errors of a share of 2/3.
  @Test func csvHasARowForEveryCustomer() throws {
    let rows = String(decoding: try report().csv(), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    func cell(_ row: Int, _ name: String) throws -> Double {
      let column = try #require(rows[0].firstIndex(of: name))
      return try #require(Double(rows[row][column]))
    }
    #expect(rows.map { $0[0] } == ["id", "y", "x", "z"])
    let error = (2.0 / 9 / Double(draws)).squareRoot()
    #expect(isNear(try cell(1, "first"), 2.0 / 3, 4 * error))
    #expect(try cell(3, "first") == 0)
    #expect(isNear(try cell(2, "at_least_good"), 1.0 / 3))
    #expect(try cell(2, "at_least_good_error") == 0)
    for row in 1...3 {
      let shares = try (1...3).map { try cell(row, "rank_\($0)_share") }
      #expect(isNear(shares.reduce(0, +), 1))
    }
    // Ranks of three add up to 6 in every draw.
    let ranks = try (1...3).map { try cell($0, "expected_rank") }
    #expect(isNear(ranks.reduce(0, +), 6))
  }

  @Test func jsonFollowsItsSchema() throws {
    let bytes = try report().json(generator: ReportGenerator(name: "ahp", version: "1"))
    #expect(try SchemaValidator.mistakes(in: bytes, schema: RobustnessReport.jsonSchema).isEmpty)
    let json = try JSONValue(bytes)
    #expect(json.schema.string == RobustnessReport.schemaName)
    #expect(json.samples.number == Double(draws) && json.seed.string == "7")
    #expect(json.exact == .bool(true) && json.sobol == .null && json.leave_out == .null)
    #expect(json.rows.array.map(\.id.string) == ["y", "x", "z"])
    #expect(isNear(json.rows[0].score.number, 72) && json.rows[1].rank.number == 2)
    let error = (2.0 / 9 / Double(draws)).squareRoot()
    #expect(isNear(json.same_first.value.number, 2.0 / 3, 4 * error))
  }

  @Test func assumptionsAreSaidInWords() {
    #expect(
      RobustnessAssumptions.Weights.within(0.2).phrase.en == "each within ±20 %, normalised again")
    #expect(
      RobustnessAssumptions.Weights.dirichlet(12.5).phrase.en
        == "Dirichlet's distribution, concentration 12.5")
    #expect(RobustnessAssumptions.Weights.fixed.phrase == Phrase(zh: "固定", en: "fixed"))
    let inputs: [UncertainInput] = [
      .weights(node: "goal"), .weight(child: "a"), .values(indicator: "b"), .method,
    ]
    #expect(inputs.map(\.text) == ["weights:goal", "weight:a", "values:b", "method"])
  }

  @Test func theDocumentIsAboutTheModel() throws {
    let document = try report().document()
    #expect(document.title == Phrase(zh: "门店", en: "Shops"))
    #expect(document.text(in: .english).contains("any weights, uniform"))
  }
}
