import BilingualText
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct OptimalCompletionTests {
  private func solved(
    _ judged: IncompleteComparisonMatrix
  ) throws -> (matrix: ComparisonMatrix, pair: PerronPair, solution: NumericalSolution) {
    try OptimalCompletion(judged).solve(start: judged.logLeastSquares().logarithms)
  }

  @Test func aChainIsCompletedWithoutContradiction() throws {
    let judged = try IncompleteComparisonMatrix(
      order: 3, judgments: [Judgment(0, 1, 2), Judgment(1, 2, 3)])
    let (matrix, pair, solution) = try solved(judged)
    #expect(isClose(matrix[0, 2], 6, relative: 1e-9))
    #expect(isClose(pair.excess, 0, absolute: 1e-12) && solution.converged)
    #expect(isClose(pair.weights, [0.6, 0.3, 0.1], relative: 1e-9))
  }

  /// Every other value of a missing ratio has a larger λ, and its slope is 0.
  @Test func nothingElseIsLessContradictory() throws {
    let judged = try IncompleteComparisonMatrix(
      order: 5,
      judgments: [
        Judgment(0, 1, 3), Judgment(1, 2, 2), Judgment(2, 3, 4), Judgment(3, 4, 1),
        Judgment(0, 4, 9), Judgment(0, 2, 2),
      ])
    let (matrix, pair, _) = try solved(judged)
    let chain = PerronChain(pair)
    #expect(judged.missingPairs.count == 4)
    for missing in judged.missingPairs {
      #expect(abs(chain.slope(missing.first, missing.second)) < 1e-7)
      for factor in [0.98, 1.02] {
        var entries = matrix.entries
        entries[missing.first * 5 + missing.second] *= factor
        entries[missing.second * 5 + missing.first] /= factor
        let other = try ComparisonMatrix(unchecked: entries, order: 5).perronPair()
        #expect(other.excess > pair.excess)
      }
    }
    for judgment in judged.judgments {
      #expect(matrix[judgment.first, judgment.second] == judgment.ratio)
    }
  }

  /// From wherever the search starts.
  @Test func theStartDoesNotMatter() throws {
    let judged = try IncompleteComparisonMatrix(
      order: 4,
      judgments: [Judgment(0, 1, 5), Judgment(1, 2, 2), Judgment(2, 3, 3), Judgment(0, 3, 4)])
    let found = try OptimalCompletion(judged).solve(start: [0, 0, 0, 0]).matrix
    let other = try OptimalCompletion(judged).solve(start: [2, -1, 1, -2]).matrix
    #expect(isClose(found.entries, other.entries, relative: 1e-8))
  }
}
