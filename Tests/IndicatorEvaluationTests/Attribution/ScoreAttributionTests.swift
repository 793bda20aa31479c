import IndicatorEvaluation
import TestSupport
import Testing

/// Parts worked out by hand, and the properties that define them.
@Suite struct ScoreAttributionTests {
  /// Two or more indicators under one mean, one row a customer.
  private func evaluation(
    _ indicators: [Indicator], weights: [Double], aggregation: Aggregation = .arithmetic,
    customers: [String] = ["a"], values: [[Double]]
  ) throws -> EvaluationResult {
    let model = EvaluationModel(
      tree: HierarchyNode(
        id: "all", aggregation: aggregation, weights: .given(weights),
        children: indicators.map { HierarchyNode(id: $0.id) }), indicators: indicators)
    return try model.evaluate(
      EvaluationData(
        customers: customers, customerOfRow: Array(customers.indices),
        periodOfRow: customers.map { _ in 0 }, values: values))
  }

  private func linear(_ id: String, _ slope: Double) -> Indicator {
    Indicator(id: id, rule: .linear(slope: slope, offset: 0), missing: .renormalise)
  }

  /// 0.6 · 80 + 0.4 · 50 = 68 becomes 0.5 · 90 + 0.5 · 50 = 70. New data alone gives 74, new weights
  /// alone 65: data (74 − 68 + 70 − 65) / 2 = 5.5, weights (65 − 68 + 70 − 74) / 2 = −3.5.
  @Test func dataAndWeightsByHand() throws {
    let rules = [linear("x", 1), linear("y", 1)]
    let before = try evaluation(rules, weights: [0.6, 0.4], values: [[80], [50]])
    let after = try evaluation(rules, weights: [0.5, 0.5], values: [[90], [50]])
    let change = try #require(ScoreAttribution(from: before, to: after).changes.first)
    #expect(isClose(change.change, 2, absolute: 1e-12))
    #expect(isClose(change.data, 5.5, absolute: 1e-12))
    #expect(isClose(change.weights, -3.5, absolute: 1e-12))
    #expect(change.rules == 0 && change.rest == 0)
  }

  /// One indicator with a weight of its own, score = slope · value: the product of three numbers,
  /// whose Shapley values are known: for the first, (Δa) (2 b₁c₁ + b₁c₂ + b₂c₁ + 2 b₂c₂) / 6.
  @Test func threeFactorsByHand() throws {
    let before = try evaluation(
      [linear("x", 0.5), linear("zero", 0)], weights: [0.4, 0.6], values: [[60], [0]])
    let after = try evaluation(
      [linear("x", 0.75), linear("zero", 0)], weights: [0.9, 0.1], values: [[100], [0]])
    let change = try #require(ScoreAttribution(from: before, to: after).changes.first)
    func part(_ a: (Double, Double), _ b: (Double, Double), _ c: (Double, Double)) -> Double {
      (a.1 - a.0) * (2 * b.0 * c.0 + b.0 * c.1 + b.1 * c.0 + 2 * b.1 * c.1) / 6
    }
    let (data, rule, weight) = ((60.0, 100.0), (0.5, 0.75), (0.4, 0.9))
    #expect(isClose(change.data, part(data, rule, weight), absolute: 1e-11))
    #expect(isClose(change.rules, part(rule, data, weight), absolute: 1e-11))
    #expect(isClose(change.weights, part(weight, data, rule), absolute: 1e-11))
    #expect(isClose(change.change, 0.9 * 75 - 0.4 * 30, absolute: 1e-11))
  }

  /// For random models: the parts add up, what did not change has no part, and the way back has
  /// the opposite parts.
  @Test(arguments: 0..<60) func properties(_ seed: Int) throws {
    var random = RepeatableGenerator(seed: UInt64(seed))
    let means: [Aggregation] = [.arithmetic, .geometric, .harmonic, .minimum, .power(2)]
    let mean = means[seed % means.count]
    func draw(_ count: Int) -> [Double] {
      (0..<count).map { _ in Double(Int.random(in: 1...100, using: &random)) }
    }
    func shares() -> [Double] {
      let all = draw(3)
      return all.map { $0 / all.reduce(0, +) }
    }
    func rules() -> [Indicator] {
      [
        linear("x", Double.random(in: 0.2...1, using: &random)),
        Indicator(
          id: "y", direction: .cost,
          rule: .goalposts(zero: 101, full: Double.random(in: 0...50, using: &random)),
          missing: .worst),
        Indicator(id: "z", rule: .relative(.minMax, scope: .all), missing: .renormalise),
      ]
    }
    let ids = ["a", "b", "c", "d"]
    func values() -> [[Double]] {
      var columns = (0..<3).map { _ in draw(4) }
      if seed % 3 == 0 { columns[seed % 2][1] = .nan }
      return columns
    }
    let (oldRules, oldWeights, oldValues) = (rules(), shares(), values())
    let newRules = seed & 1 == 0 ? rules() : oldRules
    let newWeights = seed & 2 == 0 ? shares() : oldWeights
    let newValues = seed & 4 == 0 ? values() : oldValues
    let before = try evaluation(
      oldRules, weights: oldWeights, aggregation: mean, customers: ids, values: oldValues)
    let after = try evaluation(
      newRules, weights: newWeights, aggregation: mean, customers: ids, values: newValues)
    let there = ScoreAttribution(from: before, to: after)
    let back = ScoreAttribution(from: after, to: before)
    #expect(there.changes.count == 4)
    for (one, other) in zip(there.changes, back.changes) {
      #expect(isClose(one.data + one.rules + one.weights, one.change, absolute: 1e-11))
      #expect(one.rest == 0)
      if seed & 1 != 0 { #expect(one.rules == 0) }
      if seed & 2 != 0 { #expect(one.weights == 0) }
      if seed & 4 != 0 { #expect(one.data == 0) }
      for cause in ChangeCause.allCases {
        #expect(isClose(one[cause], -other[cause], absolute: 1e-11))
      }
    }
    for cause in ChangeCause.allCases {
      let parts = try #require(there.leafParts[cause])
      for position in 0..<4 {
        let sum = parts.reduce(0) { $0 + $1[position] }
        #expect(isClose(sum, there.changes[position][cause], absolute: 1e-12))
      }
    }
  }

  @Test func anIndicatorComesWithTheWeights() throws {
    let before = try evaluation([linear("x", 1)], weights: [1], values: [[80]])
    let after = try evaluation(
      [linear("x", 1), linear("new", 1)], weights: [0.5, 0.5], values: [[80], [20]])
    let there = ScoreAttribution(from: before, to: after)
    #expect(isClose(there.changes[0].weights, -30, absolute: 1e-12))
    #expect(there.changes[0].data == 0 && there.changes[0].rules == 0)
    #expect(there.leaves == ["x", "new"])
    #expect(ScoreAttribution(from: after, to: before).leaves == ["x", "new"])
  }

  /// A relative rule scores a customer by the others: what they did is data, not rules.
  @Test func othersAreData() throws {
    let rule = [Indicator(id: "x", rule: .relative(.minMax, scope: .all))]
    let before = try evaluation(
      rule, weights: [1], customers: ["a", "b", "c"], values: [[10, 5, 20]])
    let after = try evaluation(
      rule, weights: [1], customers: ["a", "b", "c"], values: [[10, 0, 20]])
    let change = ScoreAttribution(from: before, to: after).changes[0]
    #expect(isClose(change.change, 50 - 100.0 / 3, absolute: 1e-12))
    #expect(change.data == change.change && change.rules == 0)
  }

  @Test func categoriesGoByTheirNames() throws {
    func words(_ list: [(String, Double)]) -> Indicator {
      Indicator(
        id: "x", rule: .categories(list.map { ScoreCategory(name: $0.0, score: $0.1) }))
    }
    // "good" stands first now: the value is the same, although its position is another.
    let before = try evaluation([words([("bad", 0), ("good", 90)])], weights: [1], values: [[1]])
    let after = try evaluation([words([("good", 100), ("bad", 0)])], weights: [1], values: [[0]])
    let change = ScoreAttribution(from: before, to: after).changes[0]
    #expect(change.rules == 10 && change.data == 0 && change.rest == 0)
    // A text that the old rule does not know: no part can be told.
    let new = try evaluation([words([("best", 100), ("bad", 0)])], weights: [1], values: [[0]])
    let unknown = ScoreAttribution(from: before, to: new).changes[0]
    #expect(unknown.rest == 10 && unknown.rules == 0 && unknown.data == 0)
  }

  @Test func whoComesAndGoesIsNamed() throws {
    let rules = [linear("x", 1)]
    let before = try evaluation(
      rules, weights: [1], customers: ["a", "b", "c"], values: [[1, 2, .nan]])
    let after = try evaluation(
      rules, weights: [1], customers: ["d", "c", "b"], values: [[1, 2, 3]])
    let there = ScoreAttribution(from: before, to: after)
    #expect(there.changes.map(\.afterRow) == [2] && there.changes.map(\.beforeRow) == [1])
    #expect(there.arrived == [0, 1] && there.departed == [0])
    let empty = try evaluation(rules, weights: [1], customers: [], values: [[]])
    #expect(ScoreAttribution(from: empty, to: after).arrived.count == 3)
    #expect(ScoreAttribution(from: empty, to: empty).changes.isEmpty)
  }
}
