import ArgumentParser
import TestSupport
import Testing

@testable import AHPCommands

struct AskOptionsTests {
  @Test func aThousandQuestionsAtMost() throws {
    #expect(try AskCommand.parse(["s.yaml"]).count == 3)
    #expect(try AskCommand.parse(["s.yaml", "--count", "1000"]).count == 1000)
    for count in ["0", "1001"] {
      let said = refusal(of: ["s.yaml", "--count", count], by: AskCommand.self)
      #expect(said?.contains("--count takes a whole number from 1 to 1000") == true)
    }
  }

  /// Four of the ten pairs of five items are judged; the others are asked, each once.
  @Test func onlyWhatIsOpenIsAsked() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree:
        id: goal
        children: [a, b, c, d, e]
        weights: {pairs: [[a, b, 2], [b, c, 1/2], [c, d, 3], [a, e, 1]]}
      """)
    for (count, wanted) in [(1, 1), (4, 4), (50, 6)] {
      let run = RecordedRun(["ask", file.path, "--count", "\(count)", "--format", "json"])
      #expect(run.code == 0, "\(run.message)\(run.errors)")
      let questions = try run.json.judgment_sets[0].respondents[0].questions.array
      let pairs = questions.map { Set([$0["first"], $0.second].compactMap(\.string)) }
      #expect(pairs.count == wanted && Set(pairs).count == wanted)
      for judged in [["a", "b"], ["b", "c"], ["c", "d"], ["a", "e"]] {
        #expect(!pairs.contains(Set(judged)))
      }
    }
  }
}
