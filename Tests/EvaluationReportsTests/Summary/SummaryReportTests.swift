import BilingualText
import Foundation
import IndicatorEvaluation
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct SummaryReportTests {
  @Test func followsItsSchema() throws {
    let result = try Sample.evaluation()
    let report = SummaryReport(result.summaries(), of: result.model)
    let json = report.json(generator: ReportGenerator(name: "test", version: "1"))
    #expect(try SchemaValidator.mistakes(in: json, schema: SummaryReport.jsonSchema).isEmpty)
    let value = try JSONValue(Data(json))
    // Both periods, each with its classes; every customer has a row in each.
    let whole = value.summaries.array.filter { $0["class"] == .null }
    #expect(whole.map(\.period.string) == result.model.periods.map(\.id))
    #expect(whole.allSatisfy { $0.count.number == 6 })
    #expect(value.summaries.array.count > whole.count)
  }

  /// All forms hold the same lines.
  @Test func formsAgree() throws {
    let result = try Sample.evaluation()
    let summaries = result.summaries()
    let report = SummaryReport(summaries, of: result.model)
    let csv = String(decoding: report.csv(), as: UTF8.self).split(separator: "\n")
    #expect(csv.count == summaries.count + 1)
    let columns = csv[0].split(separator: ",").count
    #expect(
      csv.allSatisfy {
        $0.split(separator: ",", omittingEmptySubsequences: false).count == columns
      })
    let text = report.document().text(in: .chinese)
    #expect(text.contains("全部客户") && text.contains("中位数"))
    #expect(text.split(separator: "\n").count { $0.contains("全部客户") } == 2)
    #expect(report.document().markdown(in: .english).contains("all customers"))
  }
}
