import PairwiseComparisons
import TestSupport
import Testing

@Suite struct IncompleteComparisonMatrixPoolingTests {
  /// (2³ · 32)^(1/4) = 4 by hand; read from the other side it is the same.
  @Test func weightedGeometricMean() throws {
    let group = try IncompleteComparisonMatrix(
      order: 3,
      pooling: [
        ExpertJudgments(expert: "a", weight: 3, judgments: [Judgment(0, 1, 2)]),
        ExpertJudgments(expert: "b", weight: 1, judgments: [Judgment(1, 0, 1 / 32.0)]),
      ])
    #expect(group.judgments.count == 1 && group.judgments[0].pair == ItemPair(0, 1))
    #expect(isClose(group.judgments[0].ratio, 4, relative: 1e-15))
    #expect(!group.isConnected && group.missingCount == 2)
  }

  /// Weights are renormalised for each pair over those who judged it.
  @Test func whoDidNotJudgeAPairDoesNotCount() throws {
    let group = try IncompleteComparisonMatrix(
      order: 3,
      pooling: [
        ExpertJudgments(expert: "a", weight: 0.9, judgments: [Judgment(0, 1, 2)]),
        ExpertJudgments(expert: "b", weight: 0.1, judgments: [Judgment(1, 2, 7)]),
        ExpertJudgments(expert: "c", weight: 0, judgments: [Judgment(0, 2, 9)]),
      ])
    #expect(group.judgments == [Judgment(0, 1, 2), Judgment(1, 2, 7)])
  }

  /// The same matrix that `JudgmentSetSolver` solves.
  @Test func isTheGroupOfTheSolver() throws {
    let golden = try Golden.file("numerics/group_three_n4_weighted")
    let weights = golden["respondent_weights"].numbers
    let responses = try zip(golden["matrices"].list, weights).enumerated().map {
      ExpertJudgments(
        expert: "\($0.offset)", weight: $0.element.1, judgments: try $0.element.0.matrix().judgments
      )
    }
    let group = try IncompleteComparisonMatrix(order: 4, pooling: responses).complete()
    let solved = try JudgmentSetSolver.solve(order: 4, responses: responses)
    let matrix = try #require(solved.matrix)
    #expect(isClose(group.entries, matrix.entries, relative: 1e-14))
  }

  @Test func nobodyHasJudgedYet() throws {
    let none = try IncompleteComparisonMatrix(order: 4, pooling: [])
    #expect(none.judgments.isEmpty && none.missingCount == 6)
  }

  @Test func refusals() {
    func pooled(_ order: Int, _ weight: Double, _ judgment: Judgment) throws {
      _ = try IncompleteComparisonMatrix(
        order: order,
        pooling: [ExpertJudgments(expert: "e", weight: weight, judgments: [judgment])])
    }
    #expect(throws: JudgmentError.noItems) { try pooled(0, 1, Judgment(0, 1, 2)) }
    for weight in [-1, 0, .nan, .infinity] as [Double] {
      #expect(throws: JudgmentError.self) { try pooled(3, weight, Judgment(0, 1, 2)) }
    }
    #expect(throws: JudgmentError.expert("e", .itemOutOfRange(position: 5, order: 3))) {
      try pooled(3, 1, Judgment(0, 5, 2))
    }
    #expect(throws: JudgmentError.self) { try pooled(3, 1, Judgment(0, 1, 0)) }
  }
}
