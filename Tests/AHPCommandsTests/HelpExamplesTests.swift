import AHPCommands
import ArgumentParser
import Foundation
import TestSupport
import Testing

/// The members of JSON that examples of the help ask for are there.
struct HelpExamplesTests {
  /// `.weights[] | [.id, .global_weight]`
  @Test func weightsHaveWhatTheExampleAsksFor() throws {
    let help = WeightsCommand.helpMessage(columns: 200)
    #expect(help.contains("jq '.weights[] | [.id, .global_weight]'"))
    let file = try ScenarioFile(
      "schema: ahp-scenario/1\ntree: {id: goal, children: [a, b], weights: {pairs: [[a, b, 3]]}}\n")
    let weights = try RecordedRun(["weights", file.path, "--format", "json"]).json.weights.array
    #expect(weights.compactMap(\.id.string) == ["goal", "a", "b"])
    #expect(weights.compactMap(\.global_weight.number).count == 3)
  }
}
