import IndicatorEvaluation
import TestSupport
import Testing

/// A credit scorecard and delivered value need no analysis of their own: they are trees.
@Suite struct ScorecardCaseTests {
  @Test func creditScorecard() throws {
    let golden = try AnalysisGolden("scorecard_is_a_tree")
    let rows = golden.input.scorecard.array
    let ids = rows.map { $0[0].string! }
    let bands = golden.input.bands.object.map { Band(id: $0.key, minimum: $0.value.number!) }
    let model = EvaluationModel(
      tree: HierarchyNode(
        id: "credit", weights: .given(rows.map { Double($0[3].string!)! }),
        children: ids.map { HierarchyNode(id: $0) }),
      indicators: rows.map { row in
        Indicator(
          id: row[0].string!,
          rule: .piecewise(
            row[1].array.map { ScorePoint(x: $0[0].number!, score: $0[1].number!) }))
      }, bands: bands.sorted { $0.minimum > $1.minimum })
    let result = try model.evaluate(
      EvaluationData(
        customers: ["c"], customerOfRow: [0], periodOfRow: [0],
        values: rows.map { [$0[2].number!] }))
    #expect(golden.agrees(result.rows.leafScores.map { $0[0] }, golden.expected.scores))
    #expect(golden.agrees(result.rows.scores[0], golden.expected.total))
    #expect(
      result.rows.bands[0].map { model.bands[$0].id } == golden.expected.band.string)
  }

  @Test func deliveredValue() throws {
    let golden = try AnalysisGolden("scorecard_is_a_tree")
    func score(_ parts: JSONValue) throws -> Double {
      let names = parts.object.keys.sorted()
      let model = EvaluationModel(
        tree: HierarchyNode(
          id: "root",
          weights: .given(names.map { Double(parts[$0][1].string!.dropLast())! / 100 }),
          children: names.map { HierarchyNode(id: $0) }),
        indicators: names.map { Indicator(id: $0, rule: .linear(slope: 1, offset: 0)) })
      return try model.evaluate(
        EvaluationData(
          customers: ["c"], customerOfRow: [0], periodOfRow: [0],
          values: names.map { [parts[$0][0].number!] })
      ).rows.scores[0]
    }
    let expected = golden.expected.delivered_value
    let (value, cost) = (try score(golden.input.value), try score(golden.input.cost))
    #expect(golden.agrees(value, expected.value))
    #expect(golden.agrees(cost, expected.cost))
    #expect(golden.agrees(value - cost, expected.difference))
  }
}
