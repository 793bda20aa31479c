import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct RatesAnalysisTests {
  private static func scenario(_ analysis: Written) -> WrittenScenario {
    WrittenScenario(
      keys: [
        "tables": ["t": ["path": "t.csv", "columns": ["again": "yes-no"]]],
        "analyses": ["r": analysis],
      ],
      files: [
        "t.csv": """
        row,g,again,given,wanted
        r1,x,yes,5,10
        r2,x,no,12,10
        r3,y,yes,,10
        r4,y,yes,3,0
        r5,,,4,4

        """
      ])
  }

  private static let yes: Written = ["field": "again", "equals": "yes"]
  private static let answered: Written = ["field": "again", "at_least": "no"]
  private static let rates: Written = [
    "again": ["label": "Again", "where": yes, "among": answered], "all": ["where": yes],
  ]
  private static let everything: Written = [
    "kind": "rates", "table": "t", "rates": rates, "by": "g", "compare": ["x", "y"],
    "ratios": ["times": ["of": "again", "to": "all"]],
    "supplies": ["met": ["supply": "given", "demand": "wanted"]], "least_base": 1,
  ]

  private func result(_ analysis: Written) throws -> RatesResult {
    let run = try Self.scenario(analysis).run()
    #expect(run.codes.isEmpty)
    return try #require(run.result("r") as? RatesResult)
  }

  @Test func aRateCountsAmongItsBase() throws {
    let rates = try result(Self.everything).rates
    #expect(rates.map(\.id) == ["again", "all"])
    #expect(rates.map(\.label) == [Label("Again"), Label()])
    // The last row has no answer: it is of no base that asks for one.
    #expect(rates.map(\.proportion.count) == [3, 3])
    #expect(rates.map(\.proportion.base.count) == [4, 5])
  }

  @Test func groupsHaveTheirOwnBases() throws {
    let groups = try result(Self.everything).groups
    #expect(groups.map(\.id) == ["x", "y"])
    #expect(groups.map { $0.proportions.map(\.count) } == [[1, 1], [2, 2]])
    #expect(groups.map { $0.proportions.map(\.base.count) } == [[2, 2], [2, 2]])
  }

  @Test func ratiosAndSuppliesFollow() throws {
    let found = try result(Self.everything)
    let times = try #require(found.ratios.first?.ratio.value)
    #expect(isClose(times, (3.0 / 4) / (3.0 / 5), relative: 1e-12))
    let met = try #require(found.supplies.first?.supply)
    // min(5, 10) + min(12, 10) + min(4, 4) of 10 + 10 + 4; one row has no supply, one no demand.
    #expect(met.value == 19.0 / 24)
    #expect(met.uncapped == 21.0 / 24)
    #expect(met.rows == 3 && met.leftOut == 2)
  }

  /// One of two and two of two: Fisher's two tables have probability 1/2 each, so that p is 1.
  @Test func twoGroupsAreCompared() throws {
    let found = try result(Self.everything)
    #expect(found.comparisons.map(\.item) == ["again", "all"])
    for one in found.comparisons {
      #expect(one.difference == -0.5)
      #expect(one.test == .fisher)
      #expect(isClose(one.pValue ?? .nan, 1, absolute: 1e-12))
    }
  }

  @Test func onlyRowsThatAreMeantCount() throws {
    let found = try result([
      "kind": "rates", "table": "t", "rates": Self.rates, "least_base": 1,
      "where": ["field": "given", "at_least": 4],
    ])
    // The first, the second and the last row.
    #expect(found.rates.map(\.proportion.count) == [1, 1])
    #expect(found.rates.map(\.proportion.base.count) == [2, 3])
    #expect(found.groups.isEmpty && found.comparisons.isEmpty)
  }

  @Test(
    arguments: [
      (["kind": "rates"], .keyMissing),
      (["kind": "rates", "table": "t"], .keyMissing),
      (["kind": "rates", "rates": rates], .keyMissing),
      (["kind": "rates", "table": "t", "rates": rates, "compare": ["x", "y"]], .keyMissing),
      (
        ["kind": "rates", "table": "t", "rates": rates, "by": "g", "compare": ["x", "z"]],
        .groupUnknown
      ),
      (
        [
          "kind": "rates", "table": "t", "rates": rates,
          "ratios": ["q": ["of": "all", "to": "al"]],
        ],
        .measureUnknown
      ),
      (
        [
          "kind": "rates", "table": "t", "supplies": ["s": ["supply": "give", "demand": "wanted"]],
        ],
        .columnUnknown
      ),
      (["kind": "rates", "published": ["p": ["shares": ["a": "5%"]]]], .keyMissing),
      (
        ["kind": "rates", "published": ["p": ["shares": ["a": "5%"]]], "compare": ["a", "b"]],
        .groupUnknown
      ),
      (
        [
          "kind": "rates", "rates": rates, "published": ["p": ["shares": ["a": "5%"]]],
          "compare": ["a", "b"],
        ], .keyMissing
      ),
    ] as [(Written, DiagnosticCode)])
  func aMistakeIsSaidAndLeavesNoRates(analysis: Written, code: DiagnosticCode) throws {
    let run = try Self.scenario(analysis).run()
    #expect(run.diagnostics.filter { $0.severity == .error }.map(\.code) == [code])
    let found = run.result("r") as? RatesResult
    #expect(found?.rates.isEmpty ?? true)
    #expect(found?.comparisons.isEmpty ?? true)
  }
}
