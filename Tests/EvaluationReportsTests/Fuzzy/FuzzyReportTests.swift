import BilingualText
import FuzzyEvaluation
import IndicatorEvaluation
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

/// Bands from 70 and from 0 have their middles at 85 and 35, so that a score s between them belongs to
/// the better one by (s − 35)/50: 0.9 for 80, 0.5 for 60, 0.3 for 50.
@Suite struct FuzzyReportTests {
  private func report() throws -> FuzzyReport {
    let result = try Shops.result()
    return try FuzzyReport(try FuzzyStudy(result), of: result, rows: [0, 1, 2])
  }

  private func isNear(_ value: JSONValue, _ expected: Double) -> Bool {
    isClose(value.number ?? .nan, expected, absolute: 1e-9)
  }

  @Test func membershipsAreComposedByTheWeights() throws {
    let bytes = try report().json(generator: ReportGenerator(name: "ahp", version: "1"))
    #expect(try SchemaValidator.mistakes(in: bytes, schema: FuzzyReport.jsonSchema).isEmpty)
    let json = try JSONValue(bytes)
    #expect(json.schema.string == FuzzyReport.schemaName)
    #expect(json.membership.string == "triangular" && json["operator"].string == "weighted-average")
    #expect(json.grades.array.map(\.id.string) == ["good", "poor"])
    #expect(isNear(json.grades[0].value, 85) && isNear(json.grades[1].value, 35))
    let x = json.objects.first("customer", "x")
    let root = x.nodes[0]
    // 0.6 · 0.9 + 0.4 · 0.3
    #expect(isNear(root.memberships.good, 0.66) && isNear(root.memberships.poor, 0.34))
    #expect(root.grade.string == "good" && root.grade_by_half.string == "good")
    #expect(
      isNear(root.validity, 0.32 / 0.68) && isNear(root.score, 68) && isNear(root.coverage, 1))
    #expect(isNear(x.total_score, 68) && x.period == .null)
    #expect(isNear(x.nodes.first("id", "b").memberships.good, 0.3))
    #expect(x.nodes[1]["operator"] == .null && root["operator"].string == "weighted-average")
    // 0.6 · 0.1 of the best grade, and nothing of it under the second indicator.
    #expect(isNear(json.objects[2].nodes[0].memberships.good, 0.06))
  }

  @Test func csvHasARowForEveryNode() throws {
    let rows = String(decoding: try report().csv(), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      rows[0] == [
        "customer", "label", "period", "node", "membership_good", "membership_poor", "grade",
        "validity", "grade_by_half", "score", "coverage",
      ])
    #expect(
      rows.dropFirst().map { $0[3] } == ["goal", "a", "b", "goal", "a", "b", "goal", "a", "b"])
    for row in rows.dropFirst() {
      let sum = row[4...5].compactMap { Double($0) }.reduce(0, +)
      #expect(isClose(sum, 1, absolute: 1e-12))
    }
    // Y: (0.6 · 0.5 + 0.4 · 1) of 85 and 0.3 of 35.
    let score = try #require(Double(rows[4][9]))
    #expect(isClose(score, 70, absolute: 1e-9))
    // Certain: nothing is left for a second grade.
    #expect(rows[6][7] == "" && rows[6][6] == "Good")
  }

  /// Ten votes: seven for the better band under one indicator, all for the worse one under the other.
  @Test func votesAreShares() throws {
    let result = try Shops.result()
    let study = try FuzzyStudy(
      votes: [[[7, 3], [0, 10]], [[5, 5], nil]], model: result.model, weights: result.weights)
    let report = try FuzzyReport(study, voted: ["first", nil])
    #expect(report.objects.map(\.id) == ["first", "goal"])
    let root = try #require(report.objects[0].nodes[0])
    #expect(isClose(root.memberships, [0.42, 0.58], absolute: 1e-12))
    let half = try #require(report.objects[1].nodes[0])
    #expect(isClose(half.memberships, [0.5, 0.5], absolute: 1e-12))
    #expect(isClose(half.coverage, 0.6, absolute: 1e-12))
    #expect(half.grade == nil && half.largest == [0, 1])
    #expect(report.objects[1].nodes[2] == nil)
  }

  /// What was written down is not called votes, for all indicators or for some.
  @Test func writtenMembershipsAreNamed() throws {
    let result = try Shops.result()
    for (written, name, zh) in [
      (["a": [1.0, 0], "b": [0.5, 0.5]], "written", "写明的隶属度"),
      (["b": [0.5, 0.5]], "votes", "投票比例，其中 1 个指标写明"), ([:], "votes", "投票比例"),
    ] {
      let study = try FuzzyStudy(
        votes: [[[7, 3], [0, 10]]], model: result.model, weights: result.weights,
        written: written)
      let report = try FuzzyReport(study, voted: [nil])
      let json = try JSONValue(report.json(generator: ReportGenerator(name: "ahp", version: "1")))
      #expect(json.membership.string == name)
      let facts = report.document().text(in: .chinese).split(separator: "\n")
      #expect(facts.contains { $0.contains("隶属度") && $0.hasSuffix(zh) })
    }
  }

  @Test func theDocumentKeepsItsColumns() throws {
    for language in ReportLanguage.allCases {
      let text = try report().document().text(in: language)
      #expect(text.contains("0.6600") && misalignedLines(in: text).isEmpty)
    }
  }
}
