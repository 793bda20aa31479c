import Foundation
import TestSupport
import Testing

/// `ahp analyse` on the questionnaire of Tests/Fixtures/analyses, against results that were computed
/// without it, and every mistake of its mistakes.json.
struct AnalysesTests {
  static let files = ["scenario.yaml", "customers.csv", "survey.csv"]
  static let scenario = "Tests/Fixtures/analyses/scenario.yaml"

  private func json(_ names: [String] = []) throws -> JSONValue {
    let run = try CommandRun(["analyse", Self.scenario] + names + ["--format", "json"])
    #expect(run.status == 0, "\(run.errorText)")
    return try JSONValue(run.output)
  }

  private func agree(_ found: JSONValue, _ wanted: JSONValue, _ what: String) {
    guard let a = found.number, let b = wanted.number else {
      Issue.record("\(what): \(found) against \(wanted)")
      return
    }
    #expect(abs(a - b) <= 1e-9, "\(what): \(a) against \(b)")
  }

  @Test(arguments: ["nsi", "nci", "nps"])
  func netScoresAgreeInEveryNumber(_ name: String) throws {
    let expected = try JSONValue(try Fixture.data("analyses/expected.json"))[name]
    let analysis = try json().analyses.first("id", name)
    for (group, wanted) in expected.object where group != "compare" {
      let found = analysis.groups.first("group", group)
      for (key, value) in wanted.object where key != "counts" {
        agree(found[key], value, "\(name).\(group).\(key)")
      }
      for level in analysis.levels.array where level.group.string == group {
        let answer = level.level.string ?? ""
        agree(level.count, wanted.counts[answer], "\(name).\(group) \(answer)")
      }
    }
    for (key, value) in expected.compare.object {
      agree(analysis.compare[0][key], value, "\(name).compare.\(key)")
    }
    agree(analysis.measures.net, expected["all"].net, "measure net")
  }

  @Test func theIndexAgreesInEveryNumber() throws {
    let expected = try JSONValue(try Fixture.data("analyses/expected.json")).cdi
    let index = try json(["cdi"]).analyses.first("id", "cdi")
    for key in ["value", "lower", "upper"] { agree(index.measures[key], expected[key], key) }
    #expect(index.bands.array.allSatisfy { $0.holds.en.string == "no" })
    let run = try CommandRun(["analyse", Self.scenario, "cdi", "--lang", "en"])
    #expect(run.errorText.contains("[band-gap]") && run.errorText.contains("[band-overlap]"))
  }

  @Test func onlyWhatIsAskedForIsComputed() throws {
    #expect(try json(["nps"]).analyses.array.map(\.id.string) == ["nps"])
    let unknown = try CommandRun(["analyse", Self.scenario, "npss"])
    #expect(unknown.status == 65)
    #expect(unknown.errorText.contains("did you mean `nps`?"))
  }

  @Test func everyFormAndLanguageSaysTheSame() throws {
    let csv = try CommandRun(["analyse", Self.scenario, "nps", "cdi", "--format", "csv"])
    #expect(csv.text.hasPrefix("analysis,measure,value\n"))
    #expect(csv.text.contains("nps,net,0.14084507042253522\n"))
    for (language, words) in [("zh", "净推荐值"), ("en", "Net promoter score")] {
      for form in ["table", "markdown"] {
        let run = try CommandRun(
          ["analyse", Self.scenario, "--lang", language, "--format", form])
        #expect(run.status == 0)
        #expect(run.text.contains(words) && run.text.contains("14.08"))
      }
    }
  }

  @Test func aScenarioWithoutATreeHasNoWeights() throws {
    let run = try CommandRun(["weights", Self.scenario, "--lang", "en"])
    #expect(run.status == 65)
    #expect(run.errorText.contains("the scenario has no `tree`"))
    let other = try CommandRun(["analyse", "scenarios/drinks/scenario.yaml"])
    #expect(other.status == 65)
    #expect(other.errorText.contains("the scenario has no `analyses`"))
  }

  /// A group without answers is counted, and a test of it is said to need some.
  @Test func aGroupWithoutAnswersIsNotTested() throws {
    let folder = try TemporaryFolder()
    let scenario = """
      schema: ahp-scenario/1
      tables: {t: {path: t.csv, columns: {q: [no, yes]}}}
      analyses:
        n: {kind: distribution, table: t, column: q, by: g, compare: [a, b], least_base: 1}
      """
    try Data(scenario.utf8).write(to: folder.url.appendingPathComponent("scenario.yaml"))
    try Data("g,q\na,yes\na,no\nb,\n".utf8).write(to: folder.url.appendingPathComponent("t.csv"))
    let run = try CommandRun(
      ["analyse", "scenario.yaml", "--format", "json", "--lang", "en"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.errorText.contains("[test-needs-bases]"))
    let groups = try JSONValue(run.output).analyses[0].groups
    #expect(groups.first("group", "b").unanswered.number == 1)
    #expect(groups.first("group", "b").net == .null)
    #expect(groups.first("group", "a").net.number == 0)
  }

  // MARK: Mistakes

  static let mistakes: [MistakesTests.Mistake] =
    (try? Fixture.decode([MistakesTests.Mistake].self, "analyses/mistakes.json")) ?? []

  @Test func theScenarioItselfIsSound() throws {
    let run = try CommandRun(["check", Self.scenario])
    #expect(run.status == 0, "\(run.text)")
    #expect(Self.mistakes.count == 16)
  }

  @Test(arguments: mistakes)
  func aMistakeIsNamedAtItsLine(_ mistake: MistakesTests.Mistake) throws {
    let folder = try TemporaryFolder()
    for name in Self.files {
      var text = String(decoding: try Fixture.data("analyses/" + name), as: UTF8.self)
      if name == mistake.file {
        let range = try #require(text.range(of: mistake.replace))
        text.replaceSubrange(range, with: mistake.by)
      }
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    let run = try CommandRun(["check", "scenario.yaml", "--lang", "en"], in: folder.url)
    #expect(run.status == 65)
    let found = run.text.split(separator: "\n").contains { line in
      line.hasPrefix("\(mistake.file):\(mistake.line):")
        && line.contains(": \(mistake.severity): ") && line.hasSuffix(" [\(mistake.code)]")
    }
    #expect(found, "\(run.text)")
  }
}
