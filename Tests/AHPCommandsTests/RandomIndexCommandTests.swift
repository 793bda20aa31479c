import TestSupport
import Testing

struct RandomIndexCommandTests {
  private func json(_ arguments: [String]) throws -> JSONValue {
    try RecordedRun(["random-index", "--format", "json"] + arguments).json
  }

  /// RI(3) is the mean over all 17³ matrices, 0.5245 (computed, n = 3 enumerated); RI(4, m = 3) =
  /// 0.053 with bounded completions (Ágoston & Csató 2022).
  @Test func againstKnownValues() throws {
    let three = try json(["--order", "3", "--samples", "4000"])
    let (value, error) = (three.random_index.number ?? 0, three.standard_error.number ?? 9)
    #expect(error < 0.02 && abs(value - 0.5245) < 4 * error)
    let four = try json([
      "--order", "4", "--missing", "3", "--bounded", "--samples", "1500", "--seed", "5",
    ])
    #expect(
      abs((four.random_index.number ?? 0) - 0.053) < 4 * (four.standard_error.number ?? 9) + 0.001)
    // Trees are always consistent.
    let tree = try json(["--pairs", "1-2,2-3,3-4", "--samples", "10"])
    #expect(abs(tree.random_index.number ?? 9) < 1e-9)
    #expect(tree.order.number == 4 && tree.missing.number == 3)
  }

  @Test func seedsAndForms() throws {
    func output(_ seed: String, _ format: String) -> String {
      RecordedRun([
        "random-index", "--order", "4", "--samples", "50", "--seed", seed, "--format", format,
      ]).output
    }
    #expect(output("1", "json") == output("1", "json"))
    #expect(output("1", "json") != output("2", "json"))
    #expect(output("9", "table").contains("Seed           9"))
    let csv = output("9", "csv").split(separator: "\n")
    #expect(csv.count == 2 && csv[1].hasPrefix("4,0,saaty,grades-equally-likely,"))
    #expect(output("9", "markdown").hasPrefix("# Simulated random index"))
  }

  /// The questionnaire of a scenario: j-process has all pairs of four items on its own scale.
  @Test func questionnaireOfAScenario() throws {
    let path = repositoryScenario("zhaoqing-2015")
    let run = try json(["--scenario", path, "--set", "j-process", "--samples", "20"])
    #expect(run.order.number == 4 && run.missing.number == 0)
    let expert = try json([
      "--scenario", path, "--set", "j-process", "--expert", "e2", "--samples", "20",
    ])
    #expect(expert.order.number == 4)
    let missing = RecordedRun([
      "random-index", "--scenario", path, "--set", "nothing", "--samples", "20",
    ])
    #expect(missing.code == 64 && missing.message.contains("j-process"))
    #expect(RecordedRun(["random-index", "--scenario", "no-such.yaml", "--set", "x"]).code == 66)
    #expect(
      RecordedRun(["random-index", "--scenario", path, "--set", "j-performance"]).code == 64)
  }

  @Test(arguments: [
    [], ["--order", "2"], ["--order", "201"], ["--order", "-3"], ["--order", "x"],
    ["--order", "5", "--missing", "7"], ["--order", "5", "--missing", "-1"],
    ["--order", "5", "--samples", "1"], ["--order", "5", "--samples", "99999999999"],
    ["--order", "5", "--scale", "none"], ["--order", "5", "--sampling", "none"],
    ["--pairs", ""], ["--pairs", "1-1"], ["--pairs", "1-2,2-1,2-3"], ["--pairs", "0-1"],
    ["--pairs", "1-2,3-4"], ["--pairs", "1-99999999999999999999"], ["--pairs", "1-2-3"],
    ["--order", "3", "--pairs", "1-5"], ["--order", "5", "--missing", "1", "--pairs", "1-2"],
    ["--order", "5", "--scenario", "x.yaml"], ["--order", "5", "--set", "x"],
  ])
  func hostileArguments(_ arguments: [String]) {
    let run = RecordedRun(["random-index"] + arguments)
    #expect(run.code == 64 && !run.message.isEmpty, "\(arguments) \(run.message)")
  }

  @Test func mistakesInBothLanguages() {
    let arguments = ["random-index", "--pairs", "1-2,3-4", "--lang"]
    #expect(RecordedRun(arguments + ["en"]).message.contains("do not connect"))
    #expect(RecordedRun(arguments + ["zh"]).message.contains("连通"))
  }
}
