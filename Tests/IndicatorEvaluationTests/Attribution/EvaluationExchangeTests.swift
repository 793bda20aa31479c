import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct EvaluationExchangeTests {
  /// Two indicators that score their values times a slope, one row a customer.
  private func result(
    weights: [Double], slope: Double = 1, customers: [String] = ["a"], values: [[Double]]
  ) throws -> EvaluationResult {
    let model = EvaluationModel(
      tree: SampleTrees.flat(.arithmetic, weights),
      indicators: weights.indices.map {
        Indicator(
          id: "i\($0)", rule: .linear(slope: slope, offset: 0), missing: .renormalise)
      })
    return try model.evaluate(
      EvaluationData(
        customers: customers, customerOfRow: Array(customers.indices),
        periodOfRow: customers.map { _ in 0 }, values: values))
  }

  /// Weights 0.6 and 0.4 of the values 80 and 50 become halves of 90 and 50.
  private func example() throws -> EvaluationExchange {
    EvaluationExchange(
      try result(weights: [0.6, 0.4], values: [[80], [50]]),
      try result(weights: [0.5, 0.5], values: [[90], [50]]))
  }

  @Test func everyChoiceOfCausesByHand() throws {
    let exchange = try example()
    #expect(exchange.active == [.data, .weights])
    func contributions(_ later: Set<ChangeCause>) -> [Double] {
      exchange.contributions(later: later).map { $0[0] }
    }
    #expect(isClose(contributions([]), [48, 20], absolute: 1e-12))
    #expect(isClose(contributions([.data]), [54, 20], absolute: 1e-12))
    #expect(isClose(contributions([.weights]), [40, 25], absolute: 1e-12))
    #expect(isClose(contributions([.data, .weights]), [45, 25], absolute: 1e-12))
    #expect(contributions([.rules]) == contributions([]))
    #expect(!exchange.availabilityDiffers)
  }

  @Test func rulesAloneAreSeenAsRules() throws {
    let exchange = EvaluationExchange(
      try result(weights: [0.5, 0.5], values: [[80], [50]]),
      try result(weights: [0.5, 0.5], slope: 0.5, values: [[80], [50]]))
    #expect(exchange.active == [.rules])
    let later = exchange.contributions(later: [.rules]).map { $0[0] }
    #expect(isClose(later, [20, 12.5], absolute: 1e-12))
  }

  /// Customers are found by their ids, wherever they stand; one without a score has none to compare.
  @Test func rowsArePairedByCustomer() throws {
    let exchange = EvaluationExchange(
      try result(
        weights: [1], customers: ["a", "b", "c", "d"], values: [[10, 20, 30, .nan]]),
      try result(
        weights: [1], customers: ["d", "c", "e", "a"], values: [[40, .nan, 50, 15]]))
    #expect(exchange.pairs.map(\.before) == [0])
    #expect(exchange.pairs.map(\.after) == [3])
    #expect(exchange.arrived == [0, 2])
    #expect(exchange.departed == [1, 2])
    #expect(exchange.contributions(later: [.data]) == [[15]])
  }

  @Test func leavesOfOneSideOnlyComeLast() throws {
    let exchange = EvaluationExchange(
      try result(weights: [0.5, 0.5], values: [[80], [40]]),
      try result(weights: [1], values: [[80]]))
    #expect(exchange.leaves == ["i0", "i1"])
    #expect(exchange.contributions(later: []).map { $0[0] } == [40, 20])
    // The later tree has no such leaf.
    #expect(exchange.contributions(later: [.weights]).map { $0[0] } == [80, 0])
  }

  /// 92 alone becomes 97 beside 60: the later values with the earlier data, and the other way round.
  @Test func theHalvesOfTheDataByHand() throws {
    let exchange = EvaluationExchange(
      try result(weights: [0.5, 0.5], values: [[92], [.nan]]),
      try result(weights: [0.5, 0.5], values: [[97], [60]]))
    #expect(exchange.availabilityDiffers)
    #expect(exchange.contributions(later: [], .values).map { $0[0] } == [97, 0])
    #expect(exchange.contributions(later: [], .availability).map { $0[0] } == [46, 30])
  }
}
