import EvaluationReports
import IndicatorEvaluation
import Testing

@testable import EvaluationStreams

/// Rows are picked as they pass, or wait in a spool where a later one may decide.
struct CustomerListingTests {
  private func add(_ chunk: CustomerChunk, to listing: inout CustomerListing) throws {
    try listing.add(chunk, listing.isSpooled ? SpooledRows.bytes(of: chunk) : [])
  }

  @Test func aRowACustomerNeedsNoSpool() throws {
    let sample = try SampleChunks()
    let chunks = [sample.chunk(["x", "y"], [10, 40]), sample.chunk(["z"], [30])]
    var listing = CustomerListing(
      CustomerSelection(best: 2), order: .data, limit: nil, frame: sample.frame,
      evaluator: sample.evaluator)
    for chunk in chunks { try add(chunk, to: &listing) }
    let result = try listing.result(sample.register(chunks))
    let (isSpooled, admitted, count) = (listing.isSpooled, listing.admitted, listing.customerCount)
    #expect(!isSpooled && admitted == 3 && count == 3)
    #expect(result.customers == ["y", "z"] && result.rows.ranks == [1, 2])
  }

  /// The customer's first row comes long before the one that puts it on the list.
  @Test func anEarlierPeriodIsFoundAgain() throws {
    let sample = try SampleChunks(periods: ["p", "q"])
    let chunks = [
      sample.chunk(["x", "y"], [1, 99], periods: [0, 0]), sample.chunk(["z"], [50], periods: [1]),
      sample.chunk(["y", "x"], [20, 80], periods: [1, 1]),
    ]
    var listing = CustomerListing(
      CustomerSelection(best: 1), order: .data, limit: nil, frame: sample.frame,
      evaluator: sample.evaluator)
    for chunk in chunks { try add(chunk, to: &listing) }
    let result = try listing.result(sample.register(chunks))
    let isSpooled = listing.isSpooled
    #expect(isSpooled && result.customers == ["x"] && result.rows.customer == [0, 0])
    #expect(result.rows.scores == [1, 80] && result.rows.period == [0, 1])
    #expect(result.rows.ranks == [2, 1])
  }

  @Test func allRowsPartByPart() throws {
    let sample = try SampleChunks()
    let chunks = [
      sample.chunk(["x", "y"], [10, 40]), sample.chunk([], []), sample.chunk(["z"], [30]),
    ]
    var listing = CustomerListing(
      .all, order: .data, limit: 2, spoolsAll: true, frame: sample.frame,
      evaluator: sample.evaluator)
    for chunk in chunks { try add(chunk, to: &listing) }
    let standings = Standings(sample.register(chunks))
    var parts: [EvaluationResult] = []
    while let part = try listing.nextPart(standings) { parts.append(part) }
    #expect(parts.flatMap(\.customers) == ["x", "y", "z"])
    #expect(parts.flatMap(\.rows.ranks) == [3, 1, 2])
    let isOver = try listing.nextPart(standings) == nil
    #expect(isOver)
  }
}
