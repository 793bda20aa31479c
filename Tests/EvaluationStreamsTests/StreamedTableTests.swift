import DelimitedText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import TestSupport
import Testing

@testable import EvaluationStreams

/// A batch of records becomes evaluated rows; records with mistakes are taken out of it.
struct StreamedTableTests {
  /// The table's only batch, as it was read.
  private func batch(
    _ text: String, in folder: borrowing TemporaryFolder, periods: [String] = [],
    customers: String? = nil
  ) throws -> StreamedBatch {
    let sample = try SampleChunks(periods: periods)
    let plan = try sample.plan(
      text, in: folder, periodColumn: periods.isEmpty ? nil : "when", customers: customers)
    var loader = DataLoader(plan: plan, allowsOutside: true)
    if let file = plan.customerFile { loader.loadCustomers(file) }
    let opened = loader.open(plan.dataFiles[0])
    var reader = try #require(opened)
    var notes = MistakeNotes(path: "d.csv")
    let found = WideTable(
      plan.dataFiles[0], columns: reader.columns, plan: plan, needed: loader.neededIndicators,
      notes: &notes)
    let wide = try #require(found)
    let table = StreamedTable(
      wide, evaluator: sample.evaluator, register: loader.register, classOfCustomer: nil,
      key: DistinctTexts.Key())
    let records = try reader.next()
    return table.read(try #require(records))
  }

  private func ids(_ chunk: CustomerChunk) -> [String] { (0..<chunk.count).map { chunk.ids[$0] } }

  /// Columns are found by their names, wherever they stand.
  @Test func columnsBelongToTheirLeaves() throws {
    let folder = try TemporaryFolder()
    var batch = try batch("b,other,customer,a\n80,1,x,40\n90,2,y,100\n", in: folder)
    batch.evaluate()
    #expect(batch.hasNoMistakes && ids(batch.chunk) == ["x", "y"])
    #expect(batch.chunk.rows.rawValues == [[40, 100], [80, 90]])
    #expect(batch.chunk.rows.scores == [70, 92.5] && batch.chunk.classes.isEmpty)
  }

  @Test func rejectedRecordsLeaveTheChunk() throws {
    let folder = try TemporaryFolder()
    var batch = try batch("customer,a,b\nx,1,1\ny,many,2\nz,3,3\n,4,4\n", in: folder)
    batch.evaluate()
    #expect(!batch.hasNoMistakes && ids(batch.chunk) == ["x", "z"])
    #expect(batch.rows.isRejected == [false, true, false, true])
    // Of a wrong value the customer is known all the same.
    #expect((0..<4).map { batch.isKnown($0) } == [true, true, true, false])
    let again = batch.reject([1])
    #expect(!again && ids(batch.chunk) == ["x", "z"])
    let more = batch.reject([0, 1])
    #expect(more && ids(batch.chunk) == ["z"] && batch.chunk.rows.scores == [3])
    #expect(batch.ids.count == 4)
  }

  @Test func strangersAreNoCustomers() throws {
    let folder = try TemporaryFolder()
    var batch = try batch(
      "customer,a,b\ny,1,1\nw,2,2\nx,3,3\n", in: folder,
      customers: "customer,town\nx,甲\ny,乙\nz,丙\n")
    batch.evaluate()
    #expect(batch.customers == [1, -1, 0] && batch.strangers == [1])
    #expect(ids(batch.chunk) == ["y", "x"] && batch.chunk.customers == [1, 0])
    #expect((0..<3).map { batch.isKnown($0) } == [true, false, true])
  }

  @Test func aRecordOfNoPeriodIsUnknown() throws {
    let folder = try TemporaryFolder()
    var batch = try batch(
      "customer,when,a,b\nx,q,1,1\ny,r,2,2\nz,p,3,3\n", in: folder, periods: ["p", "q"])
    batch.evaluate()
    #expect((0..<3).map { batch.isKnown($0) } == [true, false, true])
    #expect(ids(batch.chunk) == ["x", "z"] && batch.chunk.rows.period == [1, 0])
  }

  /// Two ways to write one letter are one id.
  @Test func idsAreInNormalForm() throws {
    let folder = try TemporaryFolder()
    let batch = try batch("customer,a,b\ne\u{301},1,1\n", in: folder)
    #expect(Array(batch.ids[0].unicodeScalars) == ["\u{E9}"])
  }
}
