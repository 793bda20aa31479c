import BilingualText
import RankingMethods
import Testing

@testable import AHPCommands

struct PreferenceOptionTests {
  @Test func aFunctionIsOfEveryCriterionOrOfOne() throws {
    let functions: [(String, String?, PreferenceFunction)] = [
      ("usual", nil, .usual), ("u-shape:1", nil, .uShape(q: 1)),
      ("v-shape:2.5", nil, .vShape(p: 2.5)),
      ("gaussian:3", nil, .gaussian(s: 3)), ("level:1,5", nil, .level(q: 1, p: 5)),
      ("linear:0,1e2", nil, .linear(q: 0, p: 100)), ("price=usual", "price", .usual),
    ]
    for (text, criterion, function) in functions {
      let option = try #require(PreferenceOption(argument: text), "\(text)")
      #expect(option.criterion == criterion && option.function == function, "\(text)")
    }
  }

  @Test(arguments: [
    "", "=usual", "usual:1", "u-shape", "u-shape:", "u-shape:1,2", "level:1", "linear:1,2,3",
    "gaussian:x", "Usual", "price=", "linear:,5", "v-shape: 1", "a=b=usual",
  ])
  func whatIsNoFunctionIsRefused(_ text: String) {
    let isRead = PreferenceOption(argument: text) != nil
    #expect(!isRead)
  }

  private func functions(
    _ options: [String], of criteria: [String]
  ) throws(CommandFailure) -> [PreferenceFunction] {
    try options.compactMap { PreferenceOption(argument: $0) }
      .functions(of: criteria, besides: nil, in: .english)
  }

  /// What is said of a criterion comes before what is said of all; of two that say the same the last
  /// holds.
  @Test func theCriterionsOwnFunctionHolds() throws {
    let criteria = ["price", "speed"]
    #expect(try functions([], of: criteria) == [.usual, .usual])
    let own = ["price=v-shape:1", "gaussian:2"]
    for options in [own, own.reversed()] {
      #expect(try functions(options, of: criteria) == [.vShape(p: 1), .gaussian(s: 2)])
    }
    let twice = ["u-shape:1", "u-shape:2", "price=v-shape:1", "price=v-shape:3"]
    #expect(try functions(twice, of: criteria) == [.vShape(p: 3), .uShape(q: 2)])
  }

  @Test func aCriterionThatIsNotThereIsNamed() {
    let found = failure { () throws(CommandFailure) in
      _ = try functions(["cost=usual"], of: ["price", "speed"])
    }
    #expect(found?.code == .usage)
    #expect(found?.message == "there is no criterion cost; there are: price, speed")
  }
}
