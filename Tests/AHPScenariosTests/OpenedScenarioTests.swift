import AHPScenarios
import Foundation
import TestSupport
import Testing

/// A program opens a scenario file, evaluates it and writes reports.
struct OpenedScenarioTests {
  private static func path(_ name: String) -> String {
    Fixture.repository.appendingPathComponent("scenarios/\(name)/scenario.yaml").path
  }

  /// The score by hand of what the contributions sum to, and the file's own warning.
  @Test func customers() throws {
    let scenario = try OpenedScenario(path: Self.path("zhaoqing-2015"))
    let evaluation = try scenario.evaluate()
    #expect(evaluation.result.customers.count == 6)
    #expect(evaluation.warnings.contains { $0.code == .judgmentInconsistent })
    let json = try JSONValue(
      ReportRendering(language: .chinese).bytes(of: evaluation.report, as: .json))
    for row in json.rows.array {
      let parts = row.indicators.object.values.compactMap(\.contribution.number)
      #expect(isClose(parts.reduce(0, +), row.score.number ?? .nan, absolute: 1e-12))
    }
    #expect(json.rows.array.count == 12)
  }

  @Test func weightsSumToOne() throws {
    let weights = try OpenedScenario(path: Self.path("zhaoqing-2015")).weigh()
    let json = try JSONValue(
      ReportRendering(language: .english).bytes(of: weights.report, as: .json))
    let leaves = json.weights.array.filter { $0.leaf == .bool(true) }
    #expect(isClose(leaves.compactMap(\.global_weight.number).reduce(0, +), 1, absolute: 1e-12))
  }

  @Test func alternatives() throws {
    let scenario = try OpenedScenario(path: Self.path("choosing-a-leader"))
    #expect(try scenario.rankAlternatives().result.alternatives.map(\.rank).sorted() == [1, 2, 3])
    #expect(throws: ScenarioRefusal.self) { try scenario.evaluate() }
  }

  /// What is wrong is said as the command says it.
  @Test func refusals() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("scenario.yaml").path
    try Data("schema: ahp-scenario/1\ntree: {id: g, children: [a], weigths: equal}\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    let refusal = try #require(throws: ScenarioRefusal.self) { try OpenedScenario(path: path) }
    #expect(refusal.diagnostics.contains { $0.code == .keyUnknown && $0.position?.line == 2 })
    #expect(refusal.text(in: .chinese).contains("错误"))
    #expect(refusal.description.contains("did you mean `weights`?"))
    #expect(throws: ScenarioRefusal.self) { try OpenedScenario(path: path + "no") }
    try Data("schema: ahp-scenario/1\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: ScenarioRefusal.self) { try OpenedScenario(path: path).weigh() }
  }

  /// Every form under its own ending; of other endings nothing is written.
  @Test func reportsInEveryForm() throws {
    let folder = try TemporaryFolder()
    let evaluation = try OpenedScenario(path: Self.path("zhaoqing-2015")).evaluate()
    for form in ReportForm.ofReports {
      for ending in form.endings {
        let file = folder.url.appendingPathComponent("report.\(ending)")
        try ReportRendering(language: .chinese).write(evaluation.report, to: file.path)
        #expect(try !Data(contentsOf: file).isEmpty)
      }
    }
    #expect(ReportForm.ofReports.map(\.name).contains("html"))
    let file = folder.url.appendingPathComponent("report.pdf").path
    let error = try #require(throws: ReportRenderingError.self) {
      try ReportRendering(language: .english).write(evaluation.report, to: file)
    }
    #expect(error.description.contains("report.pdf"))
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
