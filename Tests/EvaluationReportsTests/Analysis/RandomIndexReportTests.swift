import BilingualText
import PairwiseComparisons
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct RandomIndexReportTests {
  private func report(
    _ questionnaire: Questionnaire = .complete, index: RandomizedIndex = .saaty,
    source: String? = nil
  ) throws -> RandomIndexReport {
    let simulation = RandomIndexSimulation(
      order: 4, index: index, questionnaire: questionnaire, samples: 200, seed: 11)
    return RandomIndexReport(try simulation.run(), source: source)
  }

  private func cells(_ report: RandomIndexReport) -> [String: String] {
    let rows = String(decoding: report.csv(), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return Dictionary(zip(rows[0], rows[1]), uniquingKeysWith: { first, _ in first })
  }

  /// CI = (λ_max − n) / (n − 1), and a mean of it is that of the mean λ_max.
  @Test func theIndexIsThatOfTheMeanEigenvalue() throws {
    let cells = cells(try report())
    #expect(cells["order"] == "4" && cells["missing"] == "0" && cells["index"] == "saaty")
    #expect(cells["samples"] == "200" && cells["seed"] == "11")
    let lambda = try #require(cells["mean_lambda"].flatMap { Double($0) })
    let index = try #require(cells["random_index"].flatMap { Double($0) })
    #expect(isClose(index, (lambda - 4) / 3, absolute: 1e-9))
    #expect(index > 0)
  }

  /// Of six pairs.
  @Test func pairsThatAreNotAskedAreMissing() throws {
    #expect(try report(.missing(2)).missing == 2)
    let pairs = [ItemPair(0, 1), ItemPair(1, 2), ItemPair(2, 3), ItemPair(0, 3)]
    let asked = try report(.pairs(pairs), source: "Table 3")
    #expect(asked.missing == 2)
    let text = asked.document().text(in: .english)
    #expect(text.contains("1-2, 2-3, 3-4, 1-4") && text.contains("Table 3"))
  }

  /// 0.90 for four items (Saaty 1980).
  @Test func everyTableStandsBesideIt() throws {
    let report = try report()
    #expect(report.published.map(\.table) == RandomIndexTable.allCases)
    let saaty = try #require(report.published.first { $0.table == .saaty1980 })
    #expect(saaty.value == 0.9)
    #expect(report.harmonic == nil)
    #expect(misalignedLines(in: report.document().text(in: .chinese)).isEmpty)
  }

  @Test func theHarmonicIndexHasNoTables() throws {
    let report = try report(index: .harmonic)
    #expect(report.published.isEmpty)
    // What it is compared with does not depend on the judgments.
    let other = try HarmonicConsistency(columnSums: [2, 4, 6, 8])
    #expect(report.harmonic?.randomIndex == other.randomIndex)
    #expect(cells(report)["index"] == "harmonic")
  }

  @Test func jsonFollowsItsSchema() throws {
    for questionnaire in [
      Questionnaire.complete, .pairs([ItemPair(0, 1), ItemPair(0, 2), ItemPair(0, 3)]),
    ] {
      let bytes = try report(questionnaire).json(
        generator: ReportGenerator(name: "ahp", version: "1"))
      #expect(try SchemaValidator.mistakes(in: bytes, schema: RandomIndexReport.jsonSchema).isEmpty)
      let json = try JSONValue(bytes)
      #expect(json.order.number == 4 && json.tables.array.count == RandomIndexTable.allCases.count)
      let pairs = json.pairs.array.map { $0.array.map(\.number) }
      #expect(pairs == (questionnaire == .complete ? [] : [[1, 2], [1, 3], [1, 4]]))
    }
  }
}
