import BilingualText
import Diagnostics
import EvaluationReports
import Foundation
import IndicatorEvaluation
import ReportForms
import ScenarioData
import TestSupport
import Testing

@testable import EvaluationStreams

/// All customers of a stream as JSON.
struct StreamedResultsTests {
  private static let generator = ReportGenerator(name: "test", version: "1")

  private func bytes(
    _ plan: DataPlan, warnings: ([EvaluationWarning]) -> [EvaluationWarning] = { $0 }
  ) throws -> [UInt8] {
    var stream = try CustomerStream(plan, weights: plan.model.weights())
    var results = try StreamedResults(try #require(stream.frame))
    try results.read(&stream)
    #expect(!stream.diagnostics.hasErrors)
    var bytes: [UInt8] = []
    var share = 0.0
    try results.finish(generator: Self.generator, warnings: warnings) {
      bytes += $0
    } progress: {
      share = $0
    }
    #expect(share == 1)
    return bytes
  }

  @Test func scoresAndRanksOfEveryRow() throws {
    let folder = try TemporaryFolder()
    let plan = try SampleChunks().plan(
      "customer,a,b\nx,40,80\n\"y\"\"1\",100,90\nz,,20\nw,,\n", in: folder)
    let json = try JSONValue(bytes(plan))
    let rows = json.rows.array
    #expect(rows.map(\.customer.string) == ["x", "y\"1", "z", "w"])
    // Without the first indicator the second has all the weight.
    #expect(rows.map(\.score.number) == [70, 92.5, 20, nil])
    #expect(rows.map(\.rank.number) == [2, 1, 3, nil])
    #expect(rows.map(\.coverage.number) == [1, 1, 0.75, 0])
  }

  /// Several pieces in a spool make one document, the very one of all rows at once.
  @Test func theDocumentIsThatOfAllRowsAtOnce() throws {
    var generator = RepeatableGenerator(seed: 8)
    let lines = (0..<30_000).map { customer in
      "c\(customer),\(Double(Int.random(in: 0...1000, using: &generator)) / 10),\(customer % 101)\n"
    }
    let folder = try TemporaryFolder()
    let plan = try SampleChunks().plan("customer,a,b\n" + lines.joined(), in: folder)
    let data = try #require(plan.readData(allowingOutside: true).data)
    let whole = EvaluationReport(try plan.model.evaluate(data)).json(generator: Self.generator)
    let streamed = try JSONValue(bytes(plan))
    let expected = try JSONValue(whole)
    #expect(streamed.rows.array.count == 30_000)
    #expect(streamed.rows == expected.rows)
    #expect(Set(streamed.object.keys) == Set(expected.object.keys))
  }

  @Test func theCallerHasTheLastWordOnWarnings() throws {
    let folder = try TemporaryFolder()
    let plan = try SampleChunks().plan("customer,a,b\nx,40,\ny,1,1\n", in: folder)
    var given: [EvaluationWarning] = []
    let json = try JSONValue(
      bytes(plan) {
        given = $0
        return []
      })
    // A quarter of the weight had data.
    #expect(given.contains(.lowCoverage(rows: 1, lowest: 0.25)))
    #expect(json.warnings == .array([]))
  }
}
