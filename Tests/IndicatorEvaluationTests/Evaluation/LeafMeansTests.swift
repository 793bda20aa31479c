import Testing

@testable import IndicatorEvaluation

@Suite struct LeafMeansTests {
  private func rows(_ scores: [Double], period: [Int], leaves: [[Double]]) -> EvaluatedRows {
    var rows = EvaluatedRows.none
    rows.scores = scores
    rows.period = period
    rows.leafScores = leaves
    return rows
  }

  /// By hand: rows without a score and leaves that were left out count for nothing.
  @Test func byPeriod() {
    let model = EvaluationModel(
      tree: HierarchyNode(id: "q", children: [HierarchyNode(id: "x"), HierarchyNode(id: "y")]),
      periods: [Period(id: "a"), Period(id: "b")])
    var means = LeafMeans(model)
    means.append(rows([1, .nan, 1], period: [0, 0, 1], leaves: [[10, 90, 30], [.nan, 90, 50]]))
    means.append(rows([1, 1], period: [1, 0], leaves: [[31, 20], [.nan, 7]]))
    #expect(means.means(period: 0) == [15, 7])
    #expect(means.means(period: 1) == [30.5, 50])
    let none = LeafMeans(model).means(period: 0)
    #expect(none.count == 2 && none.allSatisfy { $0.isNaN })
  }
}
