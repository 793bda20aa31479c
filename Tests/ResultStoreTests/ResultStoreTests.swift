import Foundation
import GRDB
import IndicatorEvaluation
import PairwiseComparisons
import ResultStore
import Statistics
import Testing

/// What is in the file, read back with plain SQL.
@Suite struct ResultStoreTests {
  private func rows(_ path: String, _ sql: String) throws -> [Row] {
    try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: sql) }
  }

  @Test func aRunHoldsTheWholeResult() throws {
    let folder = try StoreFolder()
    let result = try Sample.result()
    #expect(try ResultStore(at: folder.path).add(result, Sample.provenance) == 1)

    let run = try #require(try rows(folder.path, "SELECT * FROM runs").first)
    #expect(run["program"] == "test 1" && run["options"] == "--strict")
    #expect(run["title_en"] == "A sample; it's \"quoted\"" && run["scenario_text"] == "schema: …")
    #expect(run["customer_count"] == 12 && run["row_count"] == 23)
    #expect(
      (run["written_at"] as String).hasSuffix("Z") && (run["written_at"] as String).count == 20)

    let results = try rows(folder.path, "SELECT * FROM results ORDER BY row")
    #expect(results.count == result.rows.count)
    let parts = try rows(
      folder.path, "SELECT * FROM node_results JOIN nodes USING (run, node) ORDER BY row, node")
    #expect(parts.count == result.rows.count * 13)
    var at = 0
    for (row, stored) in results.enumerated() {
      #expect(stored["score"] == result.rows.scores[row] && stored["row"] == row)
      #expect(stored["rank"] == result.rows.ranks[row])
      #expect(stored["band"] == result.rows.bands[row])
      #expect(stored["coverage"] == result.rows.coverage[row])
      var sum = 0.0
      for node in 1...13 {
        let part = parts[at]
        at += 1
        let score = result.rows.nodeScores[node][row]
        #expect(part["node"] == node && part["score"] == (score.isNaN ? nil : score))
        guard let leaf = part["leaf"] as Int? else { continue }
        let value = result.rows.rawValues[leaf][row]
        #expect(part["value"] == (value.isNaN ? nil : value))
        #expect(part["contribution"] == result.rows.contributions[leaf][row])
        sum += part["contribution"] as Double
      }
      // Added left to right they are the score, to the last bit.
      #expect(sum == result.rows.scores[row])
    }
  }

  @Test func viewsSpeakInIds() throws {
    let folder = try StoreFolder()
    let result = try Sample.result()
    try ResultStore(at: folder.path).add(result, Sample.provenance)
    let score = try #require(
      try rows(
        folder.path, "SELECT * FROM scores WHERE customer = 'c3' AND period = 'after'"
      ).first)
    let change = try #require(result.comparison?.changes.first { $0.customer == 3 })
    #expect(score["score"] == result.rows.scores[change.currentRow])
    #expect(score["change"] == change.change && score["rank_gain"] == change.rankGain)
    #expect(score["class"] == "small" && score["name"] == "客户 3")
    let before = try rows(
      folder.path, "SELECT change FROM scores WHERE customer = 'c3' AND period = 'before'")
    #expect(before.first?["change"] as Double? == nil && before.count == 1)
    let words = try rows(
      folder.path,
      "SELECT DISTINCT category, value FROM contributions WHERE indicator = 'word' ORDER BY category"
    )
    #expect(words.map { $0["category"] as String? } == [nil, "bad", "好"])
    #expect(words.allSatisfy { $0["value"] as Double? == nil })
    let sums = try rows(
      folder.path,
      """
      SELECT s.score AS score, sum(c.contribution) AS total FROM scores AS s
      JOIN contributions AS c USING (run, customer, period) GROUP BY s.customer, s.period
      """)
    #expect(sums.count == 23)
    for sum in sums { #expect(abs((sum["score"] as Double) - (sum["total"] as Double)) < 1e-12) }
  }

  @Test func modelAndJudgmentsAreThere() throws {
    let folder = try StoreFolder()
    let result = try Sample.result()
    try ResultStore(at: folder.path).add(result, Sample.provenance)
    let files = try rows(folder.path, "SELECT * FROM files ORDER BY file")
    #expect(files.map { $0["role"] as String } == ["scenario", "data"])
    #expect(files[0]["sha256"] == "ab" && files[1]["bytes"] as Int? == nil)
    let sets = try rows(folder.path, "SELECT * FROM judgment_sets ORDER BY respondent")
    let solution = result.weights.judgmentSets[0].solution
    #expect(sets.map { $0["expert"] as String? } == [nil, "甲", "b"])
    #expect(sets[0]["cr"] == solution.consistency.ratio && sets[0]["share"] == 1)
    #expect(sets[1]["lambda_max"] == solution.experts[0].consistency?.lambdaMax)
    let weights = try rows(
      folder.path, "SELECT weight FROM judgment_weights WHERE respondent = 0 ORDER BY item")
    #expect(weights.map { $0["weight"] as Double } == solution.priorities.weights)
    #expect(try rows(folder.path, "SELECT * FROM judgments").count == 6)
    let groups = try rows(folder.path, "SELECT * FROM group_changes ORDER BY group_number")
    let comparison = try #require(result.comparison)
    #expect(groups.count == 3 && groups[0]["customers"] == comparison.overall.count)
    #expect(groups[0]["wilcoxon_p"] == comparison.overall.wilcoxon?.pValue)
    #expect(groups[2]["mean_change"] == comparison.classes[1].meanChange)
    #expect(try rows(folder.path, "SELECT * FROM group_contributions").count == 30)
  }

  @Test func writingAgainAddsARun() throws {
    let folder = try StoreFolder()
    let store = ResultStore(at: folder.path)
    for shift in [0, 5, 9] {
      #expect(
        try store.add(Sample.result(shift: shift), Sample.provenance) == [0: 1, 5: 2, 9: 3][shift])
    }
    let first = try Sample.result()
    let stored = try rows(folder.path, "SELECT score FROM results WHERE run = 1 ORDER BY row")
    #expect(stored.map { $0["score"] as Double } == first.rows.scores)
    // A run goes with everything of it, and its number is not used again.
    try DatabaseQueue(path: folder.path).write {
      try $0.execute(sql: "DELETE FROM runs WHERE run = 3")
    }
    for table in StoreSchema.tables {
      #expect(
        try rows(folder.path, "SELECT count(*) AS n FROM \(table.name) WHERE run = 3")[0]["n"] == 0)
    }
    #expect(try store.add(first, Sample.provenance) == 4)
    #expect(try rows(folder.path, "PRAGMA integrity_check")[0][0] == "ok")
    #expect(try rows(folder.path, "PRAGMA foreign_key_check").isEmpty)
  }

  @Test func withoutPeriodsClassesAndBands() throws {
    let folder = try StoreFolder()
    let model = EvaluationModel(
      tree: HierarchyNode(id: "only"),
      indicators: [Indicator(id: "only", rule: .linear(slope: 1, offset: 0), missing: .renormalise)]
    )
    let result = try model.evaluate(
      EvaluationData(
        customers: ["x", "y"], customerOfRow: [0, 1], periodOfRow: [0, 0], values: [[7, .nan]]))
    try ResultStore(at: folder.path).add(result, RunProvenance(program: "test"))
    let scores = try rows(folder.path, "SELECT * FROM scores ORDER BY customer")
    #expect(scores[0]["score"] == 7 && scores[0]["rank"] == 1)
    #expect(scores[1]["score"] as Double? == nil && scores[1]["rank"] as Int? == nil)
    #expect(scores[0]["period"] as String? == nil && scores[0]["band"] as String? == nil)
    #expect(try rows(folder.path, "SELECT * FROM contributions").count == 2)
  }
}
