import Foundation
import TestSupport
import Testing

@Suite struct FuzzyCommandTests {
  private static func run(_ options: String...) throws -> RecordedRun {
    let file = try ScenarioFile(
      RankingsCommandTests.six, files: ["data.csv": RankingsCommandTests.sixData])
    return RecordedRun(["fuzzy", file.path] + options)
  }

  /// Customer 2 by hand: bands from 80, 60 and 0 have the middles 90, 70 and 30. 78 is (8/20, 12/20, 0),
  /// 60 is (0, 3/4, 1/4), 80 is (1/2, 1/2, 0), 100 is (1, 0, 0), 30 is (0, 0, 1).
  @Test func membershipsByHand() throws {
    let run = try Self.run("--object", "2", "--format", "json")
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let root = try run.json.objects[0].nodes[0]
    let expected = [0.3 * 0.4 + 0.1 + 0.2, 0.3 * 0.6 + 0.2 * 0.75 + 0.1, 0.2 * 0.25 + 0.1]
    let found = ["good", "fair", "poor"].compactMap { root.memberships[$0].number }
    #expect(isClose(found, expected, absolute: 1e-12))
    #expect(root.grade.string == "fair")
    let score: Double = 90 * 0.42 + 70 * 0.43 + 30 * 0.15
    #expect(isClose(root.score.number ?? 0, score, absolute: 1e-12))
    // (3 · 0.43 − 1) / (2 · 0.42 · 2)
    #expect(isClose(root.validity.number ?? 0, 0.29 / 1.68, absolute: 1e-12))
  }

  /// As any file of a scenario: not by `..`, and not by a link either.
  @Test func votesStayInTheScenariosFolder() throws {
    for path in ["../votes.csv", "/votes.csv", "link/votes.csv"] {
      let outside = try TemporaryFolder()
      let file = try ScenarioFile(
        RankingsCommandTests.six + "\nfuzzy: {votes: {path: \(path)}}\n",
        files: ["data.csv": RankingsCommandTests.sixData])
      try Data("indicator,good,fair,poor\n".utf8).write(
        to: outside.url.appendingPathComponent("votes.csv"))
      try FileManager.default.createSymbolicLink(
        at: file.folder.appendingPathComponent("link"), withDestinationURL: outside.url)
      let run = RecordedRun(["fuzzy", file.path, "--lang", "en"])
      #expect(run.code == 65)
      #expect((run.message + run.errors).contains("is outside the scenario's folder"), "\(path)")
    }
  }

  @Test func everyForm() throws {
    let csv = try Self.run("--format", "csv")
    // Six customers by six nodes.
    #expect(csv.output.split(separator: "\n").count == 37)
    #expect(csv.output.hasPrefix("customer,label,period,node,membership_good,"))
    let chinese = try Self.run("--lang", "zh", "--object", "2").output
    #expect(chinese.contains("等级为“中”（有效度 0.17）") && chinese.contains("各节点隶属度"))
    let english = try Self.run(
      "--lang", "en", "--operator", "min-max", "--format", "markdown", "--limit", "1"
    ).output
    #expect(english.contains("5 more objects") && english.contains("small weights cannot show"))
    #expect(try Self.run("--crisp").code == 0)
  }

  /// Shares of Fixtures/robustness/fuzzy_membership.json: service 12, 20, 6, 2, 0; nobody voted on outage,
  /// whose weight the other takes.
  @Test func votesTakeThePlaceOfScores() throws {
    let scenario = """
      schema: ahp-scenario/1
      tree:
        id: goal
        children: [service, outage]
        weights: {given: {service: 60%, outage: 40%}}
      bands:
        - {id: a, label: {zh: 优, en: A}, min: 90}
        - {id: b, label: {zh: 良, en: B}, min: 80}
        - {id: c, label: {zh: 中, en: C}, min: 70}
        - {id: d, label: {zh: 合格, en: D}, min: 60}
        - {id: e, label: {zh: 差, en: E}, min: 0}
      """
    let votes = "indicator,优,良,c,D,e\nservice,12,20,6,2,\noutage,0,0,0,0,0\n"
    let file = try ScenarioFile(
      scenario,
      files: [
        "votes.csv": votes,
        "wrong.csv": "indicator,a,b,c,d,e\nservice,1.5,x,0,0,0\nservic,1,1,1,1,1\n",
      ])
    let path = file.folder.appendingPathComponent("votes.csv").path
    let run = RecordedRun(["fuzzy", file.path, "--votes", path, "--format", "json"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let root = try run.json.objects[0].nodes[0]
    let golden = try Golden(fixture: "robustness/fuzzy_membership")["computed"]["vote_shares"]
    let found = ["a", "b", "c", "d", "e"].compactMap { root.memberships[$0].number }
    #expect(isClose(found, golden["service"].numbers, absolute: 1e-12))
    #expect(isClose(root.coverage.number ?? 0, 0.6, absolute: 1e-15))
    #expect(try run.json.membership.string == "votes")
    let wrong = RecordedRun([
      "fuzzy", file.path, "--votes", file.folder.appendingPathComponent("wrong.csv").path,
    ])
    #expect(wrong.code == 65)
    #expect(
      wrong.errors.contains("fuzzy-votes-cell") && wrong.errors.contains("csv-unknown-indicator"))
    #expect(
      wrong.errors.contains("wrong.csv:2:9") && wrong.errors.contains("did you mean `service`?"))
  }

  @Test func mistakes() throws {
    #expect(try Self.run("--object", "7").code == 65)
    #expect(try Self.run("--trapezoidal", "11").message.contains("at most 10"))
    #expect(try Self.run("--trapezoidal", "1", "--crisp").code == 64)
    #expect(RecordedRun(["fuzzy", repositoryScenario("choosing-a-leader")]).code == 65)
  }
}
