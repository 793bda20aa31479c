import BilingualText
import PairwiseComparisons
import Testing

@testable import AHPCommands

struct RandomIndexPairsTests {
  @Test(arguments: ["1-2 3", "1 2-3", "1-2 x", "2- 1 1", " - 2", "1 -"])
  func spacesSeparateNoNumbers(_ pair: String) {
    for text in [pair + ",2-3", "1-2," + pair] {
      let found = failure { () throws(CommandFailure) in
        _ = try RandomIndexCommand.parse(text, .english)
      }
      #expect(found?.code == .usage)
      #expect(found?.message?.hasPrefix("`\(pair)` is no pair of items") == true)
    }
  }

  @Test func spacesMayStandAroundNumbers() throws {
    let found = try RandomIndexCommand.parse(" 1 - 2 ,  2 -3", .english)
    #expect(found == [ItemPair(0, 1), ItemPair(1, 2)])
  }

  @Test func theCommandRefusesThem() {
    let run = RecordedRun(["random-index", "--pairs", "1-2 3,2-3", "--lang", "en"])
    #expect(run.code == 64 && run.message.contains("`1-2 3` is no pair of items"))
  }
}
