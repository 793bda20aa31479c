import BilingualText
import IndicatorEvaluation
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct ChangesReportTests {
  private func report() throws -> ChangesReport {
    try #require(ChangesReport(try Sample.evaluation()))
  }

  @Test func withoutTwoPeriodsThereAreNoChanges() throws {
    #expect(ChangesReport(try Shops.result()) == nil)
  }

  /// The sample's rows are before and after, customer by customer.
  @Test func csvHasBeforeAndAfterSideBySide() throws {
    let result = try Sample.evaluation()
    let rows = String(decoding: try report().csv(), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let head = rows[0]
    func cell(_ row: [String], _ name: String) throws -> String {
      row[try #require(head.firstIndex(of: name))]
    }
    #expect(rows.dropFirst().map { $0[0] } == result.customers)
    for (customer, row) in rows.dropFirst().enumerated() {
      let before = try #require(Double(try cell(row, "score_before")))
      let after = try #require(Double(try cell(row, "score_after")))
      #expect(before.bitPattern == result.rows.scores[2 * customer].bitPattern)
      #expect(after.bitPattern == result.rows.scores[2 * customer + 1].bitPattern)
      let change = try #require(Double(try cell(row, "change")))
      #expect(isClose(change, after - before, absolute: 1e-9))
      let values = try #require(Double(try cell(row, "values")))
      let availability = try #require(Double(try cell(row, "availability")))
      #expect(isClose(values + availability, change, absolute: 1e-9))
      let gain = try #require(Int(try cell(row, "rank_gain")))
      let (then, now) = (result.rows.ranks[2 * customer], result.rows.ranks[2 * customer + 1])
      #expect(gain == then - now)
      #expect(try cell(row, "rank_before") == "\(then)")
    }
    #expect(try cell(rows[4], "name") == "丁酒店" && cell(rows[4], "class") == "general")
    #expect(try cell(rows[4], "band_before") == "c" && cell(rows[4], "band_label_after") == "优")
  }

  /// Only the fourth customer had a value that was missing before.
  @Test func onlyNewDataIsAvailability() throws {
    let parts = try report().rows.map { try #require($0.parts).availabilityChange }
    #expect(parts.indices.filter { abs(parts[$0]) > 1e-9 } == [3])
  }

  @Test func thoseThatFellMostComeFirst() throws {
    let report = try report()
    var tables: [ReportTable] = []
    for case .table(let table) in report.document().blocks { tables.append(table) }
    let table = try #require(tables.last)
    let column = try #require(table.columns.firstIndex { $0.key == "change" })
    let changes = table.rows.compactMap { $0[column].value.number }
    #expect(changes.count == 6 && changes == changes.sorted())
    #expect(table.columns.allSatisfy { !$0.key.hasPrefix("class") || $0.key == "class_label" })
  }

  @Test func aLimitSaysHowManyAreLeft() throws {
    let report = try report()
    let some = report.document(ReportDetail(limit: 2)).text(in: .english)
    #expect(some.contains("4 more customers are not listed"))
    #expect(!report.document().text(in: .english).contains("not listed"))
    #expect(misalignedLines(in: some).isEmpty)
  }

  @Test func jsonFollowsItsSchema() throws {
    let bytes = try report().json(generator: ReportGenerator(name: "ahp", version: "1"))
    #expect(try SchemaValidator.mistakes(in: bytes, schema: ChangesReport.jsonSchema).isEmpty)
    let json = try JSONValue(bytes)
    #expect(
      json.rows.array.map(\.customer.string) == ["0001", "0002", "0003", "0004", "0005", "0006"])
    #expect(json.rows[0].class_label.en.string == "Super-large")
  }
}
