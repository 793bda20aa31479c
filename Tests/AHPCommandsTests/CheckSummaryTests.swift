import ArgumentParser
import TestSupport
import Testing

@testable import AHPCommands

struct CheckSummaryTests {
  private func last(_ text: String, _ options: [String] = []) throws -> (code: Int32, line: String)
  {
    let file = try ScenarioFile(text)
    let run = RecordedRun(["check", file.path] + options)
    let line = run.output.split(separator: "\n").last.map { String($0) } ?? ""
    #expect(line.hasPrefix(file.path))
    return (run.code, String(line.dropFirst(file.path.count)))
  }

  private static let sound = """
    schema: ahp-scenario/1
    tree: {id: goal, children: [a, b], weights: equal}

    """

  @Test func errorsAreCountedInBothLanguages() throws {
    let none = try last(Self.sound, ["--lang", "en"])
    #expect(none.code == 0 && none.line == ": 0 errors, 0 warnings")
    let one = try last(Self.sound + "colour: red\n", ["--lang", "en"])
    #expect(one.code == 65 && one.line == ": 1 error, 0 warnings")
    let two = try last(Self.sound + "colour: red\nsize: 1\n", ["--lang", "zh"])
    #expect(two.code == 65 && two.line == "：2 个错误，0 个警告")
  }

  /// Of judgments that contradict each other nothing is wrong but that.
  @Test func aWarningFailsWhereItIsAnError() throws {
    let text = """
      schema: ahp-scenario/1
      tree: {id: goal, children: [a, b, c], weights: {pairs: [[a, b, 9], [b, c, 9], [c, a, 9]]}}
      """
    let usual = try last(text, ["--lang", "en"])
    #expect(usual.code == 0 && usual.line.hasPrefix(": 0 errors, "), "\(usual)")
    #expect(!usual.line.hasSuffix(" 0 warnings"))
    let strict = try last(text, ["--lang", "en", "--strict"])
    #expect(strict.code == 65 && strict.line == usual.line)
  }

  @Test func programsGetTheSameCounts() throws {
    let file = try ScenarioFile(Self.sound + "colour: red\n")
    let run = RecordedRun(["check", file.path, "--format", "json"])
    let json = try run.json
    #expect(run.code == 65 && json.errors.number == 1 && json.warnings.number == 0)
    #expect(json.diagnostics[0].code.string == "key-unknown")
    #expect(json.diagnostics[0].line.number == 3 && json.diagnostics[0].column.number == 1)
  }

  @Test func aReportIsTextOrJSON() throws {
    #expect(try CheckCommand.parse(["s.yaml"]).format == .text)
    #expect(try CheckCommand.parse(["s.yaml", "--format", "json"]).format == .json)
    #expect(refusal(of: ["s.yaml", "--format", "csv"], by: CheckCommand.self) != nil)
  }
}
