import BilingualText
import Diagnostics
import EvaluationReports
import Foundation
import IndicatorEvaluation
import ScenarioData
import TestSupport
import Testing

@testable import EvaluationStreams

/// What a reporting job calls, without a command and without a scenario file.
struct StreamedRecordsTests {
  /// Two indicators with the weights 25 % and 75 %, each its own score.
  private func plan(_ csv: String, in folder: borrowing TemporaryFolder) throws -> DataPlan {
    let path = folder.url.appendingPathComponent("d.csv").path
    try Data(csv.utf8).write(to: URL(fileURLWithPath: path))
    var model = EvaluationModel(
      tree: HierarchyNode(
        id: "goal", weights: .given([0.25, 0.75]),
        children: [HierarchyNode(id: "a"), HierarchyNode(id: "b")]))
    model.indicators = ["a", "b"].map {
      Indicator(id: $0, rule: .linear(slope: 1, offset: 0))
    }
    var file = DataFile(
      path: path, encoding: "utf-8", separator: nil, layout: .wide, idColumn: "customer",
      periodColumn: nil, missingTokens: [""], columns: [:], indicatorColumn: "indicator",
      valueColumn: "value", place: SourcePosition(line: 1, column: 1))
    file.isGivenByCaller = true
    return DataPlan(
      model: model, customerFile: nil, dataFiles: [file], checks: [],
      places: DataPlaces(data: nil, comparison: nil, indicators: [:]),
      source: SourceText(path: "s.yaml", text: ""))
  }

  private func text(
    _ plan: DataPlan, _ names: [String]
  ) throws -> (text: String, diagnostics: [Diagnostic]) {
    let weights = try plan.model.weights()
    var stream = try CustomerStream(plan, weights: weights)
    let frame = try #require(stream.frame)
    let columns = try EvaluationColumn.named(names, leaves: ["a", "b"])
    var records = StreamedRecords(frame, columns: columns, in: .english)
    var bytes: [UInt8] = []
    try records.read(&stream, to: { bytes += $0 })
    try records.finish(to: { bytes += $0 })
    return (String(decoding: bytes, as: UTF8.self), stream.diagnostics)
  }

  private static let table = "customer,a,b\nx,40,80\ny,100,90\nz,0,20\n"

  @Test func scoresGoOutAsTheyCome() throws {
    let folder = try TemporaryFolder()
    let (text, diagnostics) = try text(plan(Self.table, in: folder), ["score"])
    #expect(text == "customer,period,score\nx,,70\ny,,92.5\nz,,15\n")
    #expect(diagnostics.isEmpty)
  }

  @Test func ranksWaitForAllScores() throws {
    let folder = try TemporaryFolder()
    let (text, _) = try text(plan(Self.table, in: folder), ["score", "rank"])
    #expect(text == "customer,period,score,rank\nx,,70,2\ny,,92.5,1\nz,,15,3\n")
  }

  @Test func mistakesAreNamedAtTheirCell() throws {
    let folder = try TemporaryFolder()
    let (_, diagnostics) = try text(
      plan("customer,a,b\nx,40,many\nx,1,2\n", in: folder), ["score"])
    #expect(diagnostics.map(\.code) == [.csvNotANumber, .csvDuplicateKey])
    #expect(diagnostics.first?.position == SourcePosition(line: 2, column: 6))
    #expect(diagnostics.last?.message.en.hasSuffix("already in line 2") == true)
  }

  /// The row that was there first is named, however many batches ago it was, and for customers of the
  /// same batch too.
  @Test func bothRowsOfACustomerAreNamed() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<60_000).map { "customer \($0),\($0 % 101),50\n" }.joined()
    let (_, diagnostics) = try text(
      plan("customer,a,b\n" + rows + "customer 3,1,2\ncustomer 59999,1,2\n", in: folder),
      ["score"])
    #expect(diagnostics.map(\.code) == [.csvDuplicateKey, .csvDuplicateKey])
    #expect(
      diagnostics.map(\.message.en) == [
        "the customer `customer 3` has a row for this period already in line 5",
        "the customer `customer 59999` has a row for this period already in line 60001",
      ])
    #expect(diagnostics.map(\.position?.line) == [60_002, 60_003])
  }
}
