import AHPScenarios
import Foundation
import TestSupport
import Testing

/// What a program gets of a scenario: weights, customers, alternatives, each with its report.
struct ScenarioResultsTests {
  private func bytes(_ report: some Report, _ form: ReportForm) throws -> [UInt8] {
    try ReportRendering(language: .english).bytes(of: report, as: form)
  }

  /// The leader example of Wikipedia's article "Analytic hierarchy process", to its printed digits.
  @Test func aPublishedRanking() throws {
    let path = Fixture.repository
      .appendingPathComponent("scenarios/choosing-a-leader/scenario.yaml").path
    let scenario = try OpenedScenario(path: path)
    let ranking: ScenarioRanking = try scenario.rankAlternatives()
    let alternatives = ranking.result.alternatives
    #expect(
      isClose(alternatives.map(\.priority), [0.358, 0.493, 0.149], absolute: 0.000_501))
    #expect(alternatives.map(\.rank) == [2, 1, 3])
    let weights: ScenarioWeights = try scenario.weigh()
    let criteria = weights.weights.leaves.map { weights.weights.nodes[$0].global }
    #expect(isClose(criteria, [0.548, 0.127, 0.270, 0.056], absolute: 0.000_501))
    #expect(!ranking.warnings.hasErrors && !weights.warnings.hasErrors)
    let text = String(decoding: try bytes(ranking.report, .markdown), as: UTF8.self)
    for name in ["Tom", "Dick", "Harry"] { #expect(text.contains(name)) }
  }

  /// By hand: 0.25 · 40 + 0.75 · 80 = 70, and so on; with ties the best rank is shared.
  @Test func customersByHand() throws {
    let folder = try TemporaryFolder()
    let path = try DataScenario.write(
      weights: "{given: {a: 25%, b: 75%}}", csv: "customer,a,b\nx,40,80\ny,100,90\nz,70,70\n",
      in: folder)
    let scenario = try OpenedScenario(path: path)
    let evaluation: ScenarioEvaluation = try scenario.evaluate()
    #expect(evaluation.warnings.isEmpty && evaluation.result.customers == ["x", "y", "z"])
    #expect(evaluation.result.rows.scores == [70, 92.5, 70])
    #expect(evaluation.result.rows.ranks == [2, 1, 2])
    let json = try JSONValue(bytes(evaluation.report, .json))
    #expect(json.rows.array.map(\.customer.string) == ["x", "y", "z"])
    #expect(json.rows.array.map(\.score.number) == [70, 92.5, 70])
    #expect(json.rows[0].indicators.b.contribution.number == 60)
  }

  /// The same numbers in every form of text.
  @Test func formsOfText() throws {
    let folder = try TemporaryFolder()
    let path = try DataScenario.write(
      weights: "{given: {a: 25%, b: 75%}}", csv: "customer,a,b\n甲,40,80\ny,100,90\n", in: folder)
    let evaluation = try OpenedScenario(path: path).evaluate()
    let rendering = ReportRendering(
      language: .chinese, csvFormat: CSVFormat(byteOrderMark: true, carriageReturns: true))
    let csv = try rendering.bytes(of: evaluation.report, as: .csv)
    #expect(csv.starts(with: [0xEF, 0xBB, 0xBF]) && csv.suffix(2) == [13, 10])
    let lines = String(decoding: csv.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false)
    let score = try #require(header.firstIndex(of: "score"))
    #expect(lines.count == 3)
    let scores = lines.dropFirst().map {
      Double($0.split(separator: ",", omittingEmptySubsequences: false)[score])
    }
    #expect(scores == [70, 92.5])
    for form in [ReportForm.table, .markdown] {
      let text = String(
        decoding: try rendering.bytes(of: evaluation.report, as: form), as: UTF8.self)
      #expect(text.contains("甲") && text.contains("92.5"))
    }
  }

  /// Reports name the files that they come from.
  @Test func inputsAreTheFilesThatWereRead() throws {
    let folder = try TemporaryFolder()
    let csv = "customer,a,b\nx,40,80\n"
    let path = try DataScenario.write(weights: "equal", csv: csv, in: folder)
    let scenario = try OpenedScenario(path: path)
    let inputs = scenario.inputs
    #expect(inputs.map(\.role) == ["scenario", "data"])
    #expect(inputs.map(\.path) == [path, folder.url.appendingPathComponent("d.csv").path])
    #expect(inputs[1].byteCount == csv.utf8.count && inputs[0].digest == scenario.scenario.digest)
    let generator = ReportGenerator.package.reading(inputs)
    #expect(generator.name == "swift-ahp" && generator.inputs == inputs)
    let page = try ReportRendering(language: .english, generator: generator)
      .bytes(of: scenario.evaluate().report, as: try #require(form("html")))
    #expect(String(decoding: page, as: UTF8.self).contains(inputs[1].digest ?? "-"))
  }

  private func form(_ name: String) -> ReportForm? {
    ReportForm.ofReports.first { $0.name == name }
  }

  @Test func aFormWithoutARendererIsAnError() throws {
    let folder = try TemporaryFolder()
    let path = try DataScenario.write(weights: "equal", in: folder)
    let report = try OpenedScenario(path: path).weigh().report
    let unknown = ReportForm(name: "pdf", endings: ["pdf"], isForPeople: true, isText: false)
    let error = try #require(throws: ReportRenderingError.self) {
      try ReportRendering(language: .english).bytes(of: report, as: unknown)
    }
    #expect(error.form == unknown && error.description == "nothing renders pdf")
    #expect(error.message.zh.contains("pdf"))
  }

  /// Every mistake of a table at once, at its line.
  @Test func mistakesOfTheDataAreNamed() throws {
    let folder = try TemporaryFolder()
    let path = try DataScenario.write(
      weights: "equal", csv: "customer,a,b\nw,1,1\nx,many,8\ny,1,\nw,1,2\n", in: folder)
    let scenario = try OpenedScenario(path: path)
    let refusal = try #require(throws: ScenarioRefusal.self) { try scenario.evaluate() }
    let errors = refusal.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.csvNotANumber, .csvMissingNotAllowed, .csvDuplicateKey])
    #expect(errors.map(\.position?.line) == [3, 4, 5])
    // Weights do not need the table.
    #expect(try scenario.weigh().weights.nodes.dropFirst().map(\.local) == [0.5, 0.5])
  }

  @Test func dataOutsideTheFolderIsReadOnlyWhenAllowed() throws {
    let folder = try TemporaryFolder()
    let inner = folder.url.appendingPathComponent("inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: false)
    let path = try DataScenario.write(
      weights: "equal", csv: "customer,a,b\nx,40,80\n", more: "data: {path: ../d.csv}", in: folder)
    let moved = inner.appendingPathComponent("scenario.yaml")
    try FileManager.default.moveItem(at: URL(fileURLWithPath: path), to: moved)
    let refusal = try #require(throws: ScenarioRefusal.self) {
      try OpenedScenario(path: moved.path).evaluate()
    }
    #expect(refusal.diagnostics.contains { $0.code == .fileOutsideFolder })
    let allowed = try OpenedScenario(path: moved.path, allowingOutside: true).evaluate()
    #expect(allowed.result.rows.scores == [60])
  }
}
