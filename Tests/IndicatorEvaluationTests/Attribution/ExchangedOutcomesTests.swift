import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct ExchangedOutcomesTests {
  private func outcomes(
    _ before: (weights: [Double], values: [Double]),
    _ after: (weights: [Double], values: [Double])
  ) throws -> ExchangedOutcomes {
    let results = try [before, after].map { side in
      try SampleTrees.model(SampleTrees.flat(.arithmetic, side.weights)).evaluate(
        SampleTrees.data(side.values.map { [$0] }))
    }
    return ExchangedOutcomes(EvaluationExchange(results[0], results[1]))
  }

  /// The mean over both orders: x gains (6 + 5) / 2 from its values and loses (8 + 9) / 2 by its
  /// weight, y gains 0.1 · 50 by its own.
  @Test func twoCausesByHand() throws {
    let outcomes = try outcomes(([0.6, 0.4], [80, 50]), ([0.5, 0.5], [90, 50]))
    #expect(outcomes.isExact(0))
    let data = outcomes.leafParts(.data).map { $0[0] }
    #expect(isClose(data, [5.5, 0], absolute: 1e-12))
    let weights = outcomes.leafParts(.weights).map { $0[0] }
    #expect(isClose(weights, [-8.5, 5], absolute: 1e-12))
    #expect(outcomes.leafParts(.rules).map { $0[0] } == [0, 0])
    #expect(outcomes.availabilityParts().map { $0[0] } == [0, 0])
  }

  /// x: (46 − 92 + 48.5 − 97) / 2; y: all of its 30.
  @Test func aNewValueTakesWeightFromItsSibling() throws {
    let outcomes = try outcomes(([0.5, 0.5], [92, .nan]), ([0.5, 0.5], [97, 60]))
    let parts = outcomes.availabilityParts().map { $0[0] }
    #expect(isClose(parts, [-47.25, 30], absolute: 1e-12))
    let data = outcomes.leafParts(.data).map { $0[0] }
    #expect(isClose(data, [48.5 - 92, 30], absolute: 1e-12))
  }

  @Test func choicesAreAllSetsOfCauses() {
    #expect(Set(ChangeCause.choices).count == 8)
    #expect(ChangeCause.choices.first == [])
    #expect(ChangeCause.choices.last == Set(ChangeCause.allCases))
  }
}
