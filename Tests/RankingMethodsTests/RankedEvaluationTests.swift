import IndicatorEvaluation
import RankingMethods
import TestSupport
import Testing

@Suite struct RankedEvaluationTests {
  /// Prices, less being better, and qualities of three customers, with equal weights.
  private static func result(_ rules: [ScoreRule]) throws -> EvaluationResult {
    let model = EvaluationModel(
      tree: HierarchyNode(
        id: "goal", weights: .given([0.5, 0.5]),
        children: [HierarchyNode(id: "price"), HierarchyNode(id: "quality")]),
      indicators: [
        Indicator(id: "price", direction: .cost, rule: rules[0]),
        Indicator(id: "quality", rule: rules[1]),
      ])
    return try model.evaluate(
      EvaluationData(
        customers: ["x", "y", "z"], customerOfRow: [0, 1, 2], periodOfRow: [0, 0, 0],
        values: [[10, 20, 40], [5, 10, 9]]))
  }

  private static let linear = ScoreRule.linear(slope: 1, offset: 0)

  @Test func scoresAreRankedAsTheyAre() throws {
    let result = try Self.result([Self.linear, Self.linear])
    let ranked = try RankedEvaluation(result, period: 0)
    #expect(ranked.rows == [0, 1, 2] && ranked.scoredLeaves == [])
    let sum = try #require(ranked.comparison.columns.first { $0.method == .weightedSum })
    #expect(sum.values == [7.5, 15, 24.5])
    #expect(sum.ranks == [3, 2, 1])
  }

  /// Places between worst and best: prices 1, 2/3, 0, qualities 0, 1, 4/5.
  @Test func valuesAreRankedByTheirDirections() throws {
    let result = try Self.result([Self.linear, Self.linear])
    let ranked = try RankedEvaluation(result, period: 0, on: .values)
    #expect(ranked.settings.weightedSum == .minMax)
    let sum = try #require(ranked.comparison.columns.first { $0.method == .weightedSum })
    #expect(isClose(sum.values.compactMap { $0 }, [0.5, 5.0 / 6, 0.4], relative: 1e-14))
    #expect(sum.ranks == [2, 1, 3])
  }

  /// A distance from a target is a cost, although the indicator is a benefit.
  @Test func aTargetMakesCostsOfDistances() throws {
    let target = ScoreRule.target(18, zeroBelow: 0, zeroAbove: 100)
    let ranked = try RankedEvaluation(
      Self.result([Self.linear, target]), period: 0, on: .values)
    // Prices 1, 2/3, 0; distances 13, 8, 9 from the quality of 18 give 0, 1, 4/5.
    let sum = try #require(ranked.comparison.columns.first { $0.method == .weightedSum })
    #expect(isClose(sum.values.compactMap { $0 }, [0.5, 5.0 / 6, 0.4], relative: 1e-14))
  }

  @Test func textsAreRankedByTheirScores() throws {
    let texts = ScoreRule.categories(
      (0..<12).map { ScoreCategory(name: "t\($0)", score: Double(100 - 5 * $0)) })
    let ranked = try RankedEvaluation(
      Self.result([Self.linear, texts]), period: 0, on: .values)
    #expect(ranked.scoredLeaves == [1])
    // Scores 75, 50, 55: places 1, 0, 1/5.
    let sum = try #require(ranked.comparison.columns.first { $0.method == .weightedSum })
    #expect(isClose(sum.values.compactMap { $0 }, [1, 1.0 / 3, 0.1], relative: 1e-14))
  }

  @Test func nothingMeasuredIsRefused() throws {
    let texts = ScoreRule.categories(
      (0..<41).map { ScoreCategory(name: "t\($0)", score: Double($0)) })
    let result = try Self.result([texts, texts])
    #expect(throws: RankingError.notMeasured(criterion: 0)) {
      try RankedEvaluation(result, period: 0, on: .values)
    }
    #expect(try RankedEvaluation(result, period: 0).comparison.columns.count > 0)
  }
}
