import IndicatorEvaluation
import RandomEvaluations
import TestSupport
import Testing

/// A model made by hand evaluates to what the command makes of the scenario that says the same.
struct LibraryAgreementTests {
  @Test(arguments: 0..<8 as Range<UInt64>) func everyNumberIsTheSame(_ kind: UInt64) throws {
    for round in 0..<12 as Range<UInt64> {
      let seed = 2000 + kind + 8 * round
      let drawn = RandomEvaluation(
        seed: seed, customers: 2 + Int(round), shape: RandomEvaluation.Shape(seed: kind))
      let result = try drawn.model.evaluate(drawn.data)
      let file = try ScenarioFile(drawn.scenario, files: drawn.files)
      let run = RecordedRun(["evaluate", file.path, "--format", "json"])
      #expect(run.code == 0, "\(seed): \(run.errors)")
      let found = try run.json.rows.array
      #expect(found.count == drawn.data.rowCount)
      for (row, json) in found.enumerated() {
        expectSame(result, row, json, "\(seed), row \(row)")
      }
      for change in result.comparison?.changes ?? [] {
        let id = result.customers[change.customer]
        let stored = try run.json.comparison.changes.first("customer", id)
        #expect(stored.change.number == change.change, "\(seed) \(id)")
      }
    }
  }

  private func expectSame(
    _ result: EvaluationResult, _ row: Int, _ json: JSONValue, _ place: String
  ) {
    let rows = result.rows
    let score = rows.scores[row]
    #expect(json.score.number == (score.isNaN ? nil : score), "\(place)")
    #expect(json.coverage.number == rows.coverage[row], "\(place)")
    #expect(json.customer.string == result.customers[rows.customer[row]], "\(place)")
    for (leaf, node) in result.weights.leaves.enumerated() {
      let stored = json.indicators[result.weights.nodes[node].id]
      let leafScore = rows.leafScores[leaf][row]
      #expect(stored.score.number == (leafScore.isNaN ? nil : leafScore), "\(place)")
      let part = rows.contributions[leaf][row]
      #expect(stored.contribution.number ?? 0 == (part.isNaN ? 0 : part), "\(place)")
    }
  }
}
