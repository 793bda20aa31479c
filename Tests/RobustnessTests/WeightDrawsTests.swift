import BilingualText
import IndicatorEvaluation
import TestSupport
import Testing

@testable import Robustness

@Suite struct WeightDrawsTests {
  private static let local = [0.4, 0.3, 0.2, 0.1]

  private static func draws(
    _ assumption: RobustnessAssumptions.Weights, local: [Double] = local
  ) throws -> WeightDraws {
    try WeightDraws(
      flatSubject(local, local.map { _ in [1, 2] }).weights,
      RobustnessAssumptions(weights: assumption), seed: 5)
  }

  /// The children's weights of each draw; the goal's own number comes first and is left out.
  private static func weights(_ draws: WeightDraws, _ range: Range<Int>) -> [[Double]] {
    let numbers = draws.locals(range)
    return (0..<range.count).map { place in
      let start = place * draws.nodeCount
      return Array(numbers[start + 1..<start + draws.nodeCount])
    }
  }

  private static let assumptions: [RobustnessAssumptions.Weights] = [
    .any, .order, .within(0.5), .dirichlet(30), .between(["x1": 0.3...0.6]),
    .between(["x1": 0.40...0.41, "x2": 0.30...0.31, "x3": 0.2...0.21]),
  ]

  @Test(arguments: assumptions)
  func everyDrawSumsToOneAndStandsByItself(_ assumption: RobustnessAssumptions.Weights) throws {
    let draws = try Self.draws(assumption)
    let whole = Self.weights(draws, 0..<200)
    for weights in whole {
      #expect(isClose(weights.reduce(0, +), 1, absolute: 1e-14))
      #expect(weights.allSatisfy { $0 >= 0 })
    }
    #expect(whole.map { $0[0] }.min() != whole.map { $0[0] }.max())
    #expect(Self.weights(draws, 0..<70) + Self.weights(draws, 70..<200) == whole)
  }

  @Test func anOrderIsKept() throws {
    for weights in Self.weights(try Self.draws(.order), 0..<300) {
      #expect(weights == weights.sorted(by: >))
    }
    let turned = try Self.draws(.order, local: [0.1, 0.6, 0.3])
    for weights in Self.weights(turned, 0..<300) {
      #expect(weights[1] >= weights[2] && weights[2] >= weights[0])
    }
  }

  /// Before they are made to sum to 1 again weights are at most a quarter off.
  @Test func weightsStayWithinTheirShare() throws {
    for weights in Self.weights(try Self.draws(.within(0.25)), 0..<300) {
      let ratios = zip(weights, Self.local).map { $0 / $1 }
      let (least, most) = (ratios.min() ?? 0, ratios.max() ?? 0)
      #expect(most / least <= 1.25 / 0.75 + 1e-12)
    }
  }

  @Test func boundsAreKeptByRejectionAndByAChain() throws {
    let wide = try Self.draws(.between(["x1": 0.2...0.6]))
    #expect(wide.chains.isEmpty)
    #expect(Self.weights(wide, 0..<300).allSatisfy { (0.2...0.6).contains($0[0]) })
    let narrow = try Self.draws(Self.assumptions[5])
    #expect(narrow.chains.map(\.node) == ["goal"])
    for weights in Self.weights(narrow, 0..<300) {
      #expect(weights[0] >= 0.4 - 1e-12 && weights[0] <= 0.41 + 1e-12)
      #expect(weights[3] >= 0.07 - 1e-12 && weights[3] <= 0.1 + 1e-12)
    }
  }

  /// Mean w and standard deviation √(w (1 − w) / (c + 1)).
  @Test func dirichletsMoments() throws {
    let count = 4_000
    let weights = Self.weights(try Self.draws(.dirichlet(24)), 0..<count)
    for (child, expected) in Self.local.enumerated() {
      let values = weights.map { $0[child] }
      let mean = values.reduce(0, +) / Double(count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
      let deviation = (expected * (1 - expected) / 25).squareRoot()
      #expect(abs(mean - expected) < 5 * deviation / Double(count).squareRoot())
      #expect(isClose(variance.squareRoot(), deviation, relative: 0.1))
    }
  }

  @Test func whatIsFixedIsNotDrawn() throws {
    for assumption in [RobustnessAssumptions.Weights.fixed, .within(0)] {
      let draws = try Self.draws(assumption)
      #expect(draws.inputs.isEmpty)
      #expect(draws.locals(0..<2) == [1] + Self.local + [1] + Self.local)
    }
  }

  /// Products from the root down, leaf by leaf.
  @Test func leafWeightsAreProducts() throws {
    func node(_ id: String, _ parent: Int?, _ children: [Int], _ local: Double) -> WeightedNode {
      WeightedNode(
        id: id, label: Label(), parent: parent, children: children, depth: 0,
        aggregation: .arithmetic, local: local, global: local, judgmentSet: nil)
    }
    let tree = HierarchyWeights(
      nodes: [
        node("goal", nil, [1, 4], 1), node("a", 0, [2, 3], 0.5), node("x", 1, [], 0.25),
        node("y", 1, [], 0.75), node("b", 0, [], 0.5),
      ], judgmentSets: [])
    let draws = try WeightDraws(tree, RobustnessAssumptions(weights: .fixed), seed: 1)
    #expect(draws.leafCount == 3)
    let locals = [1, 0.5, 0.25, 0.75, 0.5] + [1, 0.75, 0.5, 0.5, 0.25]
    #expect(draws.leafWeights(locals) == [0.125, 0.375, 0.5, 0.375, 0.375, 0.25])
  }

  @Test func inputsSayHowManyNumbersTheyTake() throws {
    let numbers = try Self.assumptions.map { try Self.draws($0).inputs.map(\.numbers) }
    #expect(numbers == [[4], [4], [4], [1], [1], [1]])
    let own = try Self.assumptions.map { try Self.draws($0).inputs.map(\.isEachByItself) }
    #expect(own == [[false], [false], [true], [false], [false], [false]])
  }

  @Test func numbersInTheMiddleGiveTodaysWeights() throws {
    let draws = try Self.draws(.within(0.5))
    var locals = [1.0, 0, 0, 0, 0]
    draws.set(input: 0, [0.5, 0.5, 0.5, 0.5], &locals)
    #expect(isClose(locals, [1] + Self.local, absolute: 1e-15))
    // 0.4 · 1.5 beside 0.6 as it is.
    draws.set(input: 0, [1, 0.5, 0.5, 0.5], &locals)
    #expect(isClose(locals, [1, 0.5, 0.25, 1.0 / 6, 1.0 / 12], absolute: 1e-15))
    let any = try Self.draws(.any)
    any.set(input: 0, [0.3, 0.3, 0.3, 0.3], &locals)
    #expect(isClose(locals, [1, 0.25, 0.25, 0.25, 0.25], absolute: 1e-15))
    // −ln of e⁻³, e⁻¹, e⁻² and e⁻⁴ in the order of the weights: 4, 3, 2, 1 of 10.
    let powers = [0.049787068367863944, 0.36787944117144233, 0.1353352832366127]
    try Self.draws(.order).set(input: 0, powers + [0.01831563888873418], &locals)
    #expect(isClose(locals, [1] + Self.local, absolute: 1e-14))
  }

  @Test func aChainStaysInsideItsBounds() {
    let (low, high) = ([0.1, 0, 0.2], [0.5, 0.4, 0.7])
    var chain = BoundedChain(low: low, high: high, seed: 3)
    // (1 − 0.3) / (1.6 − 0.3) of the way from the lower to the upper bounds.
    let part = 0.7 / 1.3
    let expected = [0.1 + part * 0.4, part * 0.4, 0.2 + part * 0.5]
    #expect(isClose(chain.weights, expected, absolute: 1e-15))
    for _ in 0..<200 {
      chain.walk(5)
      #expect(chain.weights.isWithin(low, high))
      #expect(isClose(chain.weights.reduce(0, +), 1, absolute: 1e-12))
    }
    #expect(!isClose(chain.weights, expected, absolute: 1e-3))
  }
}
