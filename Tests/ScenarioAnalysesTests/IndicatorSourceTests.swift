import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
import Testing

@testable import ScenarioAnalyses

/// `derivedIndicators` of a plan: what each customer gets from the group that it is in.
struct IndicatorSourceTests {
  private let scenario = """
    tables: {t: {path: t.csv, customer: id, date: day, columns: {q: yes-no}}},
    analyses: {
      nps: {kind: distribution, table: t, column: q, by: area},
      all: {kind: distribution, table: t, column: q},
      sum: {kind: amounts, table: t, sum: n}}
    """

  private func fixture() throws -> AnalysisRunFixture {
    var fixture = AnalysisRunFixture([
      "t.csv": """
      id,day,q,n
      c1,2020-01-05,yes,1
      c2,2020-02-05,no,2
      c2,2020-08-05,yes,3
      c3,2020-09-05,no,4

      """,
      "customers.csv": "id,area\nc1,north\nc2,north\nc3,south\nc4,\n",
    ])
    fixture.periods = try [
      Period(id: "p1", start: .of("2020-01-01"), end: .of("2020-06-30")),
      Period(id: "p2", start: .of("2020-07-01"), end: .of("2020-12-31")),
    ]
    return fixture
  }

  private func source(
    _ analysis: String, _ measure: String, least: Int = 1, isPercent: Bool = true
  ) -> IndicatorSource {
    let place = SourcePosition(line: 1, column: 1)
    return IndicatorSource(
      indicator: "i", isPercent: isPercent, analysis: Keyed(analysis, key: place, position: place),
      measure: Keyed(measure, key: place, position: place), leastBase: least)
  }

  /// The values as text, so that customers without one can be compared.
  private func columns(
    _ source: IndicatorSource, in fixture: AnalysisRunFixture
  ) throws -> [[String]] {
    try fixture.withPlan(scenario) { plan, findings in
      let derived = try #require(plan.derivedIndicators([source], &findings))
      #expect(derived.indicators == ["i"] && findings.diagnostics.isEmpty)
      let columns = derived.compute(false).columns["i"] ?? []
      return columns.map { $0.map { $0.isNaN ? "–" : "\($0)" } }
    }
  }

  @Test func eachCustomerGetsTheValueOfItsGroupInEachPeriod() throws {
    let found = try columns(source("nps", "net"), in: fixture())
    // In the first period the north is of two minds and nobody in the south answered.
    #expect(found == [["0.0", "0.0", "–", "–"], ["100.0", "100.0", "-100.0", "–"]])
  }

  @Test func sharesBecomePerCentOnlyWhereTheIndicatorIsInPerCent() throws {
    let plain = try columns(source("nps", "top", isPercent: false), in: fixture())
    #expect(plain == [["0.5", "0.5", "–", "–"], ["1.0", "1.0", "0.0", "–"]])
    let bottom = try columns(source("nps", "bottom"), in: fixture())
    #expect(bottom == [["50.0", "50.0", "–", "–"], ["0.0", "0.0", "100.0", "–"]])
    // A mean is in the points of the scale already.
    let mean = try columns(source("nps", "mean"), in: fixture())
    #expect(mean == [["50.0", "50.0", "–", "–"], ["100.0", "100.0", "0.0", "–"]])
  }

  @Test func fewerAnswersThanTheLeastBaseAreNone() throws {
    let found = try columns(source("nps", "net", least: 2), in: fixture())
    #expect(found == [["0.0", "0.0", "–", "–"], ["–", "–", "–", "–"]])
  }

  @Test func withoutGroupsEverybodyGetsTheSame() throws {
    let found = try columns(source("all", "net"), in: fixture())
    #expect(found == [["0.0", "0.0", "0.0", "0.0"], ["0.0", "0.0", "0.0", "0.0"]])
  }

  @Test func aScenarioWithoutPeriodsHasOne() throws {
    var fixture = try fixture()
    fixture.periods = []
    // Two of three in the north say yes; one in the south says no.
    let found = try columns(source("nps", "top", isPercent: false), in: fixture)
    #expect(found.count == 1)
    let north = try #require(Double(found[0][0]))
    #expect(abs(north - 2.0 / 3) < 1e-15)
    #expect(found[0].dropFirst(2) == ["0.0", "–"])
  }

  @Test(arguments: [
    ("npss", "net", DiagnosticCode.fromAnalysisUnknown), ("sum", "total", .fromAnalysisUnknown),
    ("nps", "base", .measureUnknown),
  ])
  func aSourceThatCannotBeUsedIsNamed(
    _ analysis: String, _ measure: String, _ code: DiagnosticCode
  ) throws {
    try fixture().withPlan(scenario) { plan, findings in
      let derived = plan.derivedIndicators([source(analysis, measure)], &findings)
      #expect(derived == nil && findings.diagnostics.map(\.code) == [code])
    }
  }
}
