import Foundation
import TestSupport
import Testing

/// What scripts rely on: exit codes, silence, atomic output, languages, templates.
struct CommandLineTests {
  private static let reference = "scenarios/zhaoqing-2015/scenario.yaml"

  @Test(arguments: [
    (["weights"], 64), (["nonsense"], 64), (["weights", reference, "--format", "pdf"], 64),
    (["evaluate", reference, "--explain", "9999"], 64),
    (["evaluate", reference, "--limit", "-1"], 64),
    (["ask", reference], 0), (["ask", "no-such-file.yaml"], 66),
    (["revise", reference, "--limit", "0"], 64), (["random-index"], 64),
    (["random-index", "--order", "3", "--samples", "10"], 0),
    (["init"], 64), (["init", "x", "--template", "none"], 64),
    (["weights", "no-such-file.yaml"], 66), (["evaluate", "scenarios/drinks/scenario.yaml"], 65),
    (["weights", reference, "-o", "/no/such/folder/x.json"], 74),
    (["weights", reference, "-o", "/proc/x.json"], 74), (["check", reference], 0),
    (["check", reference, "--strict"], 65), (["schema"], 0), (["--help"], 0), (["--version"], 0),
  ])
  func exitCodes(_ arguments: [String], _ expected: Int) throws {
    let run = try CommandRun(arguments)
    #expect(run.status == Int32(expected), "\(arguments): \(run.errorText)")
    if expected != 0, arguments.first != "check" { #expect(!run.errors.isEmpty) }
  }

  @Test func aFullDiskIsAnError() throws {
    let run = try CommandRun(
      shell: "ahp evaluate \(Self.reference) > /dev/full", in: Fixture.repository)
    #expect(run.status == 74)
  }

  @Test func machinesReadOnlyTheResult() throws {
    let run = try CommandRun(["weights", "scenarios/choosing-a-leader/scenario.yaml", "-o", "-"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let json = try CommandRun(["evaluate", Self.reference, "--format", "json"])
    #expect(try JSONValue(json.output).schema.string == "ahp-evaluation/1")
    // The audited table is over the limit; that goes to standard error, with its line.
    #expect(json.errorText.contains("scenario.yaml:75:3: warning"))
  }

  @Test func outputFilesAreWholeAndFormatsFollowTheirNames() throws {
    let folder = try TemporaryFolder()
    let scenario = Fixture.repository.appendingPathComponent(Self.reference).path
    for (name, start) in [("r.json", "{"), ("r.csv", "customer,"), ("r.md", "# "), ("r.txt", "肇")] {
      let run = try CommandRun(
        ["evaluate", scenario, "-o", name, "--lang", "zh"], in: folder.url)
      #expect(run.status == 0 && run.output.isEmpty)
      let data = try Data(contentsOf: folder.url.appendingPathComponent(name))
      #expect(String(decoding: data, as: UTF8.self).hasPrefix(start))
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        == ["r.csv", "r.json", "r.md", "r.txt"])
  }

  @Test func languageFollowsOptionThenLocale() throws {
    func title(_ arguments: [String], _ environment: [String: String]) throws -> String {
      let run = try CommandRun(["weights", Self.reference] + arguments, environment: environment)
      return String(run.text.prefix { $0 != "\n" })
    }
    #expect(try title([], ["LANG": "zh_CN.UTF-8"]).hasPrefix("肇庆"))
    #expect(try title([], ["LANG": "en_US.UTF-8"]).hasPrefix("Zhaoqing"))
    #expect(try title(["--lang", "zh"], ["LANG": "en_US.UTF-8"]).hasPrefix("肇庆"))
    #expect(try title([], ["LANG": "C", "LC_ALL": "zh_TW"]).hasPrefix("肇庆"))
  }

  @Test(arguments: ["minimal", "alternatives", "service-quality", "survey"])
  func everyTemplateRuns(_ template: String) throws {
    let folder = try TemporaryFolder()
    let made = try CommandRun(["init", "a/b", "--template", template], in: folder.url)
    #expect(made.status == 0)
    let check = try CommandRun(["check", "a/b/scenario.yaml", "--strict"], in: folder.url)
    #expect(check.status == 0, "\(check.text)")
    let next = try #require(made.text.split(separator: "\n").last).dropFirst("next: ".count)
    let run = try CommandRun(shell: String(next), in: folder.url)
    #expect(run.status == 0 && !run.output.isEmpty, "\(next): \(run.errorText)")
    // What is there is never overwritten.
    #expect(try CommandRun(["init", "a/b", "--template", template], in: folder.url).status == 74)
  }

  @Test func nothingLeavesTheScenariosFolderUnasked() throws {
    let folder = try TemporaryFolder()
    for name in ["customers.csv", "scores.csv"] {
      try Fixture.data("zhaoqing/" + name).write(to: folder.url.appendingPathComponent(name))
    }
    let inner = folder.url.appendingPathComponent("inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    let text = String(decoding: try Fixture.data("zhaoqing/zhaoqing.yaml"), as: UTF8.self)
      .replacingOccurrences(of: "path: customers.csv", with: "path: ../customers.csv")
      .replacingOccurrences(of: "path: scores.csv", with: "path: ../scores.csv")
      .replacingOccurrences(of: "rows: scores.csv", with: "rows: ../scores.csv")
    try Data(text.utf8).write(to: inner.appendingPathComponent("s.yaml"))
    let refused = try CommandRun(["check", "inner/s.yaml"], in: folder.url)
    #expect(refused.status == 65)
    #expect(refused.text.contains("[file-outside-folder]"))
    let allowed = try CommandRun(["check", "inner/s.yaml", "--allow-outside"], in: folder.url)
    #expect(allowed.status == 0, "\(allowed.text)")
  }

  @Test func completionsAndSchemasAreThere() throws {
    for shell in ["bash", "zsh", "fish"] {
      let run = try CommandRun(["--generate-completion-script", shell])
      #expect(run.status == 0 && run.text.contains("evaluate"))
    }
    for subject in [
      "scenario", "weights", "evaluation", "alternatives", "explanation", "diagnostics",
    ] {
      let schema = try JSONValue(try CommandRun(["schema", subject]).output)
      #expect(schema["$schema"].string == "https://json-schema.org/draft/2020-12/schema")
    }
  }
}
