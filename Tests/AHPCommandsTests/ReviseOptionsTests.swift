import TestSupport
import Testing

@testable import AHPCommands

struct ReviseOptionsTests {
  @Test(arguments: [
    (["--limit", "0"], "--limit takes a number above 0"),
    (["--limit", "1.1"], "--limit takes a number above 0"),
    (["--limit", "nan"], "--limit takes a number above 0"),
    (["--experts=-1"], "--experts takes"), (["--count", "0"], "--count takes"),
    (["--count", "101"], "--count takes"),
  ])
  func whatIsOutOfRangeIsNamed(_ options: [String], _ words: String) {
    let said = refusal(of: ["s.yaml"] + options, by: ReviseCommand.self)
    #expect(said?.contains(words) == true, "\(said ?? "taken")")
    #expect(refusal(of: ["s.yaml", "--limit", "1"], by: ReviseCommand.self) == nil)
  }

  /// 2 · 2 = 4: nothing is to be changed, and nothing is.
  @Test func consistentJudgmentsStay() throws {
    let text = """
      schema: ahp-scenario/1
      tree: {id: goal, children: [a, b, c], weights: {pairs: [[a, b, 2], [b, c, 2], [a, c, 4]]}}

      """
    let file = try ScenarioFile(text)
    let run = RecordedRun(["revise", file.path, "--write", "--lang", "en"])
    #expect(run.code == 0 && run.errors == "ahp: there is nothing to write\n", "\(run.errors)")
    #expect(try file.text == text)
    let chinese = RecordedRun(["revise", file.path, "--write", "--lang", "zh"])
    #expect(chinese.errors == "ahp：没有可写入的修改\n")
  }

  /// 3 · 3 = 9, not 1/2: of three judgments any one alone can be made to follow from the others, and
  /// the place of the one that is changed is named.
  @Test func theChangeIsNamedByItsPlace() throws {
    let text = """
      schema: ahp-scenario/1
      tree:
        id: goal
        children: [a, b, c]
        weights:
          pairs:
            - [a, b, 3]
            - [b, c, 3]
            - [a, c, 1/2]

      """
    let file = try ScenarioFile(text)
    let run = RecordedRun(["revise", file.path, "--write", "--lang", "en"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 1 && lines[0].hasPrefix(file.path + ":"))
    let before = text.split(separator: "\n", omittingEmptySubsequences: false)
    let after = try file.text.split(separator: "\n", omittingEmptySubsequences: false)
    let changed = zip(before, after).enumerated().filter { $0.element.0 != $0.element.1 }
    #expect(before.count == after.count && changed.count == 1)
    let line = (changed.first?.offset ?? 0) + 1
    #expect((7...9).contains(line) && lines[0].hasPrefix("\(file.path):\(line):"))
    let weights = try RecordedRun(["weights", file.path, "--format", "json"]).json
    #expect(weights.judgment_sets[0].consistency.cr.number ?? 9 <= 0.1)
  }
}
