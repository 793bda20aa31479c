import TestSupport
import Testing
import ToolConventions

@testable import AHPCommands

struct ComparedToolNameTests {
  @Test func toolsGoByTheirNamesInAnyCase() {
    for tool in ComparedTool.allCases {
      for name in [tool.rawValue, tool.rawValue.uppercased()] {
        guard case .weights(let found) = ComparedToolName(argument: name) else {
          Issue.record("\(name) is no tool")
          continue
        }
        #expect(found == tool)
      }
    }
    guard case .coinr = ComparedToolName(argument: "COINr") else {
      Issue.record("COINr is no tool")
      return
    }
    for name in ["", "excel", "ahp", "ahp os"] {
      let isTool = ComparedToolName(argument: name) != nil
      #expect(!isTool, "\(name)")
    }
    #expect(ComparedToolName.all.count == ComparedTool.allCases.count + 1)
    #expect(ComparedToolName.allValueStrings == ComparedToolName.all)
  }

  /// Consistent judgments: the columns are proportional, so that every way gives 4 : 2 : 1, with pencil
  /// and paper to four decimals.
  @Test func ofConsistentJudgmentsAllToolsSayTheSame() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: goal, children: [a, b, c], weights: {pairs: [[a, b, 2], [b, c, 2], [a, c, 4]]}}
      """)
    for tool in ComparedTool.allCases {
      let run = RecordedRun(["compare-tool", tool.rawValue, file.path, "--format", "json"])
      #expect(run.code == 0, "\(run.message)\(run.errors)")
      let nodes = try run.json.weights.array.dropFirst()
      let theirs = nodes.compactMap(\.tool_local_weight.number)
      #expect(isClose(theirs, [4.0 / 7, 2.0 / 7, 1.0 / 7], absolute: 5.1e-5), "\(tool)")
      let ours = nodes.compactMap(\.local_weight.number)
      #expect(isClose(ours, [4.0 / 7, 2.0 / 7, 1.0 / 7], absolute: 1e-12))
    }
    let hand = try RecordedRun(["compare-tool", "hand", file.path, "--format", "json"]).json
    let rounded = hand.weights.array.dropFirst().compactMap(\.tool_local_weight.number)
    #expect(isClose(rounded, [0.5714, 0.2857, 0.1429], absolute: 1e-9))
  }

  @Test func dataGoesWithScoresAlone() throws {
    let file = try ScenarioFile(AlternativesText.text)
    let weights = RecordedRun([
      "compare-tool", "ahpy", file.path, "--data", "d.csv", "--lang", "en",
    ])
    #expect(weights.code == 64 && weights.message.hasPrefix("--data belongs to coinr"))
    let scores = RecordedRun(["compare-tool", "coinr", file.path, "--lang", "en"])
    #expect(scores.code == 65 && scores.message.hasPrefix("COINr scores customers"))
  }
}
