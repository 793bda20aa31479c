import IndicatorEvaluation
import Testing

@testable import EvaluationStreams

/// A chunk comes out of a spool as it went in.
struct SpooledRowsTests {
  @Test func everythingComesBack() throws {
    let sample = try SampleChunks(periods: ["p", "q"])
    let values: [Double] = [0.1, .nan, -0.0]
    let chunk = sample.chunk(["甲", "", "c\n"], values, periods: [1, 0, 1], customers: [7, 0, 3])
    let rows = SpooledRows(SpooledRows.bytes(of: chunk), leafCount: 2)
    #expect(rows.count == 3 && rows.ids == ["甲", "", "c\n"])
    #expect(rows.periods == [1, 0, 1] && rows.customers == [7, 0, 3])
    let bits = values.map(\.bitPattern)
    #expect(rows.values.map { $0.map(\.bitPattern) } == [bits, bits])
  }

  @Test func withoutACustomerFileNobodyHasAPosition() throws {
    let chunk = try SampleChunks().chunk(["x", "y"], [1, 2])
    let rows = SpooledRows(SpooledRows.bytes(of: chunk), leafCount: 2)
    #expect(rows.customers == [-1, -1])
    let none = SpooledRows(
      SpooledRows.bytes(of: try SampleChunks().chunk([], [])), leafCount: 2)
    #expect(none.count == 0 && none.values == [[], []])
  }

  /// The second part of a stream: its ranks are those of its place among all rows.
  @Test func ranksAreThoseOfThePlace() throws {
    let sample = try SampleChunks()
    let chunks = [
      sample.chunk(["x", "y"], [10, 40]), sample.chunk(["z", "w", "v"], [30, .nan, 40]),
    ]
    let rows = SpooledRows(SpooledRows.bytes(of: chunks[1]), leafCount: 2)
    let result = rows.result(
      first: 2, frame: sample.frame, evaluator: sample.evaluator,
      standings: Standings(sample.register(chunks)))
    #expect(result.customers == ["z", "w", "v"] && result.rows.ranks == [3, 0, 1])
    #expect(result.rows.scores[0] == 30 && result.rows.scores[1].isNaN)
    #expect(result.rows.customer == [0, 1, 2] && result.comparison == nil)
  }
}
