import Foundation
import TestSupport
import Testing

/// `check` says what `evaluate` would say.
struct CheckCommandTests {
  private static let tree = """
    schema: ahp-scenario/1
    tree: {id: goal, children: [a, b], weights: equal}
    """
  private static let indicators = """
    indicators:
      a: {score: {rule: linear, slope: 1}}
      b: {score: {rule: linear, slope: 1}}
    """

  @Test func scoresWithoutDataAreAnError() throws {
    let file = try ScenarioFile(Self.tree + "\n" + Self.indicators)
    let check = RecordedRun(["check", file.path, "--lang", "en"])
    let evaluation = RecordedRun(["evaluate", file.path, "--lang", "en"])
    #expect(check.code == 65 && evaluation.code == 65)
    #expect(check.output.contains("there is nothing to evaluate"))
    #expect(evaluation.errors.contains("there is nothing to evaluate"))
  }

  @Test func weightsAloneAreAWhole() throws {
    let file = try ScenarioFile(Self.tree)
    #expect(RecordedRun(["check", file.path]).code == 0)
  }

  /// What only the evaluation finds is found: the span of the rule is beyond any double.
  @Test func whatOnlyTheEvaluationFindsIsFound() throws {
    let file = try ScenarioFile(
      Self.tree + """

        indicators:
          a: {score: {rule: goalposts, zero: -1e308, full: 1e308}}
          b: {score: {rule: linear, slope: 1}}
        data: {path: d.csv}
        """, files: ["d.csv": "customer,a,b\n1,2,3\n"])
    let evaluation = RecordedRun(["evaluate", file.path])
    let check = RecordedRun(["check", file.path])
    #expect(evaluation.code == 65 && check.code == 65)
  }
}
