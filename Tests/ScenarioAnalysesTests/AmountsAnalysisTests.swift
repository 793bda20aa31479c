import Diagnostics
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct AmountsAnalysisTests {
  private let table = """
    id,area,eur,cost
    c1,north,30,10
    c1,north,30,20
    c2,north,,5
    c2,south,40,44
    c3,south,0,0

    """

  private func run(_ keys: String, _ text: String? = nil) throws -> AnalysisRunFixture.Outcome {
    try AnalysisRunFixture(["t.csv": text ?? table, "customers.csv": "id\nc1\nc2\nc3\n"]).run(
      """
      tables: {t: {path: t.csv, customer: id}, each: {path: t.csv, id: id, customer: id}},
      analyses: {a: {kind: amounts, \(keys)}}
      """)
  }

  @Test func sumsSharesAndRatiosAreThoseOfTheGroups() throws {
    let run = try run(
      "table: t, sum: eur, by: area, ratios: {margin: {sum: eur, less: cost, over: eur}}")
    let result = try run.result(AmountsResult.self)
    #expect(run.codes.isEmpty && result.total == 100)
    #expect(result.groups.map(\.id) == ["north", "south"])
    #expect(result.groups.map(\.amount.sum) == [60, 40])
    #expect(result.groups.map(\.amount.share) == [0.6, 0.4])
    #expect(result.groups.map(\.amount.rank) == [1, 2])
    // A row without an amount counts neither in the mean nor in a ratio.
    #expect(result.groups.map(\.mean) == [30, 20])
    #expect(result.groups.map(\.ratios) == [[0.5], [-0.1]])
  }

  @Test func withoutGroupsAllRowsAreOne() throws {
    let result = try run("table: t, sum: cost").result(AmountsResult.self)
    #expect(result.groups.map(\.id) == ["all"])
    #expect(result.groups[0].amount.sum == 79 && result.groups[0].amount.rows == 5)
    #expect(result.groups[0].amount.share == 1)
  }

  @Test func theLargestSumComesFirstAndTiesStayInTheirOrder() throws {
    let text = "area,eur\nx,5\ny,3\nz,5\ny,4\n"
    let result = try AnalysisRunFixture(["t.csv": text]).run(
      """
      tables: {t: {path: t.csv}},
      analyses: {a: {kind: amounts, table: t, sum: eur, by: area, order: sum}}
      """
    ).result(AmountsResult.self)
    #expect(result.groups.map(\.id) == ["y", "x", "z"])
  }

  @Test func theRowsOfACustomerAreOneMember() throws {
    let text = "id,area,eur\nc1,north,30\nc1,north,30\nc2,north,50\nc2,south,40\nc3,south,40\n"
    let result = try run("table: t, sum: eur, by: area, top: 1", text).result(AmountsResult.self)
    #expect(result.groups.map(\.top) == [["c1"], ["c2", "c3"]])
    #expect(result.groups.map(\.members) == [2, 2])
    let north = try #require(result.groups[0].topShare)
    #expect(isClose(north, 60.0 / 110, relative: 1e-15) && result.groups[1].topShare == 1)
  }

  @Test func inATableOfCustomersEachRowIsAMember() throws {
    let text = "id,eur\nc1,30\nc2,50\nc3,20\n"
    let result = try run("table: each, sum: eur, top: 2", text).result(AmountsResult.self)
    #expect(result.groups[0].top == ["c2", "c1"] && result.groups[0].members == 3)
    #expect(result.groups[0].topShare == 0.8)
  }

  @Test func aNegativeSumIsWarnedOf() throws {
    let run = try AnalysisRunFixture(["t.csv": "area,eur\nx,-5\ny,10\n"]).run(
      """
      tables: {t: {path: t.csv}},
      analyses: {a: {kind: amounts, table: t, sum: eur, by: area}}
      """)
    #expect(run.codes == [.amountSumNegative] && run.errors.isEmpty)
    #expect(try run.result(AmountsResult.self).groups.map(\.amount.share) == [-1, 2])
  }

  @Test func mistakesAreNamedAndLeaveNoResult() throws {
    let cases: [(keys: String, code: DiagnosticCode)] = [
      ("table: t, sum: usd", .columnUnknown),
      ("table: t, by: area", .keyMissing),
      ("table: t, sum: eur, by: nowhere", .columnUnknown),
      ("table: t, sum: eur, ratios: {r: {sum: eur, over: usd}}", .columnUnknown),
      ("table: t, sum: eur, ratios: {r: {sum: eur, less: usd, over: eur}}", .columnUnknown),
      ("table: t, sum: eur, ratios: {r: {sum: eur}}", .keyMissing),
    ]
    for (keys, code) in cases {
      let run = try run(keys)
      #expect(run.codes == [code], "\(keys)")
      #expect(run.entries.isEmpty, "\(keys)")
    }
  }

  @Test func theLargestCustomersNeedCustomers() throws {
    let run = try AnalysisRunFixture(["t.csv": table]).run(
      "tables: {t: {path: t.csv}}, analyses: {a: {kind: amounts, table: t, sum: eur, top: 3}}")
    #expect(run.codes == [.keyMissing] && run.entries.isEmpty)
  }
}
