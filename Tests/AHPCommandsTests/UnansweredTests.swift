import Foundation
import TestSupport
import Testing

/// Who did not answer, and whose share goes to others, stands only where it is true.
struct UnansweredTests {
  private static func scenario(_ weights: String) -> String {
    """
    schema: ahp-scenario/1
    experts: [{id: buyer}, {id: user}]
    tree: {id: goal, children: [a, b], weights: \(weights)}
    """
  }

  private func report(_ weights: String) throws -> String {
    let file = try ScenarioFile(Self.scenario(weights))
    return RecordedRun(["weights", file.path, "--lang", "en"]).output
      + RecordedRun(["weights", file.path, "--lang", "zh"]).output
  }

  @Test func judgmentsOfNobodyInParticularAreNobodysSilence() throws {
    let text = try report("{pairs: [[a, b, 3]]}")
    #expect(!text.contains("No answer from") && !text.contains("份额"))
  }

  @Test func whoWasAskedAndDidNotAnswerIsNamed() throws {
    let text = try report("{by: {user: {pairs: [[a, b, 3]]}}}")
    #expect(text.contains("No answer from buyer; the share goes to those who answered"))
    #expect(text.contains("未作答：buyer；其份额按比例分给已作答的专家"))
  }

  @Test func whoHasNoWeightOfItsOwnWasNotAsked() throws {
    let text = try report("{expert_weights: {user: 1}, by: {user: {pairs: [[a, b, 3]]}}}")
    #expect(!text.contains("No answer from"))
  }
}
