import Foundation
import TestSupport
import Testing

@Suite struct CompareToolCommandTests {
  /// The manual of AHP-OS, section 6: 3, 8, 6.
  private static let manual = """
    schema: ahp-scenario/1
    tree:
      id: goal
      children: [a, b, c]
      weights: {pairs: [[a, b, 3], [a, c, 8], [b, c, 6]]}
    """

  private static func run(_ tool: String, _ options: String...) throws -> RecordedRun {
    let file = try ScenarioFile(manual)
    return RecordedRun(["compare-tool", tool, file.path] + options)
  }

  @Test func saysWhichConventionMakesTheDifference() throws {
    let run = try Self.run("ahp-os", "--format", "json")
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let json = try run.json
    let printed = try Golden(fixture: "goldens/published/ahpos_download_example")["expected"]
    let weights = json.weights.array.dropFirst().compactMap(\.tool_local_weight.number)
    #expect(isClose(weights, printed["Goal"]["weights"].numbers, absolute: 1e-6))
    #expect(json.judgment_sets[0].weight_convention.string == "stopping")
    #expect(json.sentences[0].en.string?.contains("stops early, after 4 steps") == true)
  }

  /// AHPy rounds to four decimals; the steps lead from our figures to its.
  @Test func everyForm() throws {
    let english = try Self.run("ahpy", "--lang", "en").output
    #expect(english.contains("results are rounded to 4 decimals"))
    #expect(english.contains("its random index is 0.4914, ours 0.58"))
    let chinese = try Self.run("hand", "--lang", "zh").output
    #expect(chinese.contains("和积法") && chinese.contains("权重对照"))
    let csv = try Self.run("pydecision", "--format", "csv").output
    #expect(csv.hasPrefix("id,label,local_weight,tool_local_weight,"))
    #expect(csv.split(separator: "\n").count == 5)
    #expect(try Self.run("expert-choice").code == 64)
  }

  /// All scenarios of the repository, every tool: no crash, nothing but numbers.
  @Test(arguments: ["zhaoqing-2015", "drinks", "choosing-a-leader", "outage-survey"])
  func everyScenarioByEveryTool(_ name: String) throws {
    for tool in ["ahpy", "pydecision", "ahp-os", "ahpsurvey", "spssau", "hand"] {
      let run = RecordedRun([
        "compare-tool", tool, repositoryScenario(name), "--format", "json",
      ])
      #expect(run.code == 0, "\(run.message)\(run.errors)")
      let weights = try run.json.weights.array.compactMap(\.tool_global_weight.number)
      #expect(!weights.isEmpty && weights.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }
}
