import BilingualText
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct BoundedCompletionStepsTests {
  /// 9 · 9 is off the scale: its end is the best there is.
  @Test func aRatioStopsAtTheBound() throws {
    let judged = try IncompleteComparisonMatrix(
      order: 3, judgments: [Judgment(0, 1, 9), Judgment(1, 2, 9)])
    let solved: SolvedCompletion = try BoundedCompletion(judged, bound: 9).solve()
    #expect(isClose(solved.matrix[0, 2], 9, relative: 1e-14))
    // λ = 1 + t + 1/t with t³ = 81 / 9: 2.08….
    let root = 2.080083823051904
    #expect(isClose(solved.pair.value, 1 + root + 1 / root, relative: 1e-12))
    let turned = try IncompleteComparisonMatrix(
      order: 3, judgments: [Judgment(1, 0, 9), Judgment(2, 1, 9)])
    let back = try BoundedCompletion(turned, bound: 9).solve()
    #expect(isClose(back.matrix[0, 2], 1.0 / 9, relative: 1e-14))
  }

  @Test func aBoundThatIsNotReachedDoesNotMatter() throws {
    let judged = try IncompleteComparisonMatrix(
      order: 4,
      judgments: [Judgment(0, 1, 2), Judgment(1, 2, 1.5), Judgment(2, 3, 1), Judgment(0, 3, 2)])
    let bounded = try BoundedCompletion(judged, bound: 9).solve()
    let free = try OptimalCompletion(judged).solve(start: judged.logLeastSquares().logarithms)
    #expect(isClose(bounded.matrix.entries, free.matrix.entries, relative: 1e-6))
    #expect(isClose(bounded.pair.excess, free.pair.excess, absolute: 1e-12))
    #expect(bounded.completion.filled.map(\.pair) == [ItemPair(0, 2), ItemPair(1, 3)])
  }

  @Test(arguments: [1, 0.5, .infinity, .nan]) func boundsAreRatiosAboveOne(_ bound: Double) throws {
    let judged = try IncompleteComparisonMatrix(
      order: 3, judgments: [Judgment(0, 1, 9), Judgment(1, 2, 9)])
    #expect(throws: JudgmentError.self) { try judged.completed(within: bound) }
  }
}
