import IndicatorEvaluation
import PairwiseComparisons
import TestSupport
import Testing

/// Parts worked out by hand, and the properties that define them.
@Suite struct AlternativesAttributionTests {
  /// Criteria with values of the alternatives; more is better, shares in proportion.
  private func ranking(
    _ weights: [Double], _ alternatives: [String], _ values: [[Double]],
    criteria: [String] = ["c", "d"], mode: AlternativeMode = .distributive
  ) throws -> AlternativesResult {
    try EvaluationModel(
      alternativeMode: mode,
      tree: HierarchyNode(
        id: "goal", weights: .given(weights), children: criteria.map { HierarchyNode(id: $0) }),
      alternatives: alternatives.map { Alternative(id: $0) },
      indicators: zip(criteria, values).map {
        Indicator(id: $0, rule: .alternativesMeasured($1, mode: nil))
      }
    ).evaluateAlternatives()
  }

  /// x has 0.6 · 0.75 + 0.4 · 0.5 = 0.65, then 0.2 · 0.25 + 0.8 · 0.5 = 0.45. New comparisons alone
  /// give 0.6 · 0.25 + 0.2 = 0.35, new weights alone 0.2 · 0.75 + 0.4 = 0.55: comparisons
  /// (0.35 − 0.65 + 0.45 − 0.55) / 2 = −0.2, weights (0.55 − 0.65 + 0.45 − 0.35) / 2 = 0.
  @Test func comparisonsAndWeightsByHand() throws {
    let before = try ranking([0.6, 0.4], ["x", "y"], [[3, 1], [1, 1]])
    let after = try ranking([0.2, 0.8], ["x", "y"], [[1, 3], [1, 1]])
    let found = AlternativesAttribution(from: before, to: after)
    let x = try #require(found.changes.first)
    #expect(isClose(x.change, -0.2, absolute: 1e-14))
    #expect(isClose(x.comparisons, -0.2, absolute: 1e-14))
    #expect(isClose(x.weights, 0, absolute: 1e-14) && x.rest == 0)
    #expect(found.arrived.isEmpty && found.departed.isEmpty)
  }

  /// The parts add up, what did not change has exactly none, and the way back is the opposite.
  @Test(arguments: 0..<40) func properties(_ seed: Int) throws {
    var random = RepeatableGenerator(seed: UInt64(seed))
    func draw() -> [Double] { (0..<3).map { _ in Double(Int.random(in: 1...9, using: &random)) } }
    func shares() -> [Double] {
      let first = Double(Int.random(in: 1...9, using: &random)) / 10
      return [first, 1 - first]
    }
    let mode = AlternativeMode.allCases[seed % 2]
    let (values, weights) = ([draw(), draw()], shares())
    let newValues = seed % 3 == 0 ? values : [draw(), values[1]]
    let newWeights = seed % 5 == 0 ? weights : shares()
    let before = try ranking(weights, ["x", "y", "z"], values, mode: mode)
    let after = try ranking(newWeights, ["x", "y", "z"], newValues, mode: mode)
    let forth = AlternativesAttribution(from: before, to: after).changes
    let back = AlternativesAttribution(from: after, to: before).changes
    #expect(forth.count == 3)
    for (there, here) in zip(forth, back) {
      #expect(isClose(there.comparisons + there.weights, there.change, absolute: 1e-14))
      #expect(there.rest == 0)
      if newValues == values { #expect(there.comparisons == 0) }
      if newWeights == weights { #expect(there.weights == 0) }
      #expect(isClose(there.comparisons, -here.comparisons, absolute: 1e-14))
      #expect(isClose(there.weights, -here.weights, absolute: 1e-14))
    }
  }

  /// A new alternative takes its share from the others: that is a change of the comparisons.
  @Test func alternativesComeAndGo() throws {
    let before = try ranking([0.5, 0.5], ["x", "y", "gone"], [[2, 1, 1], [1, 2, 1]])
    let after = try ranking([0.5, 0.5], ["new", "y", "x"], [[4, 1, 2], [1, 2, 1]])
    let found = AlternativesAttribution(from: before, to: after)
    #expect(found.changes.map(\.before) == [1, 0] && found.changes.map(\.after) == [1, 2])
    #expect(found.arrived == [0] && found.departed == [2])
    for change in found.changes {
      #expect(isClose(change.comparisons, change.change, absolute: 1e-15))
      #expect(change.weights == 0 && change.rest == 0)
    }
  }

  /// A new criterion comes with the weights; with a new alternative, too, there are no priorities
  /// under it in the earlier ranking, and the change cannot be divided.
  @Test func aNewCriterion() throws {
    let before = try ranking([0.5, 0.5], ["x", "y"], [[3, 1], [1, 1]])
    let after = try ranking(
      [0.5, 0.25, 0.25], ["x", "y"], [[3, 1], [1, 1], [1, 4]], criteria: ["c", "d", "e"])
    for change in AlternativesAttribution(from: before, to: after).changes {
      #expect(change.comparisons == 0 && change.rest == 0)
      #expect(isClose(change.weights, change.change, absolute: 1e-15) && change.change != 0)
    }
    let other = try ranking(
      [0.5, 0.25, 0.25], ["x", "z"], [[3, 1], [1, 1], [1, 4]], criteria: ["c", "d", "e"])
    let change = try #require(AlternativesAttribution(from: before, to: other).changes.first)
    #expect(change.comparisons == 0 && change.weights == 0 && change.rest == change.change)
  }
}
