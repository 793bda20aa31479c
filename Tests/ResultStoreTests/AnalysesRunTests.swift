import BilingualText
import Foundation
import GRDB
import IndicatorEvaluation
import ReportForms
import ResultStore
import ServiceAnalyses
import Statistics
import Testing

/// Analyses as runs.
@Suite struct AnalysesRunTests {
  private func rows(_ path: String, _ sql: String) throws -> [Row] {
    try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: sql) }
  }

  private func analyses() throws -> [KeptAnalysis] { try Sample.analyses() }

  @Test func aRunHoldsEveryNumber() throws {
    let folder = try StoreFolder()
    let store = ResultStore(at: folder.path)
    let written = try analyses()
    #expect(
      try store.add(written, scenario: "s", title: Label(english: "S"), Sample.provenance) == 1)
    let runs = try store.runs()
    #expect(runs.map(\.kind) == [.analyses] && runs[0].analysisCount == 2)
    #expect(runs[0].scenario == "s" && runs[0].customerCount == 0)
    // 82 of 100 less 18 of 100; three did not answer.
    let net = try rows(
      folder.path, "SELECT * FROM measures WHERE analysis = 'nsi' AND measure = 'net' AND part = ''"
    )
    #expect(net.map { $0["value"] as Double? } == [0.64])
    #expect(net.map { $0["n"] as Int? } == [100])
    #expect(net.allSatisfy { ($0["lower"] as Double?) != nil })
    #expect(net.map { $0["kind"] as String } == ["distribution"])
    let shares = try rows(
      folder.path,
      "SELECT * FROM measures WHERE part = 'levels' AND measure = 'share' AND member = '端州'")
    #expect(shares.map { $0["value"] as Double } == [0.4, 0.6])
    #expect(shares.map { $0["item"] as String } == ["no", "yes"])
    let stored = try rows(
      folder.path,
      "SELECT * FROM analysis_values WHERE part = 'groups' AND measure = 'net' AND member = '端州'")
    #expect(["top", "bottom", "population"].map { stored[0][$0] as Int? } == [12, 8, 40])
    #expect(["sample", "title_zh"].map { stored[0][$0] as String? } == ["net", "净值"])
    let total = try rows(
      folder.path, "SELECT value FROM measures WHERE analysis = 'spread' AND measure = 'total'")
    #expect(total.map { $0["value"] as Double? } == [10])
    // What speaks for no sample has no base.
    #expect(
      try rows(folder.path, "SELECT * FROM measures WHERE analysis = 'spread' AND n IS NOT NULL")
        .isEmpty)
    #expect(try rows(folder.path, "PRAGMA foreign_key_check").isEmpty)
  }

  @Test func analysesAreReadBack() throws {
    let folder = try StoreFolder()
    let store = ResultStore(at: folder.path)
    let written = try analyses()
    try store.add(written, scenario: "s", Sample.provenance)
    try store.add(try Sample.ranking(), Sample.provenance)
    #expect(try store.runs().map(\.kind) == [.analyses, .alternatives])
    guard case .analyses(let read) = try store.result(.number(1)).result else {
      Issue.record("no analyses")
      return
    }
    #expect(read.map(\.id) == ["nsi", "spread"] && read.map(\.label) == written.map(\.label))
    for (one, other) in zip(read, written) {
      #expect(one.values.map(\.key) == other.values.map(\.key))
      #expect(one.values.map(\.value) == other.values.map(\.value))
      #expect(one.values.map(\.form) == other.values.map(\.form))
      #expect(one.values.map(\.lower) == other.values.map(\.lower))
      #expect(one.values.map(\.sample) == other.values.map(\.sample))
    }
    #expect(throws: ResultStoreError(.noCustomers("1"), path: folder.path)) {
      try store.evaluation(.number(1))
    }
  }

  /// No two numbers of an analysis go by one name: the difference of two runs tells them apart.
  @Test func numbersHaveNamesOfTheirOwn() throws {
    for analysis in try analyses() {
      #expect(Set(analysis.values.map(\.key)).count == analysis.values.count, "\(analysis.id)")
    }
  }

  /// A database of version 3 is read as it is, and gets the tables with the next run.
  @Test func anEarlierDatabaseIsExtended() throws {
    let folder = try StoreFolder()
    let store = ResultStore(at: folder.path)
    try store.add(try Sample.ranking(), Sample.provenance)
    try DatabaseQueue(path: folder.path).write { database in
      try database.execute(sql: "DROP VIEW measures")
      try database.execute(sql: "DROP TABLE analysis_values")
      try database.execute(sql: "DROP TABLE analyses")
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    #expect(try store.runs().map(\.kind) == [.alternatives])
    #expect(try rows(folder.path, "PRAGMA user_version")[0][0] == 3)
    #expect(try store.add(try analyses(), scenario: "s", Sample.provenance) == 2)
    #expect(try rows(folder.path, "PRAGMA user_version")[0][0] == StoreSchema.version)
    #expect(try store.runs().map(\.kind) == [.alternatives, .analyses])
  }

  @Test func whatIsDamagedIsSaid() throws {
    let folder = try StoreFolder()
    let store = ResultStore(at: folder.path)
    try store.add(try analyses(), scenario: "s", Sample.provenance)
    try DatabaseQueue(path: folder.path).write {
      try $0.execute(sql: "UPDATE analysis_values SET form = 'round' WHERE position = 1")
    }
    #expect(throws: ResultStoreError(.damaged("analysis_values, run 1"), path: folder.path)) {
      try store.result(.latest)
    }
  }
}

extension Sample {
  /// Answers of all and of a district, and how concentrated four amounts are.
  static func analyses() throws -> [KeptAnalysis] {
    let scale = try AnswerScale(["no", "yes"].map { .init($0) }, top: 1, bottom: 1)
    let all = try AnswerDistribution(LevelCounts([18, 82], unanswered: 3), on: scale)
    let part = try AnswerDistribution(LevelCounts([8, 12]), on: scale, population: 40)
    let answers = DistributionResult(
      all: all, groups: [.init(id: "端州", label: Label(chinese: "端州区"), answers: part)])
    let concentration = ConcentrationResult(try Concentration([5, 3, 0, 2]), top: [1])
    return [
      KeptAnalysis(
        .init(id: "nsi", label: Label(chinese: "净满意度", english: "Satisfaction"), result: answers)),
      KeptAnalysis(.init(id: "spread", result: concentration)),
    ]
  }
}
