import TestSupport
import Testing

@testable import IndicatorEvaluation

/// 0004 of the reference case: before the pilot it has no `resolution`. Scores from the independent
/// results; pieces and distances by hand from the rules.
@Suite struct EvaluationResultExplanationTests {
  let result: EvaluationResult
  let explained: CustomerExplanation

  init() throws {
    result = try ReferenceCase.model.evaluate(ReferenceCase.data)
    explained = try #require(result.explanation(customer: "0004"))
  }

  @Test func customer() throws {
    #expect(explained.customer == 3)
    #expect(explained.customerClass == 0)
    #expect(explained.periods.map(\.period) == [0, 1])
    #expect(explained.periods.map(\.row) == [6, 7])
    #expect(explained.change == result.comparison?.changes[3])
    #expect(result.explanation(customer: "nobody") == nil)
  }

  @Test func totals() throws {
    let before = explained.periods[0]
    #expect(isClose(try #require(before.score), 73.0550756325, absolute: 1e-9))
    #expect(before.band == 2)
    let next = try #require(before.nextBand)
    #expect(next.band == 1)
    #expect(isClose(next.distance, 80 - 73.0550756325, absolute: 1e-9))
    #expect(before.rank == RankAmong(rank: 1, count: 6))
    #expect(before.classRank == RankAmong(rank: 1, count: 6))
    #expect(isClose(before.coverage, 1 - 0.0944550432, absolute: 1e-9))
    let after = explained.periods[1]
    #expect(after.band == 0)
    #expect(after.nextBand == nil)
  }

  @Test func nodes() throws {
    let nodes = explained.periods[0].nodes
    #expect(nodes.map(\.node) == Array(0..<9))
    #expect(isClose(try #require(nodes[1].score), 69.1648070609, absolute: 1e-9))
    #expect(nodes[1].effectiveWeight == 0.6)
    // The judged weights of the three that are left, scaled up by hand.
    let left = [0.3881028763, 0.3616444914, 0.0928275603]
    let sum = left.reduce(0, +)
    for (node, weight) in zip(nodes[2...4], left) {
      #expect(isClose(node.effectiveWeight, weight / sum, absolute: 1e-9))
    }
    #expect(nodes[5].score == nil)
    #expect(nodes[5].effectiveWeight == 0)
    #expect(nodes[5].contribution == 0)
    #expect(nodes[0].contribution == explained.periods[0].score)
    #expect(isClose(nodes[1].contribution, 0.6 * 69.1648070609, absolute: 1e-9))
    #expect(
      isClose(nodes[1].contribution + nodes[6].contribution, nodes[0].contribution, absolute: 1e-12)
    )
  }

  @Test func measurements() throws {
    let nodes = explained.periods[0].nodes
    #expect(nodes[0].measurement == nil)
    #expect(
      nodes[2].measurement
        == MeasuredValue(
          indicator: 0, value: 92,
          origin: .rule(
            .segment(from: ScorePoint(x: 90, score: 60), to: ScorePoint(x: 100, score: 100)))))
    #expect(
      nodes[3].measurement
        == MeasuredValue(indicator: 1, value: 85, origin: .rule(.goalposts(.between))))
    #expect(
      nodes[4].measurement
        == MeasuredValue(
          indicator: 2, value: 3, origin: .rule(.target(side: .exact, reach: .atFull)))
    )
    #expect(
      nodes[5].measurement
        == MeasuredValue(indicator: 3, value: nil, origin: .missing(.renormalise)))
    #expect(
      nodes[7].measurement
        == MeasuredValue(
          indicator: 4, value: 3, origin: .rule(.category(ScoreCategory(name: "满意", score: 75)))))
    #expect(
      nodes[8].measurement
        == MeasuredValue(
          indicator: 5, value: 0, origin: .rule(.step(ScoreStep(upTo: 0, score: 100)))))
  }

  @Test func relativeRulesNameTheirPopulation() throws {
    func piece(_ scope: RelativeScope) throws -> MeasuredValue.Origin? {
      let model = EvaluationModel(
        tree: HierarchyNode(id: "i"),
        indicators: [Indicator(id: "i", rule: .relative(.minMax, scope: scope))],
        periods: [Period(id: "p"), Period(id: "q")])
      let data = EvaluationData(
        customers: ["a", "b"], customerOfRow: [0, 1, 0, 1], periodOfRow: [0, 0, 1, 1],
        values: [[1, 2, 3, 11]])
      return try model.evaluate(data).explanation(customer: "a")?.periods[1].nodes[0].measurement?
        .origin
    }
    #expect(try piece(.all) == .rule(.minMax(lowest: 1, highest: 11)))
    #expect(try piece(.period) == .rule(.minMax(lowest: 3, highest: 11)))
  }

  @Test func nothingMeasured() throws {
    let result = try SampleTrees.model(SampleTrees.flat(.arithmetic, [0.5, 0.5])).evaluate(
      SampleTrees.data([[.nan], [.nan]]))
    let period = try #require(result.explanation(customer: "c0")?.periods.first)
    #expect(period.score == nil && period.rank == nil && period.band == nil)
    #expect(period.coverage == 0)
    #expect(period.nodes.allSatisfy { $0.score == nil && $0.contribution == 0 })
  }
}
