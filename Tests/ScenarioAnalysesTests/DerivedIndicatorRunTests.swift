import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
import Testing

@testable import ScenarioAnalyses

/// Indicators of several analyses, whatever they are called and whatever the analyses give.
struct DerivedIndicatorRunTests {
  private let scenario = """
    tables: {t: {path: t.csv, customer: id, date: day, columns: {q: yes-no}}},
    analyses: {
      nps: {kind: distribution, table: t, column: q, by: area},
      spans: {kind: distribution, table: t, column: n, bins: [0, 2, 5]},
      texts: {kind: distribution, table: t, column: note, order: frequency},
      areas: {kind: distribution, table: t, column: area}}
    """

  private func compute(_ sources: [IndicatorSource]) throws -> DerivedIndicators.Values {
    var fixture = AnalysisRunFixture([
      "t.csv": """
      id,day,q,n,note
      c1,2020-01-05,yes,1,a
      c2,2020-02-05,yes,2,b
      c2,2020-08-05,yes,3,a
      c3,2020-09-05,no,4,a

      """,
      "customers.csv": "id,area\nc1,north\nc2,north\nc3,south\n",
    ])
    fixture.periods = try [
      Period(id: "p1", start: .of("2020-01-01"), end: .of("2020-06-30")),
      Period(id: "p2", start: .of("2020-07-01"), end: .of("2020-12-31")),
    ]
    return try fixture.withPlan(scenario) { plan, findings in
      let derived = try #require(plan.derivedIndicators(sources, &findings))
      #expect(findings.diagnostics.isEmpty)
      return derived.compute(false)
    }
  }

  private func source(
    _ indicator: String, of analysis: String = "nps", _ measure: String
  ) -> IndicatorSource {
    IndicatorSource(
      indicator: indicator, isPercent: false, analysis: Keyed(analysis), measure: Keyed(measure),
      leastBase: 1)
  }

  /// The values as text, so that customers without one can be compared.
  private func texts(_ columns: [[Double]]?) -> [[String]]? {
    columns.map { $0.map { $0.map { $0.isNaN ? "–" : "\($0)" } } }
  }

  private static let top = [["1.0", "1.0", "–"], ["1.0", "1.0", "0.0"]]
  private static let bottom = [["0.0", "0.0", "–"], ["0.0", "0.0", "1.0"]]

  @Test func oneNameMayBeginWithAnother() throws {
    let found = try compute([source("a/b", "bottom"), source("a", "top")])
    #expect(found.diagnostics.isEmpty)
    #expect(texts(found.columns["a"]) == Self.top)
    #expect(texts(found.columns["a/b"]) == Self.bottom)
    let turned = try compute([source("a", "top"), source("a/0", "bottom")])
    #expect(texts(turned.columns["a"]) == Self.top)
    #expect(texts(turned.columns["a/0"]) == Self.bottom)
  }

  @Test(arguments: ["spans", "texts", "areas"])
  func aDistributionOfAnotherFormGivesNone(analysis: String) throws {
    let found = try compute([source("i", of: analysis, "net")])
    #expect(found.diagnostics.map(\.code) == [.fromAnalysisUnknown])
    #expect(found.diagnostics.map(\.severity) == [.error])
    #expect(found.diagnostics.first?.position == SourcePosition(line: 7, column: 3))
    #expect(found.columns["i"] == [])
  }

  @Test func theOthersHaveTheirValues() throws {
    let found = try compute([source("i", of: "spans", "net"), source("a", "top")])
    #expect(found.diagnostics.map(\.code) == [.fromAnalysisUnknown])
    #expect(texts(found.columns["a"]) == Self.top && found.columns["i"] == [])
  }
}
