import BilingualText
import Diagnostics
import EvaluationReports
import IndicatorEvaluation
import ReportForms
import ScenarioData
import TestSupport
import Testing

@testable import EvaluationStreams

/// A listing may be asked for its report more than once.
struct StreamedListingReportTests {
  private func json(_ report: EvaluationReport) throws -> JSONValue {
    try JSONValue(report.json(generator: ReportGenerator(name: "test", version: "1")))
  }

  private func listing(
    _ plan: DataPlan, _ selection: CustomerSelection, longerThan: Int? = nil
  ) throws -> StreamedListing {
    var stream = try CustomerStream(plan, weights: plan.model.weights())
    let frame = try #require(stream.frame)
    var listing = try StreamedListing(
      frame, selection, order: .data, limit: nil, longerThan: longerThan)
    try listing.read(&stream)
    return listing
  }

  /// With two periods the rows come from a spool.
  @Test func theSecondReportIsTheFirst() throws {
    let folder = try TemporaryFolder()
    let plan = try SampleChunks(periods: ["p", "q"]).plan(
      "customer,when,a,b\nx,p,4,8\ny,p,20,40\nx,q,8,12\ny,q,0,20\n", in: folder,
      periodColumn: "when")
    var listing = try listing(plan, CustomerSelection(best: 1))
    let (first, second) = (try json(listing.report()), try json(listing.report()))
    #expect(!first.rows.array.isEmpty && second.rows == first.rows)
    #expect(second == first)
    // 0.25 · 0 + 0.75 · 20 is the best of the second period.
    let scores = second.rows.array.map { $0.score.number }
    #expect(scores == [35, 15])
  }

  @Test func whatTheReportHasComesInNoPart() throws {
    let folder = try TemporaryFolder()
    let plan = try SampleChunks().plan("customer,a,b\nx,4,8\ny,20,40\nz,0,20\n", in: folder)
    var listing = try listing(plan, .all, longerThan: 3)
    let isNoneBefore = try listing.nextPart() == nil
    let rows = try json(listing.report()).rows.array
    let isNoneBehind = try listing.nextPart() == nil
    #expect(isNoneBefore && isNoneBehind)
    #expect(rows.map { $0.customer.string } == ["x", "y", "z"])
    #expect(rows.map { $0.score.number } == [7, 35, 15])
    let again = try json(listing.report()).rows.array
    #expect(again == rows)
  }

  /// The parts of a long listing come once, and its report has the summaries all the same.
  @Test func aLongListingHasItsSummariesTwice() throws {
    let folder = try TemporaryFolder()
    let plan = try SampleChunks().plan("customer,a,b\nx,4,8\ny,20,40\nz,0,20\n", in: folder)
    var listing = try listing(plan, .all, longerThan: 2)
    let first = try json(listing.report())
    var customers: [String?] = []
    while let part = try listing.nextPart() {
      customers += try json(part).rows.array.map { $0.customer.string }
    }
    let second = try json(listing.report())
    #expect(customers == ["x", "y", "z"])
    #expect(second == first && first.rows.array.isEmpty)
  }
}
