import TestSupport
import Testing

struct AskCommandTests {
  private static func scenario(_ judgments: String) -> String {
    """
    schema: ahp-scenario/1
    experts: [e1, e2]
    tree: {id: goal, children: [a, b, c, d], weights: {judgments: s}}
    judgments:
      s:
        items: [a, b, c, d]
    \(judgments)
    """
  }

  /// In the chain a – b – c – d the ends are known worst: asking about a and d halves the trace of
  /// L⁺ from 10/4 to that of a ring, 5/4.
  @Test func chain() throws {
    let file = try ScenarioFile(
      Self.scenario("    by: {e1: {pairs: [[a, b, 2], [b, c, 2], [c, d, 2]]}}"))
    let run = RecordedRun(["ask", file.path, "--format", "json"])
    let respondent = try run.json.judgment_sets[0].respondents[0]
    let question = respondent.questions[0]
    #expect(question["first"].string == "a" && question.second.string == "d")
    #expect(isClose(question.gain.number ?? 0, 0.5, relative: 1e-12))
    #expect(respondent.deviation == .null && respondent.judged.number == 3)
    let text = RecordedRun(["ask", file.path, "--lang", "zh", "--count", "1"]).output
    #expect(text.contains("a 与 d 相比，重要多少倍？（可消除 50.0% 的方差）"))
    #expect(!text.contains("b 与 d"))
    let csv = RecordedRun(["ask", file.path, "--format", "csv"]).output.split(separator: "\n")
    #expect(csv.count == 4 && csv[1].hasPrefix("s,,1,a,d,0.5"))
  }

  /// Judgments that leave items apart are what the command is for; an expert who has not answered
  /// is asked too.
  @Test func unconnected() throws {
    let file = try ScenarioFile(
      Self.scenario("    by: {e1: {pairs: [[a, b, 2], [c, d, 2]]}, e2: {pairs: []}}"))
    let run = RecordedRun(["ask", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.errors)")
    let respondents = try run.json.judgment_sets[0].respondents
    #expect(respondents[0].questions[0].connects == .bool(true))
    let silent = respondents.first("expert", "e2")
    #expect(silent.judged.number == 0 && silent.questions.array.count == 3)
    #expect(RecordedRun(["weights", file.path]).code == 65)
    let one = RecordedRun(["ask", file.path, "--expert", "e2", "--lang", "en"])
    #expect(one.output.contains("connects items that nothing connects yet"))
  }

  /// Judgments between alternatives at a leaf are asked about too, by the leaf's id.
  @Test func alternatives() throws {
    let file = try ScenarioFile(AlternativesText.text)
    let all = try RecordedRun(["ask", file.path, "--format", "json"]).json
    #expect(all.judgment_sets.array.map { $0.id.string } == ["goal", "c"])
    let leaf = all.judgment_sets.first("id", "c")
    #expect(leaf.items.array.map { $0.label.en.string } == ["X Ltd", "y", "z"])
    let question = leaf.respondents[0].questions[0]
    #expect(question["first"].string == "y" && question.second.string == "z")
    let one = RecordedRun(["ask", file.path, "--set", "c", "--lang", "zh"])
    #expect(one.code == 0 && one.output.contains("y 与 z 相比"))
  }

  @Test func complete() {
    let run = RecordedRun(["ask", repositoryScenario("drinks"), "--lang", "en"])
    #expect(run.output.contains("there is nothing to ask") && run.output.contains("%"))
  }

  @Test(arguments: [
    (["--set", "none"], 64), (["--expert", "none"], 64), (["--count", "0"], 64),
    (["--count", "99999"], 64),
  ])
  func hostileArguments(_ arguments: [String], _ code: Int) {
    let run = RecordedRun(["ask", repositoryScenario("zhaoqing-2015")] + arguments)
    #expect(run.code == Int32(code), "\(run.message)")
  }
}
