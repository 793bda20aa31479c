import ArgumentParser
import BilingualText
import EvaluationReports
import IndicatorEvaluation
import Testing

@testable import AHPCommands

struct SelectionOptionsTests {
  private static let model = EvaluationModel(
    tree: HierarchyNode(id: "goal"),
    classes: [
      CustomerClass(id: "key", condition: .top(count: 2, by: "kwh", within: nil)),
      CustomerClass(id: "rest", condition: .otherwise),
    ])

  private func selection(_ options: [String]) throws -> CustomerSelection {
    try SelectionOptions.parse(options).selection(in: Self.model, .english)
  }

  @Test func customersArePickedByRankAndClass() throws {
    #expect(try selection([]) == .all)
    #expect(try selection(["--top", "3"]) == CustomerSelection(best: 3))
    let both = CustomerSelection(customerClass: 1, best: 3, worst: 1)
    #expect(try selection(["--where", "rest", "--bottom", "1", "--top", "3"]) == both)
    for (options, byRank, given) in [
      ([], false, false), (["--top", "1"], true, true), (["--where", "key"], false, true),
    ] {
      let parsed = try SelectionOptions.parse(options)
      #expect(parsed.isByRank == byRank && parsed.isGiven == given, "\(options)")
    }
  }

  @Test func aClassThatIsNotThereIsNamed() throws {
    let options = try SelectionOptions.parse(["--where", "big"])
    let found = failure { () throws(CommandFailure) in
      _ = try options.selection(in: Self.model, .english)
    }
    #expect(found?.code == .usage)
    #expect(found?.message == "--where: there is no class `big`; there are key, rest")
    let none = failure { () throws(CommandFailure) in
      _ = try options.selection(
        in: EvaluationModel(tree: HierarchyNode(id: "goal")), .chinese)
    }
    #expect(none?.message == "--where：没有类别 `big`；该场景没有客户类别")
  }
}
