import Foundation
import TestSupport
import Testing

/// Consistency as Chinese textbooks print it: their random index, an own one, and CR by the estimate
/// of λ_max that goes with 和积法.
struct TextbookConsistencyTests {
  private static func scenario(_ index: String, method: String = "eigenvector") -> String {
    """
    schema: ahp-scenario/1
    weighting: {method: \(method), consistency: {random_index: \(index)}}
    tree:
      id: goal
      children: [view, cost, stay, food, way]
      weights:
        orientation: row
        upper: [[1/2, 4, 3, 3], [7, 5, 5], [1/2, 1/3], [1]]
    """
  }

  private func set(_ scenario: String) throws -> JSONValue {
    let file = try ScenarioFile(scenario)
    let run = RecordedRun(["weights", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.errors)")
    return try run.json.judgment_sets[0]
  }

  /// The indices that issue 13 lists for n = 3 … 9; n = 5 has 1.12. CI by an independent power
  /// iteration in Python.
  @Test func theIndexOfTextbooks() throws {
    let consistency = try set(Self.scenario("chinese-textbooks")).consistency
    #expect(consistency.ri.number == 1.12)
    #expect(consistency.ri_table.string == "chinese-textbooks")
    #expect(isClose(consistency.cr.number ?? 0, 0.018021102142554257 / 1.12, absolute: 1e-12))
  }

  @Test func anOwnIndex() throws {
    for values in ["[0.5, 0.9, 1.25]", "[0, 0, 0.5, 0.9, 1.25]"] {
      let consistency = try set(Self.scenario("{name: 院内表, values: \(values)}")).consistency
      #expect(consistency.ri.number == 1.25 && consistency.ri_table.string == "院内表")
      #expect(consistency.ri_source.string == "own table 院内表")
    }
    // Beyond its end the computed index stands in, and says so.
    let beyond = try set(Self.scenario("{name: 院内表, values: [0.5]}")).consistency
    #expect(beyond.ri.number == 1.10895)
    #expect(beyond.ri_source.string?.contains("beyond the end (n = 3) of own table 院内表") == true)
    for bad in [
      "{name: 院内表, values: []}", "{name: 院内表, values: [1, -1]}", "{name: computed, values: [1]}",
    ] {
      let file = try ScenarioFile(Self.scenario(bad))
      #expect(RecordedRun(["check", file.path]).code == 65, "\(bad)")
    }
  }

  /// λ, by the definition in Python: the mean of (A w)ᵢ / wᵢ with the weights of 和积法.
  @Test func theEstimateStandsBesideTheExactRatio() throws {
    let found = try set(Self.scenario("saaty-1980", method: "column-normalised"))
    let lambda = try #require(found.priorities.lambda_estimate.number)
    #expect(isClose(lambda, 5.07293180152562, absolute: 1e-12))
    #expect(
      isClose(
        found.priorities.cr_estimate.number ?? 0, (5.07293180152562 - 5) / 4 / 1.12, absolute: 1e-12
      ))
    #expect(isClose(found.consistency.cr.number ?? 0, 0.01609026977013773, absolute: 1e-12))
    let file = try ScenarioFile(Self.scenario("saaty-1980", method: "column-normalised"))
    let text = RecordedRun(["weights", file.path, "--lang", "zh"]).output
    #expect(text.contains("CR（按 λ_max 近似值）"))
  }
}
