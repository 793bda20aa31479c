import Diagnostics
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct ElasticityAnalysisTests {
  private func run(_ keys: String, _ text: String) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": text]).run(
      """
      tables: {t: {path: t.csv, id: year}, plain: {path: t.csv}},
      analyses: {a: {kind: elasticity, price: p, quantity: q, \(keys)}}
      """)
  }

  /// q = 64 / p²; a row with a gap says nothing of it.
  @Test func aPowerOfThePriceIsItsElasticity() throws {
    let run = try run("table: t", "year,p,q\n1,1,64\n2,2,16\n3,4,4\n4,8,1\n5,3,\n6,,9\n")
    #expect(run.codes.isEmpty && run.value("a.base") == 4)
    #expect(isClose(run.value("a.elasticity") ?? .nan, -2, absolute: 1e-9))
    #expect(isClose(run.value("a.r_squared") ?? .nan, 1, absolute: 1e-12))
  }

  /// q = 100 i / p² for the income i.
  @Test func controlsExplainTheirPart() throws {
    let run = try run(
      "table: t, controls: [i]",
      "year,p,q,i\n1,1,100,1\n2,2,25,1\n3,1,400,4\n4,2,100,4\n5,4,12.5,2\n")
    let result = try run.result(ElasticityResult.self)
    #expect(isClose(result.elasticity.elasticity, -2, absolute: 1e-9))
    #expect(result.controls == ["i"])
    #expect(isClose(result.elasticity.controls, [1], absolute: 1e-9))
  }

  @Test func onlyRowsThatAreMeantCount() throws {
    let run = try run(
      "table: t, where: {field: year, at_most: 3}", "year,p,q\n1,1,8\n2,2,4\n3,4,2\n4,8,9\n")
    #expect(run.value("a.base") == 3)
    #expect(isClose(run.value("a.elasticity") ?? .nan, -1, absolute: 1e-9))
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let rising = "year,p,q,i\n1,1,2,2\n2,2,3,4\n3,3,5,6\n4,5,4,10\n"
    let cases: [(keys: String, text: String, code: DiagnosticCode)] = [
      ("table: t", "year,p,q\n1,2,5\n2,2,6\n3,2,7\n", .elasticityNoPriceChange),
      ("table: t", "year,p,q\n1,2,5\n2,0,6\n3,2,7\n", .amountNotPositive),
      ("table: t, controls: [i]", rising, .regressionCollinear),
      ("table: t", "year,p,q\n1,2,5\n", .testNeedsBases),
      ("table: t, controls: [j]", rising, .columnUnknown),
      ("table: t, method: loglog", rising, .valueUnknown),
    ]
    for (keys, text, code) in cases {
      let run = try run(keys, text)
      #expect(run.codes == [code], "\(keys) \(text)")
    }
  }
}
