import Diagnostics
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct ConcentrationAnalysisTests {
  private func run(_ keys: String, _ text: String) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": text, "customers.csv": "id\nc1\nc2\nc3\n"]).run(
      """
      tables: {t: {path: t.csv}, of: {path: t.csv, customer: id}},
      analyses: {a: {kind: concentration, \(keys)}}
      """)
  }

  /// Gini of 0, 10, 20, 70: 2 × 360 / (4 × 100) − 5 / 4 = 0.55.
  @Test func aRowIsAMember() throws {
    let run = try run(
      "table: t, amount: eur, top: [1, 2], abc: [50%, 90%]", "id,eur\na,10\nb,0\nc,70\nd,20\ne,\n")
    #expect(run.codes.isEmpty)
    #expect(run.value("a.members") == 4 && run.value("a.zero_members") == 1)
    #expect(run.value("a.total") == 100)
    #expect(isClose(run.value("a.gini") ?? .nan, 0.55, absolute: 1e-12))
    #expect(isClose(run.value("a.herfindahl") ?? .nan, 0.54, absolute: 1e-12))
    #expect(run.value("a.top.1") == 0.7 && run.value("a.top.2") == 0.9)
    #expect(run.value("a.top.10") == nil)
    let result = try run.result(ConcentrationResult.self)
    #expect(result.concentration.abc(result.limits).map(\.count) == [1, 1, 2])
  }

  @Test func theRowsOfACustomerAreOneMember() throws {
    let text = "id,eur\nc1,10\nc2,60\nc1,30\n,99\nc3,\n"
    let run = try run("table: of, amount: eur", text)
    #expect(run.codes.isEmpty)
    #expect(try run.result(ConcentrationResult.self).concentration.amounts == [60, 40])
    // Without its column of customers each row stands for itself.
    let rows = try self.run("table: t, amount: eur", text)
    #expect(try rows.result(ConcentrationResult.self).concentration.amounts == [99, 60, 30, 10])
  }

  @Test func onlyRowsThatAreMeantCount() throws {
    let run = try run(
      "table: t, amount: eur, where: {field: eur, at_least: 20}", "id,eur\na,10\nb,20\nc,70\n")
    #expect(try run.result(ConcentrationResult.self).concentration.amounts == [70, 20])
  }

  @Test func aNegativeAmountIsAMistakeOfItsColumn() throws {
    let run = try run("table: t, amount: eur", "id,eur\na,10\nb,-1\n")
    #expect(run.errors == [.amountNegative] && run.entries.isEmpty)
    #expect(run.diagnostics.first?.position?.line == 2)
  }

  @Test(arguments: ["[95%, 80%]", "[0, 50%]", "[50%, 120%]", "[50%, 50%]"])
  func limitsRiseWithinTheWhole(limits: String) throws {
    let run = try run("table: t, amount: eur, abc: \(limits)", "id,eur\na,10\n")
    #expect(run.codes == [.valueOutOfRange])
  }
}
