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

  private static let customers = """
    schema: ahp-scenario/1
    tree:
      id: goal
      children:
        - {id: p, children: [a, b], weights: {given: {a: 50%, b: 50%}}}
        - c
      weights: {given: {p: 60%, c: 40%}}
    indicators:
      a: {score: {rule: goalposts, zero: 0, full: 10}}
      b: {direction: cost, score: {rule: goalposts, zero: 20, full: 0}, missing: {score: 10}}
      c: {score: {rule: categories, map: {low: 20, high: 90}}}
    data: [{path: data.csv}]
    """

  /// Ours of x: .3 · 20 + .3 · 80 + .4 · 20 = 38; of y: .3 · 50 + .3 · 10 (missing) + .4 · 90 = 54; of z:
  /// .3 · 100 + .3 · 50 + .4 · 20 = 53. COINr's: a 0, 37.5, 100; b 100, –, 0; c 0, 100, 0, so that x has
  /// .6 · 50 = 30, y .6 · 37.5 + 40 = 62.5, z .6 · 50 = 30.
  @Test func coinrByItsScores() throws {
    let file = try ScenarioFile(
      Self.customers, files: ["data.csv": "customer,a,b,c\nx,2,4,low\ny,5,,high\nz,10,10,low\n"])
    let run = RecordedRun(["compare-tool", "COINr", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let json = try run.json
    let rows = json.customers.array
    #expect(isClose(rows.compactMap(\.score.number), [38, 54, 53], absolute: 1e-12))
    #expect(isClose(rows.compactMap(\.tool_score.number), [30, 62.5, 30], absolute: 1e-12))
    #expect(json.given_as_scores[0].string == "c" && json.constant.array.isEmpty)
    #expect(
      json.steps.array.compactMap(\.convention.string) == [
        "normalisation", "missing", "aggregation",
      ])
    // y's b counts 10 until it is left out: .6 · (37.5 + 10)/2 + 40 = 54.25.
    #expect(isClose(json.steps[1].largest_change.number ?? .nan, 62.5 - 54.25, absolute: 1e-12))
    #expect(json.steps[2].largest_change.number ?? 1 < 1e-12)
    #expect(json.sentence.en.string?.contains("least and the largest value") == true)
    for language in ["zh", "en"] {
      for form in ["table", "markdown", "html", "csv"] {
        let run = RecordedRun([
          "compare-tool", "coinr", file.path, "--lang", language, "--format", form,
        ])
        #expect(run.code == 0 && run.output.contains("62.5"), "\(run.message)\(run.errors)")
      }
    }
    let alternatives = try ScenarioFile(AlternativesText.text)
    #expect(RecordedRun(["compare-tool", "coinr", alternatives.path]).code == 65)
    #expect(RecordedRun(["compare-tool", "ahpy", file.path, "--data", "x.csv"]).code == 64)
  }
}
