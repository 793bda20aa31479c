import DelimitedText
import EvaluationReports
import IndicatorEvaluation
import Testing

@testable import EvaluationStreams

/// Rows of a chunk are kept with all that belongs to them.
struct CustomerChunkTests {
  @Test func keptRowsKeepWhatIsTheirs() throws {
    let sample = try SampleChunks(periods: ["p", "q"], classes: ["big", "small"])
    var chunk = sample.chunk(
      ["x", "y", "z"], [10, 40, 30], periods: [0, 1, 1], customers: [4, 0, 2],
      classes: [1, nil, 0])
    chunk.keep([0, 2])
    #expect(chunk.count == 2 && chunk.ids[0] == "x" && chunk.ids[1] == "z")
    #expect(chunk.rows.scores == [10, 30] && chunk.rows.period == [0, 1])
    #expect(chunk.customers == [4, 2] && chunk.classes == [1, 0])
    chunk.keep([])
    #expect(chunk.count == 0 && chunk.rows.scores.isEmpty && chunk.classes.isEmpty)
  }

  @Test func namesStandInTheCustomerFile() throws {
    let sample = try SampleChunks(classes: ["big"])
    let chunk = sample.chunk(["x", "y"], [10, 40], customers: [1, 7], classes: [0, nil])
    let table = ChunkTable(chunk: chunk, names: ["甲", "乙"])
    #expect(table.customerName(ofRow: 0) == "乙" && table.customerName(ofRow: 1) == nil)
    #expect(table.customerClass(ofRow: 0) == 0 && table.customerClass(ofRow: 1) == nil)
    #expect(table.customerIDs[1] == "y" && table.rows.scores == [10, 40])
    #expect(table.change(ofRow: 0) == nil)
    let nameless = ChunkTable(chunk: sample.chunk(["x"], [1]), names: nil)
    #expect(nameless.customerName(ofRow: 0) == nil && nameless.customerClass(ofRow: 0) == nil)
  }
}
