import BilingualText
import Foundation
import IndicatorEvaluation
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

/// `Documentation/results.md` names every key of every schema with its meaning.
@Suite struct DocumentationTests {
  private static let schemas = [
    WeightsReport.jsonSchema, EvaluationReport.jsonSchema, AlternativesReport.jsonSchema,
    ExplanationReport.jsonSchema, SummaryReport.jsonSchema,
  ]

  @Test(arguments: schemas.indices) func everyKeyIsDocumented(position: Int) throws {
    let page = try String(
      contentsOf: Fixture.repository.appendingPathComponent("Documentation/results.md"),
      encoding: .utf8)
    let lines = page.split(separator: "\n")
    let schema = try JSONSerialization.jsonObject(with: Data(Self.schemas[position]))
    let root = try #require(schema as? [String: Any])
    let definitions = try #require(root["$defs"] as? [String: [String: Any]])
    let title = try #require(root["title"] as? String)
    var objects = definitions
    objects[title] = root
    for (name, object) in objects {
      let start = try #require(lines.firstIndex(of: "### \(name)"))
      let section = lines[(start + 1)...].prefix { !$0.hasPrefix("#") }
      for (key, member) in object["properties"] as? [String: [String: Any]] ?? [:] {
        let meaning = try #require(member["description"] as? String)
        #expect(
          section.contains { $0.hasPrefix("| `\(key)` | ") && $0.hasSuffix(" | \(meaning) |") },
          "\(name).\(key)")
      }
    }
  }

  @Test func everyColumnIsDocumented() throws {
    let page = try String(
      contentsOf: Fixture.repository.appendingPathComponent("Documentation/results.md"),
      encoding: .utf8)
    let evaluation = EvaluationReport(try Sample.evaluation()).csv(in: .chinese, CSVFormat())
    let weights = WeightsReport(model: Sample.model, weights: Sample.weights).csv()
    let alternatives = AlternativesReport(try Sample.leader.evaluateAlternatives()).csv()
    for bytes in [evaluation, weights, alternatives] {
      let head = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" }
      for column in head.split(separator: ",") {
        let prefix = ["contribution_", "score_", "value_", "priority_"].first {
          column.hasPrefix($0)
        }
        #expect(page.contains("`\(prefix.map { $0 + "<id>" } ?? String(column))`"), "\(column)")
      }
    }
  }
}
