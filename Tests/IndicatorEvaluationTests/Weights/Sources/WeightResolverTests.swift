import ObjectiveWeights
import PairwiseComparisons
import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct WeightResolverTests {
  /// Three leaves whose scores deviate by 50, 10 and 30 from a mean of 50, in two rows.
  private static let columns: [[Double]] = [[0, 100], [40, 60], [20, 80]]

  private static func resolver(rows: Bool = true) -> WeightResolver {
    let ids = ["a", "b", "c"]
    let indicators = ids.map { Indicator(id: $0, rule: .linear(slope: 1, offset: 0)) }
    let measurements = LeafMeasurements(
      indicators: indicators, scores: columns, values: columns, periods: [0, 0])
    var moments = ColumnMoments(columns: 3)
    moments.append(columns)
    return WeightResolver(
      [], evidence: rows ? .rows(measurements) : .moments([nil: moments]), leaves: ids)
  }

  private static func node(_ weights: NodeWeights) -> HierarchyNode {
    HierarchyNode(
      id: "goal", weights: weights, children: ["a", "b", "c"].map { HierarchyNode(id: $0) })
  }

  private func weights(
    _ source: NodeWeights, by resolver: WeightResolver = Self.resolver()
  ) throws -> [Double] {
    try #require(try resolver.derivation(of: Self.node(source))).weights
  }

  @Test func givenSharesAreMadeToSumToOne() throws {
    #expect(try weights(.given([0.5, 0.25, 0.25])) == [0.5, 0.25, 0.25])
    let typed = try weights(.given([0.3333333333, 0.3333333333, 0.3333333333]))
    #expect(isClose(typed, [1.0 / 3, 1.0 / 3, 1.0 / 3], relative: 1e-15))
    #expect(try weights(.equal) == [1.0 / 3, 1.0 / 3, 1.0 / 3])
    #expect(try Self.resolver().derivation(of: HierarchyNode(id: "a")) == nil)
  }

  /// σ / x̄ is 1, 1/5 and 3/5.
  @Test func theDataWeighsByRowsAndByMoments() throws {
    let source = ObjectiveSource(.coefficientOfVariation)
    let expected = [1 / 1.8, 0.2 / 1.8, 0.6 / 1.8]
    for rows in [true, false] {
      let derivation = try #require(
        try Self.resolver(rows: rows).derivation(of: Self.node(.objective(source))))
      #expect(isClose(derivation.weights, expected, relative: 1e-12))
      guard case .objective(let findings) = derivation.origin else {
        Issue.record("not of the data")
        continue
      }
      #expect(findings.rows == 2 && findings.leaves == ["a", "b", "c"])
      #expect(isClose(findings.information, [1, 0.2, 0.6], relative: 1e-12))
      #expect(findings.constants.isEmpty)
    }
  }

  @Test func aChildHasTheWeightOfItsLeaves() throws {
    let goal = HierarchyNode(
      id: "goal", weights: .objective(ObjectiveSource(.coefficientOfVariation)),
      children: [
        HierarchyNode(
          id: "both", weights: .equal,
          children: [HierarchyNode(id: "a"), HierarchyNode(id: "b")]),
        HierarchyNode(id: "c"),
      ])
    let derivation = try #require(try Self.resolver().derivation(of: goal))
    #expect(isClose(derivation.weights, [1.2 / 1.8, 0.6 / 1.8], relative: 1e-12))
  }

  @Test func consistentBestAndWorstJudgmentsGiveTheirRatios() throws {
    let judgments = try BestWorstJudgments(
      best: 0, worst: 2, bestToOthers: [1, 2, 4], othersToWorst: [4, 2, 1])
    for model in BestWorstModel.allCases {
      let found = try weights(.bestWorst(BestWorstSource(judgments, model: model)))
      #expect(isClose(found, [4.0 / 7, 2.0 / 7, 1.0 / 7], relative: 1e-12), "\(model)")
    }
  }

  @Test func severalSourcesBecomeOne() throws {
    let sources: [NodeWeights] = [.given([0.5, 0.3, 0.2]), .given([0.2, 0.2, 0.6])]
    let mixed = try weights(.combined(CombinedSource(.linear, of: sources, shares: [0.75, 0.25])))
    #expect(isClose(mixed, [0.425, 0.275, 0.3], relative: 1e-14))
    // 0.1, 0.06 and 0.12, divided by their sum.
    let product = try weights(.combined(CombinedSource(.multiplicative, of: sources)))
    #expect(isClose(product, [0.1 / 0.28, 0.06 / 0.28, 0.12 / 0.28], relative: 1e-13))
  }

  @Test func whatHasBeenDerivedStaysAsItIs() throws {
    let derived = WeightDerivation([0.2, 0.3, 0.5], .judged(set: "s"))
    #expect(try Self.resolver().derivation(of: Self.node(.derived(derived))) == derived)
  }

  @Test func refusalsNameTheNode() {
    let objective = NodeWeights.objective(ObjectiveSource(.entropy))
    let level = NodeWeights.combined(
      CombinedSource(.levelDifference, of: [.equal, .given([0.5, 0.25, 0.25])]))
    for source in [objective, level] {
      #expect(throws: EvaluationError.weights(node: "goal", .needsData)) {
        try WeightResolver([], evidence: nil).derivation(of: Self.node(source))
      }
    }
    let values = NodeWeights.objective(ObjectiveSource(.entropy, on: .values))
    #expect(throws: EvaluationError.weights(node: "goal", .needsRows(method: "entropy"))) {
      try Self.resolver(rows: false).derivation(of: Self.node(values))
    }
  }
}
