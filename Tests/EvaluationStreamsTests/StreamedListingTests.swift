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

/// Some customers of a table that passes by, with summaries of all.
struct StreamedListingTests {
  private static let generator = ReportGenerator(name: "test", version: "1")

  /// The rows of a report as JSON: id, score and rank.
  private func rows(_ report: EvaluationReport) throws -> [(String, Double, Double)] {
    try JSONValue(report.json(generator: Self.generator)).rows.array.map {
      ($0.customer.string ?? "", $0.score.number ?? .nan, $0.rank.number ?? 0)
    }
  }

  private func report(
    _ plan: DataPlan, _ selection: CustomerSelection, limit: Int? = nil
  ) throws -> EvaluationReport {
    var stream = try CustomerStream(plan, weights: plan.model.weights())
    let frame = try #require(stream.frame)
    var listing = try StreamedListing(frame, selection, order: .data, limit: limit)
    try listing.read(&stream)
    let isLong = listing.isLong
    #expect(stream.diagnostics.isEmpty && !isLong)
    return try listing.report()
  }

  @Test func listedRowsHaveTheirRanksAmongAll() throws {
    let folder = try TemporaryFolder()
    let plan = try SampleChunks().plan(
      "customer,a,b\nx,40,80\ny,100,90\nz,0,20\nw,60,60\n", in: folder)
    // 0.25 · 40 + 0.75 · 80 = 70, and so on: 92.5, 15, 60.
    let listed = try rows(report(plan, CustomerSelection(best: 1, worst: 1)))
    #expect(listed.map(\.0) == ["y", "z"] && listed.map(\.1) == [92.5, 15])
    #expect(listed.map(\.2) == [1, 4])
    let first = try rows(report(plan, .all, limit: 2))
    #expect(first.map(\.0) == ["x", "y"] && first.map(\.2) == [2, 1])
  }

  /// What is said of all rows does not depend on which of them are in memory.
  @Test func theReportIsThatOfAllRowsAtOnce() throws {
    var generator = RepeatableGenerator(seed: 5)
    var text = "customer,when,a,b\n"
    for customer in 0..<400 {
      for period in ["p", "q"] where Int.random(in: 0..<5, using: &generator) > 0 {
        let a = Int.random(in: 0...100, using: &generator)
        let b = Int.random(in: 0...9, using: &generator) * 10
        text += "c\(customer),\(period),\(a),\(b)\n"
      }
    }
    let folder = try TemporaryFolder()
    let plan = try SampleChunks(periods: ["p", "q"]).plan(text, in: folder, periodColumn: "when")
    let data = try #require(plan.readData(allowingOutside: true).data)
    let whole = try plan.model.evaluate(data)
    for selection in [CustomerSelection(best: 7, worst: 5), CustomerSelection(worst: 20)] {
      let streamed = try JSONValue(report(plan, selection).json(generator: Self.generator))
      let expected = try JSONValue(
        EvaluationReport(whole, selection: selection).json(generator: Self.generator))
      #expect(streamed.rows == expected.rows && streamed.selection == expected.selection)
      #expect(streamed.summaries == expected.summaries && !streamed.summaries.array.isEmpty)
      #expect(streamed.rows.array.count > 12)
    }
  }

  @Test func manyCustomersComePartByPart() throws {
    let folder = try TemporaryFolder()
    let plan = try SampleChunks().plan("customer,a,b\nx,4,8\ny,20,40\nz,0,20\n", in: folder)
    for longerThan in [2, 3] {
      var stream = try CustomerStream(plan, weights: plan.model.weights())
      let frame = try #require(stream.frame)
      var listing = try StreamedListing(
        frame, .all, order: .data, limit: nil, longerThan: longerThan)
      try listing.read(&stream)
      let (isLong, count) = (listing.isLong, listing.register.count)
      #expect(isLong == (longerThan < 3) && count == 3)
      var found: [(String, Double, Double)] = []
      if isLong {
        while let part = try listing.nextPart() { found += try rows(part) }
        let kept = try rows(listing.report())
        #expect(kept.isEmpty)
      } else {
        found = try rows(listing.report())
      }
      #expect(found.map(\.0) == ["x", "y", "z"] && found.map(\.1) == [7, 35, 15])
      #expect(found.map(\.2) == [3, 1, 2])
    }
  }

  @Test func classesComeFromTheCustomerFile() throws {
    let folder = try TemporaryFolder()
    let plan = try SampleChunks(classes: ["big", "small"]).plan(
      "customer,a,b\nz,10,10\nx,30,30\ny,20,20\n", in: folder,
      customers: "customer,class\nx,small\ny,big\nz,small\n")
    let found = try rows(report(plan, CustomerSelection(customerClass: 1)))
    // In the order of the customer file.
    #expect(found.map(\.0) == ["x", "z"] && found.map(\.1) == [30, 10])
    #expect(found.map(\.2) == [1, 3])
  }
}
