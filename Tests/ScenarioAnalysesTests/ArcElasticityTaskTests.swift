import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct ArcElasticityTaskTests {
  private func run(_ table: String, _ text: String) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": text]).run(
      """
      tables: {t: {path: t.csv, id: year}, plain: {path: t.csv}},
      analyses: {a: {kind: elasticity, table: \(table), price: p, quantity: q, method: arc}}
      """)
  }

  /// From 10 to 12 and from 100 to 80: (−20 / 90) / (2 / 11) = −11 / 9.
  @Test func bothChangesAreOverTheirMidpoints() throws {
    let run = try run("t", "year,p,q\n2019,10,100\n2020,12,80\n")
    #expect(run.codes.isEmpty)
    #expect(isClose(run.value("a.elasticity") ?? .nan, -11.0 / 9, relative: 1e-12))
    #expect(run.value("a.arcs") == 1 && run.value("a.base") == 2)
  }

  @Test func rowsAreCalledByTheirIdsOrTheirLines() throws {
    let text = "year,p,q\n2019,10,100\n2020,,90\n2021,10,80\n2022,20,40\n"
    let named = try run("t", text).result(ArcElasticityResult.self)
    #expect(named.points.map(\.id) == ["2019", "2021", "2022"])
    #expect(named.points.map(\.quantity) == [100, 80, 40])
    let plain = try run("plain", text).result(ArcElasticityResult.self)
    #expect(plain.points.map(\.id) == ["2", "4", "5"])
  }

  @Test func aPriceChangesAndIsPositive() throws {
    let same = try run("t", "year,p,q\n1,10,100\n2,10,80\n")
    #expect(same.codes == [.elasticityNoPriceChange] && same.entries.isEmpty)
    let nothing = try run("t", "year,p,q\n1,10,100\n2,0,80\n")
    #expect(nothing.codes == [.amountNotPositive] && nothing.entries.isEmpty)
  }

  @Test func aTableCutInPartsGivesTheSame() throws {
    let (price, quantity) = (ColumnDemand("p", .number), ColumnDemand("q", .number))
    let task = ArcElasticityTask(
      price: price, quantity: quantity, ids: nil, place: SourcePosition(line: 1, column: 1),
      query: query(price, quantity))
    let tally = try AnalysisRunFixture.tally(task, over: ["p,q\n1,9\n,8\n", "p,q\n3,7\n4,6\n"])
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: ""))
    let result = task.result([tally], AnalysisMeasures(), &findings)
    let points = try #require(result as? ArcElasticityResult).points
    #expect(points.map(\.price) == [1, 3, 4] && points.map(\.quantity) == [9, 7, 6])
    #expect(task.measureKeys == result?.measures.map(\.name))
  }

  private func query(_ columns: ColumnDemand...) -> TableQuery {
    var query = TableQuery(table: 0, columns: columns)
    query.needsLines = true
    return query
  }
}
