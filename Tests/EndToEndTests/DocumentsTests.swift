import Foundation
import TestSupport
import Testing

/// `ahp document`: the bundle of Tests/Fixtures/analyses/service, and what is refused.
struct DocumentsTests {
  private static let scenario = ServiceScenarioTests.scenario

  private func text(_ folder: borrowing TemporaryFolder, _ name: String) throws -> String {
    String(
      decoding: try Data(contentsOf: folder.url.appendingPathComponent(name)), as: UTF8.self)
  }

  @Test func aBundleIsOneFileAPart() throws {
    let folder = try TemporaryFolder()
    let out = folder.url.appendingPathComponent("a/b").path
    let run = try CommandRun([
      "document", Self.scenario, "half-year", "-o", out, "--format", "markdown", "--lang", "zh",
    ])
    #expect(run.status == 0, "\(run.errorText)")
    let names = ["statistics", "opinions", "analysis", "rectification", "letter"]
    #expect(run.text == names.map { "\(out)/\($0).md\n" }.joined())
    let letter = try text(folder, "a/b/letter.md")
    // 71 answers, a net of 10 of 71, 3 cases at the last stage.
    #expect(letter.contains("本次征询共收到 71 份答卷，净推荐值 14.08%，投诉 3 件。"), "\(letter)")
    let opinions = try text(folder, "a/b/opinions.md")
    #expect(opinions.contains("C001") && opinions.contains("电压质量"), "\(opinions)")
    #expect(try text(folder, "a/b/rectification.md").contains("复核停电通知流程"))
    #expect(try text(folder, "a/b/analysis.md").contains("客户愉悦度指数"))
    #expect(try text(folder, "a/b/statistics.md").contains("净推荐值"))
  }

  /// The evaluation of the same scenario stands in the document: for people as a part of it, for programs
  /// as scores, which are those of `ahp evaluate`.
  @Test func theEvaluationIsAPart() throws {
    let folder = try TemporaryFolder()
    let source = Fixture.repository.appendingPathComponent(ServiceScenarioTests.folder)
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path) {
      try FileManager.default.copyItem(
        at: source.appendingPathComponent(name), to: folder.url.appendingPathComponent(name))
    }
    let scenario = folder.url.appendingPathComponent("service.yaml")
    let original = String(decoding: try Data(contentsOf: scenario), as: UTF8.self)
    let range = try #require(original.range(of: "show: [cdi, ranked"))
    let shown = original.replacingCharacters(in: range, with: "show: [evaluation, cdi, ranked")
    try Data(shown.utf8).write(to: scenario)
    let run = try CommandRun(
      ["document", "service.yaml", "analysis", "-o", ".", "--format", "markdown", "--lang", "zh"],
      in: folder.url)
    #expect(run.status == 0, "\(run.errorText)")
    let page = try text(folder, "analysis.md")
    #expect(page.hasPrefix("# 分析报告\n") && page.contains("\n## 大客户服务分析"), "\(page.prefix(400))")
    let document = try CommandRun(
      ["document", "service.yaml", "analysis", "-o", ".", "--format", "json"], in: folder.url)
    #expect(document.status == 0, "\(document.errorText)")
    let scores = try JSONValue(
      try Data(contentsOf: folder.url.appendingPathComponent("analysis.json"))
    ).scores.array
    let result = try JSONValue(
      try CommandRun(["evaluate", "service.yaml", "--format", "json"], in: folder.url).output)
    #expect(scores.count == 80)
    for (score, row) in zip(scores, result.rows.array) {
      #expect(score.customer == row.customer && score.period == row.period)
      #expect(score.score == row.score && score.rank == row.rank)
    }
  }

  /// A scenario that scores nothing has no evaluation to show.
  @Test func thereIsNoEvaluationWithoutATree() throws {
    let folder = try TemporaryFolder()
    let scenario = """
      schema: ahp-scenario/1
      tables: {t: {path: t.csv}}
      documents: {parts: {t: {title: T, show: [{table: t}, evaluation]}}}
      """
    try Data(scenario.utf8).write(to: folder.url.appendingPathComponent("scenario.yaml"))
    try Data("a\n1\n".utf8).write(to: folder.url.appendingPathComponent("t.csv"))
    let run = try CommandRun(["check", "scenario.yaml", "--lang", "en"], in: folder.url)
    #expect(run.status == 65 && run.text.contains("[document-part-unknown]"), "\(run.text)")
    #expect(run.text.contains("there is no evaluation to show"), "\(run.text)")
  }

  @Test(arguments: ["html", "docx", "xlsx", "json", "csv", "table"])
  func everyFormIsWritten(_ form: String) throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun([
      "document", Self.scenario, "letter", "statistics", "-o", folder.url.path, "--format", form,
    ])
    #expect(run.status == 0, "\(run.errorText)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(files.count == 2, "\(files)")
    for file in files {
      #expect(try !Data(contentsOf: folder.url.appendingPathComponent(file)).isEmpty, "\(file)")
    }
  }

  @Test func whatIsRefused() throws {
    let folder = try TemporaryFolder()
    let unknown = try CommandRun([
      "document", Self.scenario, "leter", "-o", folder.url.path, "--lang", "en",
    ])
    #expect(unknown.status == 65)
    #expect(unknown.errorText.contains("did you mean `letter`?"))
    #expect(unknown.errorText.contains("[document-part-unknown]"))
    let none = try CommandRun([
      "document", "scenarios/drinks/scenario.yaml", "-o", folder.url.path, "--lang", "en",
    ])
    #expect(none.status == 65 && none.errorText.contains("the scenario has no `documents`"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  /// A document may not replace a table that the run reads.
  @Test func inputsAreKept() throws {
    let folder = try TemporaryFolder()
    let scenario = """
      schema: ahp-scenario/1
      tables: {t: {path: t.csv}}
      documents: {parts: {t: {title: T, show: [{table: t}]}}}
      """
    try Data(scenario.utf8).write(to: folder.url.appendingPathComponent("scenario.yaml"))
    try Data("a\n1\n".utf8).write(to: folder.url.appendingPathComponent("t.csv"))
    let run = try CommandRun(
      ["document", "scenario.yaml", "-o", ".", "--format", "csv", "--lang", "en"], in: folder.url)
    #expect(run.status == 64, "\(run.errorText)")
    #expect(try text(folder, "t.csv") == "a\n1\n")
    let other = try CommandRun(
      ["document", "scenario.yaml", "-o", "out", "--format", "markdown"], in: folder.url)
    #expect(other.status == 0, "\(other.errorText)")
    #expect(try text(folder, "out/t.md").contains("| 1"))
  }
}
