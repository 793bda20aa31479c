import Foundation
import GRDB
import IndicatorEvaluation
import ResultStore
import Testing

/// Rankings of alternatives as runs.
@Suite struct AlternativesRunTests {
  private func rows(_ path: String, _ sql: String) throws -> [Row] {
    try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: sql) }
  }

  @Test func aRunHoldsTheWholeRanking() throws {
    let folder = try StoreFolder()
    let result = try Sample.ranking()
    #expect(try ResultStore(at: folder.path).add(result, Sample.provenance) == 1)
    let stored = try rows(folder.path, "SELECT * FROM alternatives ORDER BY alternative")
    #expect(stored.map { $0["id"] as String } == ["x", "y", "z"])
    #expect(stored.map { $0["priority"] as Double } == result.alternatives.map(\.priority))
    #expect(stored.map { $0["unnormalised"] as Double } == result.alternatives.map(\.unnormalised))
    #expect(stored.map { $0["rank"] as Int } == result.alternatives.map(\.rank))
    #expect(stored[0]["label_zh"] == "甲" && stored[1]["label_en"] as String? == nil)
    let criteria = try rows(folder.path, "SELECT * FROM criteria ORDER BY node")
    #expect(criteria.map { $0["mode"] as String } == ["distributive", "ideal"])
    #expect(criteria.map { $0["judgment_set"] as String? } == ["under-c", nil])
    // 3 : 2 : 1 of the judgments 2, 6, 3 is 6/10, 3/10, 1/10; of the costs 4, 2, 1 it is 1 : 2 : 4.
    let parts = try rows(
      folder.path, "SELECT * FROM alternative_results ORDER BY node, alternative")
    let expected = [0.6, 0.3, 0.1, 1.0 / 7, 2.0 / 7, 4.0 / 7]
    for (part, value) in zip(parts, expected) {
      #expect(abs((part["priority"] as Double) - value) < 1e-12)
    }
    #expect(parts.map { $0["value"] as Double? } == [nil, nil, nil, 4, 2, 1])
    #expect(parts.suffix(3).map { $0["scaled"] as Double } == [0.25, 0.5, 1])
    let sums = try rows(
      folder.path,
      """
      SELECT a.priority, sum(c.contribution) AS total, count(*) AS n
      FROM alternatives AS a
      JOIN alternative_contributions AS c ON c.run = a.run AND c.alternative = a.id
      GROUP BY a.id
      """)
    #expect(sums.count == 3)
    for sum in sums {
      #expect(abs((sum["priority"] as Double) - (sum["total"] as Double)) < 1e-15 && sum["n"] == 2)
    }
    // The judgments between alternatives stand with those that weigh.
    let sets = try rows(folder.path, "SELECT * FROM judgment_sets WHERE respondent = 0")
    #expect(sets.map { $0["id"] as String } == ["under-c"])
    #expect(try rows(folder.path, "SELECT * FROM judgments").count == 3)
    #expect(try rows(folder.path, "SELECT * FROM results").isEmpty)
    #expect(try rows(folder.path, "PRAGMA foreign_key_check").isEmpty)
  }

  @Test func aRankingIsReadBack() throws {
    let folder = try StoreFolder()
    let store = ResultStore(at: folder.path)
    let written = try Sample.ranking()
    try store.add(written, Sample.provenance)
    try store.add(Sample.result(), Sample.provenance)
    let runs = try store.runs()
    #expect(runs.map(\.alternativeCount) == [3, 0] && runs.map(\.customerCount) == [0, 12])
    let (run, kept) = try store.result(.number(1))
    guard case .alternatives(let read) = kept else {
      Issue.record("no ranking")
      return
    }
    #expect(run.scenario == "choice" && run.title == written.model.title)
    #expect(read.model.alternatives == written.model.alternatives)
    #expect(read.alternatives == written.alternatives)
    #expect(read.leaves.map(\.scaled) == written.leaves.map(\.scaled))
    #expect(read.leaves.map(\.priorities) == written.leaves.map(\.priorities))
    #expect(read.leaves.map(\.mode) == written.leaves.map(\.mode))
    let same = AlternativesAttribution(from: read, to: written)
    #expect(same.changes.allSatisfy { $0.change == 0 && $0.rest == 0 } && same.changes.count == 3)
    // Who asks for customers is told.
    #expect(throws: ResultStoreError(.noCustomers("1"), path: folder.path)) {
      try store.evaluation(.number(1))
    }
    guard case .customers = try store.result(.latest).result else {
      Issue.record("no customers")
      return
    }
  }

  /// A database of the first version: what version 2 added is not there.
  private func makeFirstVersion(_ path: String) throws {
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: """
          DROP VIEW alternative_contributions; DROP TABLE alternative_results;
          DROP TABLE criteria; DROP TABLE alternatives; DROP TABLE change_parts;
          DROP TABLE group_contribution_parts; DROP TABLE score_ranges;
          DROP VIEW measures; DROP TABLE analysis_values; DROP TABLE analyses;
          PRAGMA user_version = 1;
          """)
    }
  }

  @Test func aDatabaseOfTheFirstVersionIsReadAndGetsNewRuns() throws {
    let folder = try StoreFolder()
    let store = ResultStore(at: folder.path)
    let first = try Sample.result()
    try store.add(first, Sample.provenance)
    try makeFirstVersion(folder.path)
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path))
    // Reading leaves it as it is.
    #expect(try store.runs().map(\.alternativeCount) == [0])
    #expect(try store.evaluation(.latest).result.rows.scores == first.rows.scores)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == before)
    // A run that fails leaves it as well.
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try store.addRun(Sample.provenance, model: first.model, weights: first.weights) { _ in
        throw Stop()
      }
    }
    #expect(try rows(folder.path, "PRAGMA user_version")[0][0] == 1)
    #expect(try store.add(Sample.ranking(), Sample.provenance) == 2)
    #expect(try store.add(first, Sample.provenance) == 3)
    #expect(try rows(folder.path, "PRAGMA user_version")[0][0] == StoreSchema.version)
    #expect(try store.runs().map(\.alternativeCount) == [0, 3, 0])
    #expect(try store.evaluation(.number(1)).result.rows.scores == first.rows.scores)
    #expect(try rows(folder.path, "PRAGMA integrity_check")[0][0] == "ok")
  }

  @Test(arguments: [
    "DELETE FROM criteria WHERE node = 1", "UPDATE criteria SET mode = 'x'",
    "DELETE FROM alternative_results WHERE alternative = 1 AND node = 2",
    "UPDATE alternatives SET rank = 'first'", "UPDATE criteria SET node = 9 WHERE node = 2",
    "DELETE FROM alternatives WHERE alternative = 2",
  ])
  func whatWasTamperedWithIsAnError(_ sql: String) throws {
    let folder = try StoreFolder()
    let store = ResultStore(at: folder.path)
    try store.add(Sample.ranking(), Sample.provenance)
    try DatabaseQueue(path: folder.path).write { try $0.execute(sql: sql) }
    #expect(throws: ResultStoreError.self) { try store.result(.latest) }
  }
}
