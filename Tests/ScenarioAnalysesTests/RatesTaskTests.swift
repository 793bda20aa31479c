import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct RatesTaskTests {
  private static let yes: Written = ["field": "q", "equals": "yes"]

  private static func scenario(_ analysis: Written) -> WrittenScenario {
    WrittenScenario(
      keys: ["tables": ["t": ["path": "t.csv"]], "analyses": ["r": analysis]],
      files: ["t.csv": "q,g,a,b\nyes,x,1,2\nno,y,3,4\nyes,y,5,\n"])
  }

  /// Whatever refers to a measure is checked against the keys before the rows are read.
  @Test(
    arguments: [
      ["kind": "rates", "table": "t", "rates": ["one": ["where": yes]]],
      ["kind": "rates", "table": "t", "by": "g", "rates": ["one": ["where": yes]]],
      [
        "kind": "rates", "table": "t", "by": "g", "compare": ["x", "y"],
        "rates": ["one": ["where": yes], "two": ["where": ["not": yes]]],
        "ratios": ["times": ["of": "one", "to": "two"]],
        "supplies": ["met": ["supply": "a", "demand": "b"]],
        "published": ["sat": ["shares": ["y": "5%", "x": "7%"]]],
      ],
      [
        "kind": "rates", "compare": ["x", "y"],
        "published": [
          "sat": ["shares": ["x": "5%", "y": "7%"]], "won": ["shares": ["x": "1%", "y": "2%"]],
        ],
      ],
    ] as [Written])
  func theKeysAreThoseOfTheMeasures(analysis: Written) throws {
    let folder = try TemporaryFolder()
    let scenario = Self.scenario(analysis)
    var context = try scenario.context(in: folder)
    let task = try context.soundTask("r")
    let result = try #require(try scenario.run().result("r"))
    #expect(task.measureKeys == result.measures.map(\.name))
  }

  @Test func aTallyInPartsIsThatOfTheWhole() throws {
    let folder = try TemporaryFolder()
    var context = try Self.scenario([
      "kind": "rates", "table": "t", "by": "g", "rates": ["one": ["where": Self.yes]],
    ]).context(in: folder)
    let task = try context.soundTask("r")
    let query = try #require(task.queries.first)
    #expect(query.group == .column("g") && task.queries.count == 1)
    let chunk = try context.chunk(query)
    var once = task.tally(ofQuery: 0)
    once.append(chunk)
    var twice = once
    twice.addRows(of: once)
    var findings = context.findings
    let results = [once, twice].map {
      task.result([$0], AnalysisMeasures(), &findings) as? RatesResult
    }
    let single = try #require(results[0])
    let double = try #require(results[1])
    #expect(single.rates.map(\.proportion.base.count) == [3])
    #expect(double.rates.map(\.proportion.base.count) == [6])
    #expect(double.rates.map(\.proportion.count) == [4])
    #expect(double.groups.map(\.id) == ["x", "y"])
    #expect(double.groups.map { $0.proportions[0].count } == [2, 2])
  }

  /// Nothing is read for what others published.
  @Test func publishedRatesNeedNoTable() throws {
    let scenario = Self.scenario([
      "kind": "rates", "compare": ["y", "x"],
      "published": ["sat": ["label": "Satisfied", "shares": ["x": "5%", "y": "7.5%"]]],
    ])
    let folder = try TemporaryFolder()
    var context = try scenario.context(in: folder)
    let task = try context.soundTask("r")
    #expect(task.queries.isEmpty)
    let run = try scenario.run()
    #expect(isClose(run.measure("r.sat.difference") ?? .nan, 0.025, absolute: 1e-12))
    #expect(run.measure("r.sat.p") == nil)
    #expect(run.codes == [.testNeedsBases])
  }
}
