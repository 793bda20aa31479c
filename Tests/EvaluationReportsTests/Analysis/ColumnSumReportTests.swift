import BilingualText
import PairwiseComparisons
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

/// HCI = (h − n)(n + 1) / (n (n − 1)) with h the harmonic mean of the column sums (Stein & Mizzi 2007,
/// doi:10.1016/j.ejor.2005.10.057).
@Suite struct ColumnSumReportTests {
  private func records(_ csv: [UInt8]) -> [[String]] {
    String(decoding: csv, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Of weights 0.5, 0.3 and 0.2 the sums are 2, 10/3 and 5, whose harmonic mean is 3.
  @Test func consistentJudgmentsHaveNoIndex() throws {
    let report = try ColumnSumReport(columnSums: [2, 10.0 / 3, 5])
    let rows = records(report.csv())
    #expect(rows[0] == ["column", "sum", "weight", "hci", "hci_low", "hci_high", "hri", "ratio"])
    #expect(rows.dropFirst().map { $0[0] } == ["1", "2", "3"])
    let weights = rows.dropFirst().compactMap { Double($0[2]) }
    #expect(isClose(weights, [0.5, 0.3, 0.2], absolute: 1e-12))
    #expect(isClose(Double(rows[1][3]) ?? .nan, 0, absolute: 1e-12))
    #expect(report.audit.verdict == .acceptable)
  }

  /// (4 − 3) · 4 / 6
  @Test func theIndexGrowsWithTheSums() throws {
    let report = try ColumnSumReport(columnSums: [4, 4, 4])
    let rows = records(report.csv())
    for row in rows.dropFirst() {
      #expect(isClose(Double(row[3]) ?? .nan, 2.0 / 3, absolute: 1e-12))
      #expect(row[4] == row[3] && row[5] == row[3])
    }
    #expect(report.audit.verdict == .overLimit)
  }

  /// Rounded to whole numbers 2, 3 and 5 may be anything from consistent to far from it.
  @Test func roundedSumsMayDecideNothing() throws {
    #expect(try ColumnSumReport(columnSums: [2, 3, 5], decimals: 0).audit.verdict == .undecided)
    let table = try ColumnSumReport(columnSums: [16, 14, 4.6, 3.7, 22.5, 4.3], decimals: 1)
    #expect(table.audit.verdict == .overLimit)
  }

  @Test func jsonFollowsItsSchema() throws {
    let report = try ColumnSumReport(columnSums: [4, 4, 4], decimals: 2)
    let bytes = report.json(generator: ReportGenerator(name: "ahp", version: "1"))
    #expect(try SchemaValidator.mistakes(in: bytes, schema: ColumnSumReport.jsonSchema).isEmpty)
    let json = try JSONValue(bytes)
    #expect(json.column_sums.array == [.number(4), .number(4), .number(4)])
    #expect(json.decimals.number == 2 && json.verdict.string == "over-limit")
    #expect(isClose(json.audit.harmonic_mean.number ?? .nan, 4, absolute: 1e-12))
  }

  @Test func theDocumentListsTheWeights() throws {
    let report = try ColumnSumReport(columnSums: [2, 10.0 / 3, 5])
    for language in ReportLanguage.allCases {
      let text = report.document().text(in: language)
      #expect(text.contains("0.5000") && text.contains("0.3000"))
      #expect(misalignedLines(in: text).isEmpty)
    }
  }

  @Test func sumsBelowTheDiagonalAreRefused() {
    #expect(throws: JudgmentError.self) { try ColumnSumReport(columnSums: [2, 0.5]) }
    #expect(throws: JudgmentError.self) { try ColumnSumReport(columnSums: []) }
  }
}
