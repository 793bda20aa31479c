import IndicatorEvaluation
import Testing

@testable import EvaluationStreams

/// Rows that were kept: each comes back with its own values, wherever it was put.
struct PickedRowsTests {
  private func standings(_ sample: SampleChunks, _ chunk: CustomerChunk) -> Standings {
    Standings(sample.register([chunk]))
  }

  @Test func aDroppedRowLeavesItsPlace() throws {
    let sample = try SampleChunks()
    let chunk = sample.chunk(["x", "y", "z"], [10, 30, 20])
    var rows = PickedRows(leafCount: 2)
    let first = rows.add(0, of: chunk, position: 0)
    let second = rows.add(1, of: chunk, position: 1)
    rows.drop(first)
    let third = rows.add(2, of: chunk, position: 2)
    #expect([first, second, third] == [0, 1, 0])
    let result = rows.result(
      [third, second], frame: sample.frame, evaluator: sample.evaluator,
      standings: standings(sample, chunk))
    #expect(result.customers == ["z", "y"] && result.rows.customer == [0, 1])
    #expect(result.rows.rawValues == [[20, 30], [20, 30]] && result.rows.scores == [20, 30])
    #expect(result.rows.ranks == [2, 1])
  }

  @Test func rowsOfOneOwnerAreOneCustomer() throws {
    let sample = try SampleChunks(periods: ["p", "q"])
    let chunk = sample.chunk(["x", "x", "y"], [10, 40, 30], periods: [0, 1, 1])
    var rows = PickedRows(leafCount: 2)
    let places = (0..<3).map { rows.add($0, of: chunk, position: $0) }
    let result = rows.result(
      places, owners: [4, 4, 9], frame: sample.frame, evaluator: sample.evaluator,
      standings: standings(sample, chunk))
    #expect(result.customers == ["x", "y"] && result.rows.customer == [0, 0, 1])
    #expect(result.rows.period == [0, 1, 1] && result.rows.ranks == [1, 1, 2])
  }

  @Test func rowsComeFromOthersAndFromSpools() throws {
    let sample = try SampleChunks()
    let chunk = sample.chunk(["x", "y", "z"], [10, 30, 20])
    let spooled = SpooledRows(SpooledRows.bytes(of: chunk), leafCount: 2)
    var others = PickedRows(leafCount: 2)
    _ = others.add(0, of: chunk, position: 0)
    let last = others.add(2, of: chunk, position: 2)
    var rows = PickedRows(leafCount: 2)
    let places = [rows.add(1, of: spooled, position: 1), rows.add(others, last)]
    let result = rows.result(
      places, frame: sample.frame, evaluator: sample.evaluator,
      standings: standings(sample, chunk))
    #expect(result.customers == ["y", "z"] && result.rows.scores == [30, 20])
    #expect(result.rows.ranks == [1, 2])
  }

  /// Names and classes stand at the positions of the customer file.
  @Test func customersKeepTheirNames() throws {
    var sample = try SampleChunks(classes: ["big"])
    sample.frame.customers = ["x", "y", "z"]
    sample.frame.fields = CustomerFields(
      names: ["town", "name"], columns: [["", "", ""], ["甲", "乙", "丙"]])
    sample.frame.classOfCustomer = [nil, nil, 0]
    let chunk = sample.chunk(["z", "x"], [5, 6], customers: [2, 0], classes: [0, nil])
    var rows = PickedRows(leafCount: 2)
    let places = [rows.add(0, of: chunk, position: 0), rows.add(1, of: chunk, position: 1)]
    let result = rows.result(
      places, frame: sample.frame, evaluator: sample.evaluator,
      standings: standings(sample, chunk))
    #expect(result.fields.customerNames == ["丙", "甲"] && result.classOfCustomer == [0, nil])
    #expect(result.rows.classRanks == [1, 0])
  }
}
