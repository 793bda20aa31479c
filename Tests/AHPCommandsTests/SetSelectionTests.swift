import ArgumentParser
import BilingualText
import IndicatorEvaluation
import Testing

@testable import AHPCommands

struct SetSelectionTests {
  private func model(sets: Int, experts: [String] = []) -> EvaluationModel {
    EvaluationModel(
      experts: experts.map { Expert(id: $0, weight: 1 / Double(experts.count)) },
      judgmentSets: (0..<sets).map { JudgmentSet(id: "s\($0)", items: ["a"], responses: []) },
      tree: HierarchyNode(id: "goal"))
  }

  private func ids(_ options: [String], of model: EvaluationModel) throws -> [String] {
    try SetSelection.parse(options).sets(of: model, in: .english).map(\.id)
  }

  private func refusal(_ options: [String], of model: EvaluationModel) throws -> CommandFailure? {
    let selection = try SetSelection.parse(options)
    return failure { () throws(CommandFailure) in
      _ = try selection.sets(of: model, in: .english)
      try selection.checkExpert(of: model, in: .english)
    }
  }

  @Test func setsKeepTheModelsOrder() throws {
    let model = model(sets: 4)
    #expect(try ids([], of: model) == ["s0", "s1", "s2", "s3"])
    #expect(try ids(["--set", "s3", "--set", "s1", "--set", "s3"], of: model) == ["s1", "s3"])
  }

  @Test func whatIsNotThereIsNamedWithWhatIs() throws {
    let set = try refusal(["--set", "s1", "--set", "x"], of: model(sets: 2))
    #expect(set?.code == .usage)
    #expect(set?.message == "there is no judgment set x; there are: s0, s1")
    let expert = try refusal(["--expert", "x"], of: model(sets: 1, experts: ["e1", "e2"]))
    #expect(expert?.message == "there is no expert x; there are: e1, e2")
    let nobody = try refusal(["--expert", "x"], of: model(sets: 1))
    #expect(nobody?.message == "there is no expert x; the scenario has none")
    #expect(try refusal(["--expert", "e2"], of: model(sets: 1, experts: ["e1", "e2"])) == nil)
  }

  @Test func ofManyTwentyAreNamed() throws {
    let all = try refusal(["--set", "x"], of: model(sets: 20))
    let some = try refusal(["--set", "x"], of: model(sets: 21))
    #expect(all?.message?.hasSuffix(", s18, s19") == true)
    #expect(some?.message?.hasSuffix(", s18, s19, …") == true)
  }
}
