import Foundation
import TestSupport
import Testing

/// The templates of service analyses run as they are, and Documentation/half-year-survey.md does what
/// it says.
struct ServiceTemplatesTests {
  @Test(arguments: [
    ("satisfaction-survey", ["nsi", "nci", "nps", "cdi", "aspects"]),
    ("kano", ["demands"]),
    ("customer-analysis", ["census", "concentration", "groups", "growth", "churn"]),
    ("complaints", ["causes", "escalation", "by-month", "iceberg"]),
    ("half-year", ["nsi", "nci", "nps", "cdi", "aspects", "causes", "escalation"]),
  ])
  func aTemplateRuns(_ template: String, _ analyses: [String]) throws {
    let folder = try TemporaryFolder()
    let made = try CommandRun(["init", "s", "--template", template], in: folder.url)
    #expect(made.status == 0, "\(made.errorText)")
    #expect(made.text.contains("ahp analyse s/scenario.yaml"))
    let check = try CommandRun(["check", "s/scenario.yaml"], in: folder.url)
    #expect(check.status == 0, "\(check.text)")
    let run = try CommandRun(
      ["analyse", "s/scenario.yaml", "--format", "json"], in: folder.url)
    #expect(run.status == 0, "\(run.errorText)")
    #expect(try JSONValue(run.output).analyses.array.map(\.id.string) == analyses)
  }

  /// The commands of the guide, one after the other, on an export in a workbook.
  @Test func theGuideDoesWhatItSays() throws {
    let guide = String(
      decoding: try Data(
        contentsOf: Fixture.repository.appendingPathComponent(
          "Documentation/half-year-survey.md")), as: UTF8.self)
    let commands = guide.split(separator: "\n").filter { $0.hasPrefix("        ahp ") }
      .map { $0.dropFirst(12).split(separator: " ").map(String.init) }
    #expect(commands.count == 5)
    let folder = try TemporaryFolder()
    var outputs: [String] = []
    for (position, command) in commands.enumerated() {
      let run = try CommandRun(command, in: folder.url)
      #expect(run.status == 0, "\(command): \(run.errorText)\(run.text)")
      outputs.append(run.text)
      guard position == 0 else { continue }
      // What the guide asks for by hand: the export beside the scenario, and its name in it.
      let place = folder.url.appendingPathComponent("征询")
      try Fixture.data("analyses/questionnaire.xlsx").write(
        to: place.appendingPathComponent("问卷.xlsx"))
      let file = place.appendingPathComponent("scenario.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains("path: survey.csv"))
      try Data(text.replacing("path: survey.csv", with: "path: 问卷.xlsx").utf8).write(to: file)
    }
    // Counted in the export by hand: 40 answers, as many promoters as detractors; 9 of 37.
    let letter = String(
      decoding: try Data(
        contentsOf: folder.url.appendingPathComponent("征询/文件/letter.html")), as: UTF8.self)
    #expect(letter.contains("本次征询共收到 40 份有效答卷，净推荐值 0.00%，净满意度 24.32%。"))
    #expect(letter.contains("本期投诉 2 件"))
    for name in ["statistics", "opinions", "analysis", "rectification", "letter"] {
      #expect(outputs[4].contains("征询/文件/\(name).docx"))
    }
  }
}
