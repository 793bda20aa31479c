import BilingualText
import PairwiseComparisons
import TestSupport
import Testing

@testable import AHPCommands

struct RandomIndexOptionsTests {
  @Test func pairsAreCountedFromOneAndHaveNoDirection() throws {
    let chain = try RandomIndexCommand.parse("1-2,3-1", .english)
    #expect(chain == [ItemPair(0, 1), ItemPair(0, 2)])
    let spaced = try RandomIndexCommand.parse("1-2, 2-200", .english)
    #expect(spaced == [ItemPair(0, 1), ItemPair(1, 199)])
  }

  @Test(arguments: ["1-1", "0-1", "1-201", "1", "a-b", "1-2-3", "", "-1-2"])
  func whatIsNoPairIsNamedAsItIsWritten(_ pair: String) {
    for text in [pair, "1-2," + pair] {
      let english = failure { () throws(CommandFailure) in
        _ = try RandomIndexCommand.parse(text, .english)
      }
      #expect(english?.code == .usage)
      #expect(english?.message?.hasPrefix("`\(pair)` is no pair of items") == true)
      let chinese = failure { () throws(CommandFailure) in
        _ = try RandomIndexCommand.parse(text, .chinese)
      }
      #expect(chinese?.message?.hasPrefix("`\(pair)` 不是一对比较项") == true)
    }
  }

  @Test(arguments: [
    ([], "give --order, --pairs, or --scenario"),
    (["--order", "4", "--expert", "e"], "belong to --scenario"),
    (["--scenario", "s.yaml", "--scale", "saaty"], "leave out --order, --scale"),
    (["--index", "harmonic", "--order", "5", "--missing", "1"], "harmonic is that of complete"),
    (["--order", "5", "--missing", "0", "--pairs", "1-2"], "exclude each other"),
    (["--order", "2"], "from 3 to 200"),
    (["--order", "4", "--thorough", "--samples", "9"], "leave --samples out"),
  ])
  func optionsThatDoNotGoTogetherAreNamed(_ options: [String], _ words: String) {
    let said = refusal(of: options, by: RandomIndexCommand.self)
    #expect(said?.contains(words) == true, "\(said ?? "taken")")
  }

  /// Five items need four pairs, so that six of the ten can be missing.
  @Test func asManyPairsMayBeMissingAsLeaveATree() {
    let arguments = ["random-index", "--order", "5", "--samples", "2", "--lang", "en", "--missing"]
    #expect(RecordedRun(arguments + ["6"]).code == 0)
    let run = RecordedRun(arguments + ["7"])
    #expect(run.code == 64 && run.message.contains("--missing takes 0 to 6 for 5 items"))
  }

  /// Four of the six pairs of four items are asked, by two experts together.
  @Test func theOnlySetOfAScenarioNeedsNoName() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      experts: [e1, e2]
      tree: {id: goal, children: [a, b, c, d], weights: {judgments: s}}
      judgments:
        s:
          items: [a, b, c, d]
          by:
            e1: {pairs: [[a, b, 2], [b, c, 2], [c, d, 2]]}
            e2: {pairs: [[a, b, 3], [b, c, 1], [a, d, 4]]}
      """)
    let arguments = ["random-index", "--scenario", file.path, "--samples", "5", "--format", "json"]
    let both = RecordedRun(arguments)
    #expect(both.code == 0, "\(both.message)\(both.errors)")
    #expect(try both.json.order.number == 4 && both.json.missing.number == 2)
    let one = RecordedRun(arguments + ["--expert", "e2"])
    #expect(try one.json.missing.number == 3)
  }

  @Test func twoItemsHaveNoRandomIndex() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: goal, children: [a, b], weights: {pairs: [[a, b, 2]]}}
      """)
    let run = RecordedRun(["random-index", "--scenario", file.path, "--lang", "en"])
    #expect(run.code == 64)
    #expect(run.message.contains("has 2 items; a random index needs 3 to 200"))
  }
}
