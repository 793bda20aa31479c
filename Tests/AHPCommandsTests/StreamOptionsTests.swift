import ArgumentParser
import BilingualText
import EvaluationReports
import IndicatorEvaluation
import TestSupport
import Testing

@testable import AHPCommands

struct StreamOptionsTests {
  private static let model = EvaluationModel(
    tree: HierarchyNode(
      id: "goal", weights: .given([0.6, 0.4]),
      children: [HierarchyNode(id: "x"), HierarchyNode(id: "y")]))

  private func names(_ columns: String) throws -> [String]? {
    let options = try StreamOptions.parse(["--columns", columns])
    return try options.columns(of: Self.model.weights(), in: .english)?.map(\.name)
  }

  @Test func customerAndPeriodComeFirst() throws {
    #expect(try names("score") == ["customer", "period", "score"])
    #expect(try names(" rank , band ") == ["customer", "period", "rank", "band"])
    let parts = ["contribution_x", "contribution_y"]
    #expect(try names("contributions,score") == ["customer", "period"] + parts + ["score"])
    // Named twice, there once.
    #expect(
      try names("score,contribution_y,contributions").map { $0.dropFirst(2) }
        == ["score", "contribution_y", "contribution_x"])
    #expect(try StreamOptions.parse([]).columns(of: Self.model.weights(), in: .english) == nil)
  }

  @Test func aColumnThatIsNotThereIsNamed() throws {
    let options = try StreamOptions.parse(["--columns", "score,points"])
    let weights = try Self.model.weights()
    let found = failure { () throws(CommandFailure) in
      _ = try options.columns(of: weights, in: .english)
    }
    #expect(found?.code == .usage)
    #expect(found?.message?.hasPrefix("--columns: there is no column `points`; there are") == true)
    #expect(found?.message?.contains("contribution_y") == true)
  }

  @Test func theFilesGoByTheirOptions() throws {
    let none = try StreamOptions.parse(["--on-error", "skip"])
    #expect(none.files.isEmpty && none.onError == .skip)
    let two = try StreamOptions.parse(["--summary", "s.csv", "--on-error", "report=m.csv"])
    #expect(two.files.map(\.option) == ["--summary", "--on-error report"])
    #expect(two.files.map(\.path) == ["s.csv", "m.csv"])
  }

  @Test func aLimitGoesWithRowsThatAreLeftOut() throws {
    let stopping = try StreamOptions.parse(["--max-left-out", "5%"])
    #expect(throws: ValidationError.self) { try stopping.validateLimits() }
    let skipping = try StreamOptions.parse(["--max-left-out", "5%", "--on-error", "skip"])
    try skipping.validateLimits()
    #expect(skipping.maxLeftOut == Share(argument: "0.05"))
    for share in ["105%", "-1%", "x", "1.5"] {
      #expect(refusal(of: ["--max-left-out=" + share], by: StreamOptions.self) != nil)
    }
  }
}
