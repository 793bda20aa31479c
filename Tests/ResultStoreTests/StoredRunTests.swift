import Foundation
import GRDB
import IndicatorEvaluation
import PairwiseComparisons
import ResultStore
import Testing

/// What is read back is what was written.
@Suite struct StoredRunTests {
  private func same(_ a: [[Double]], _ b: [[Double]]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { $0.map(\.bitPattern) == $1.map(\.bitPattern) || nearNaN($0, $1) }
  }

  private func nearNaN(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
  }

  /// Every rule, policy and mean survives: evaluated again, the model that was read gives the same
  /// scores, bit for bit.
  @Test func aRunCanBeEvaluatedAgain() throws {
    let folder = try StoreFolder()
    let written = try Sample.result(customers: 30)
    let store = ResultStore(at: folder.path)
    try store.add(written, Sample.provenance)
    let (run, read) = try store.evaluation(.latest)
    #expect(run.number == 1 && run.provenance == Sample.provenance && run.scenario == "sample")
    #expect(run.title == Sample.model.title && run.customerCount == 30)
    #expect(run.overallRatio == written.weights.overall?.ratio)
    #expect(read.customers == written.customers && read.classOfCustomer == written.classOfCustomer)
    #expect(read.model.indicators.map(\.rule) == Sample.indicators.map(\.rule))
    #expect(read.model.indicators.map(\.missing) == Sample.indicators.map(\.missing))
    #expect(read.model.periods == Sample.model.periods && read.model.bands == Sample.model.bands)
    #expect(read.weights.nodes.map(\.global) == written.weights.nodes.map(\.global))
    #expect(same(read.rows.rawValues, written.rows.rawValues))
    #expect(same(read.rows.leafScores, written.rows.leafScores))
    #expect(same(read.rows.contributions, written.rows.contributions))
    #expect(read.rows.ranks == written.rows.ranks && read.rows.bands == written.rows.bands)

    var model = read.model
    model.classes = []
    let again = try model.evaluate(
      EvaluationData(
        customers: read.customers, customerOfRow: read.rows.customer,
        periodOfRow: read.rows.period, values: read.rows.rawValues), weights: read.weights)
    #expect(again.rows.scores == written.rows.scores)
  }

  @Test func runsAreListedAndNamed() throws {
    let folder = try StoreFolder()
    let store = ResultStore(at: folder.path)
    #expect(throws: ResultStoreError(.missing, path: folder.path)) { try store.runs() }
    for shift in 0..<3 { try store.add(Sample.result(shift: shift), Sample.provenance) }
    #expect(try store.runs().map(\.number) == [1, 2, 3])
    #expect(try store.evaluation(.previous).run.number == 2)
    #expect(try store.evaluation(.number(1)).run.number == 1)
    #expect(throws: ResultStoreError(.noRun("9"), path: folder.path)) {
      try store.evaluation(.number(9))
    }
    #expect(RunName("latest") == .latest && RunName("2") == .number(2))
    for bad in ["0", "-1", "x", "", "1.0", "LATEST"] { #expect(RunName(bad) == nil) }
  }

  @Test func anEmptyFileHoldsNoRuns() throws {
    let folder = try StoreFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path))
    let store = ResultStore(at: folder.path)
    #expect(try store.runs().isEmpty)
    #expect(throws: ResultStoreError(.tooFewRuns, path: folder.path)) {
      try store.evaluation(.latest)
    }
  }

  @Test(arguments: [
    "DELETE FROM nodes WHERE node = 0", "UPDATE nodes SET parent = 12 WHERE node = 3",
    "UPDATE indicators SET rule = 'magic' WHERE node = 2", "DELETE FROM results WHERE row = 4",
    "UPDATE results SET customer = 99 WHERE row = 0", "UPDATE results SET period = 7 WHERE row = 0",
    "UPDATE node_results SET node = 99 WHERE row = 0 AND node = 5",
    "UPDATE runs SET written_at = x'00ff'", "UPDATE runs SET row_count = -4",
    "DELETE FROM rule_points WHERE x = 50.0", "UPDATE nodes SET depth = 'x' WHERE node = 1",
  ])
  func whatWasTamperedWithIsAnErrorOrHarmless(_ sql: String) throws {
    let folder = try StoreFolder()
    let store = ResultStore(at: folder.path)
    try store.add(Sample.result(), Sample.provenance)
    try DatabaseQueue(path: folder.path).write { try $0.execute(sql: sql) }
    do {
      let kept = try store.evaluation(.latest).result
      #expect(ScoreAttribution(from: kept, to: kept).changes.count <= 23)
    } catch {
      #expect(error.path == folder.path)
    }
  }
}
