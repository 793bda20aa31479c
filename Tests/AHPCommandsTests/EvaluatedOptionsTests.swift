import ArgumentParser
import BilingualText
import Foundation
import IndicatorEvaluation
import TestSupport
import Testing

@testable import AHPCommands

struct EvaluatedOptionsTests {
  private static let scenario = """
    schema: ahp-scenario/1
    tree:
      id: goal
      children: [x, y]
      weights: {given: {x: 75%, y: 25%}}
    indicators:
      x: {score: {rule: linear, slope: 1}}
      y: {score: {rule: linear, slope: 1}}

    """

  private func evaluate(_ arguments: [String]) throws -> EvaluatedOptions.Outcome {
    var console = Console.recording()
    let options = try EvaluatedOptions.parse(arguments + ["--lang", "en"])
    var session = ScenarioSession(options.options, writing: [], on: console)
    return try options.evaluate(&session, on: &console)
  }

  @Test func anotherFileTakesThePlaceOfTheData() throws {
    let file = try ScenarioFile(
      Self.scenario + "data: {path: data.csv}\n",
      files: ["data.csv": "customer,x,y\na,80,20\n", "other.csv": "customer,x,y\nb,40,60\n"])
    let other = file.folder.appendingPathComponent("other.csv").path
    for (options, customer, score) in [([], "a", 65.0), (["--data", other], "b", 45.0)] {
      guard case .customers(let result) = try evaluate([file.path] + options) else {
        Issue.record("no customers")
        return
      }
      #expect(result.customers == [customer])
      #expect(isClose(result.rows.scores, [score], absolute: 1e-12))
    }
  }

  @Test func onlyOneDataFileCanBeReplaced() throws {
    let file = try ScenarioFile(
      Self.scenario + "data: [{path: a.csv}, {path: b.csv}]\n",
      files: ["a.csv": "customer,x\na,80\n", "b.csv": "customer,y\na,80\n"])
    let found = #expect(throws: CommandFailure.self) {
      try evaluate([file.path, "--data", "c.csv"])
    }
    #expect(found?.code == .usage)
    #expect(found?.message == "--data replaces the only data file; this scenario has 2")
  }

  /// c weighs twice as much as d; values are shares of their sum.
  @Test func withoutDataAlternativesAreRanked() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: goal, children: [c, d], weights: {pairs: [[c, d, 2]]}}
      alternatives: [p, q]
      indicators:
        c: {score: {values: {p: 1, q: 3}}}
        d: {score: {values: {p: 1, q: 1}}}
      """)
    guard case .alternatives(let result) = try evaluate([file.path]) else {
      Issue.record("no alternatives")
      return
    }
    let priorities = [0, 1].compactMap { position in
      result.alternatives.first { $0.alternative == position }?.priority
    }
    #expect(isClose(priorities, [1.0 / 3, 2.0 / 3], absolute: 1e-12))
  }

  @Test func withNeitherThereIsNothingToEvaluate() throws {
    let file = try ScenarioFile(Self.scenario)
    let found = #expect(throws: CommandFailure.self) { try evaluate([file.path]) }
    #expect(found == CommandFailure(.data))
  }

  @Test func aPeriodGoesByItsIDElseTheCurrentOneIsMeant() throws {
    var model = EvaluationModel(tree: HierarchyNode(id: "goal"))
    #expect(try model.period(nil, in: .english) == 0)
    model.periods = [Period(id: "p"), Period(id: "q"), Period(id: "r")]
    #expect(try model.period(nil, in: .english) == 2)
    #expect(try model.period("q", in: .english) == 1)
    let (english, chinese) = (model, model)
    let found = failure { () throws(CommandFailure) in
      _ = try english.period("s", in: .english)
    }
    #expect(found?.code == .usage && found?.message == "there is no period s; there are: p, q, r")
    let words = failure { () throws(CommandFailure) in
      _ = try chinese.period("s", in: .chinese)
    }
    #expect(words?.message == "没有评价期 s；可用：p, q, r")
  }
}
