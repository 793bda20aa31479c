import BilingualText
import Foundation
import TestSupport
import Testing

@testable import AHPCommands

struct SmallTemplatesTests {
  /// Judgments 3, 5 and 2: the weights are as ∛15, ∛(2/3) and ∛(1/10).
  @Test func theMinimalOneGivesTheWeightsOfItsJudgments() throws {
    let file = try ScenarioFile(ScenarioTemplate.minimal)
    let run = RecordedRun(["weights", file.path, "--format", "csv"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let lines = run.output.split(separator: "\n").map { $0.split(separator: ",") }
    let column = try #require(lines[0].firstIndex(of: "global_weight"))
    let means = [cbrt(15.0), cbrt(2.0 / 3), cbrt(0.1)]
    for (id, mean) in zip(["price", "quality", "service"], means) {
      let line = try #require(lines.first { $0[0] == id })
      let weight = Double(line[column]) ?? .nan
      #expect(isClose(weight, mean / means.reduce(0, +), absolute: 1e-9), "\(id)")
    }
  }

  /// Kano's table (1984): who likes it and dislikes its lack wants performance, who merely likes it
  /// is attracted, who merely dislikes its lack takes it for granted, all others do not care.
  @Test(arguments: ["通知", "缴费", "礼品"])
  func demandsAreCountedByKanosTable(_ demand: String) throws {
    let file = try ScenarioFile(ScenarioTemplate.kano)
    let run = RecordedRun(["analyse", file.path, "--format", "json"])
    let rows = try run.json.analyses.first("id", "demands").demands
    let found = rows.first("demand", demand)
    let answers = ScenarioTemplate.kano.rows(of: "answers.csv").map {
      ($0[demand + "_有"] == "喜欢", $0[demand + "_无"] == "不喜欢")
    }
    let performance = answers.count { $0.0 && $0.1 }
    let attractive = answers.count { $0.0 && !$0.1 }
    let mustBe = answers.count { !$0.0 && $0.1 }
    let base = answers.count
    #expect(found.base.number == Double(base))
    #expect(found.performance.number == Double(performance))
    #expect(found.attractive.number == Double(attractive))
    #expect(found.must_be.number == Double(mustBe))
    #expect(found.indifferent.number == Double(base - performance - attractive - mustBe))
    let better = Double(attractive + performance) / Double(base)
    let worse = -Double(performance + mustBe) / Double(base)
    #expect(isClose(found.better.number ?? .nan, better, absolute: 1e-12))
    #expect(isClose(found.worse.number ?? .nan, worse, absolute: 1e-12))
  }

  @Test func everyTemplateIsSoundAndItsFirstCommandRuns() throws {
    let names = ScenarioTemplate.all.map(\.name)
    #expect(Set(names).count == names.count)
    for template in ScenarioTemplate.all {
      let file = try ScenarioFile(template)
      let check = RecordedRun(["check", file.path, "--lang", "en"])
      #expect(check.code == 0, "\(template.name): \(check.output)")
      let first = RecordedRun(
        template.firstCommand.split(separator: " ").map { String($0) } + [file.path])
      #expect(first.code == 0, "\(template.name): \(first.message)\(first.errors)")
      #expect(template.purpose.chinese != template.purpose.english)
    }
  }
}
