import PairwiseComparisons
import TestSupport
import Testing

/// Against 70-digit values (mpmath), 1e-9.
@Suite struct CompletionTests {
  @Test(arguments: Golden.incomplete)
  func completions(_ golden: Golden) throws {
    let judged = try IncompleteComparisonMatrix(
      order: golden["n"].int, judgments: golden["matrix"].judgments())
    let optimal = golden["optimal_unbounded"]
    guard golden["connected"].number == 1 else {
      let components = golden["components"].list.map { $0.list.map(\.int) }
      #expect(judged.components == components)
      #expect(throws: JudgmentError.disconnected(components: components)) {
        try judged.completed()
      }
      return
    }
    let completion = try judged.completed()
    #expect(completion.solution.converged && completion.solution.residual < 1e-9)
    for entry in optimal["completion"].list {
      #expect(
        isClose(
          completion.matrix[entry["i"].int, entry["j"].int], entry["a"].number, relative: 1e-9))
    }
    let best = try judged.priorities()
    #expect(isClose(best.weights, optimal["eigenvector"].numbers, relative: 1e-9))
    #expect(isClose(best.lambdaMax, optimal["lambda_max"].number, relative: 1e-12))

    let byHarker = try judged.priorities(treatment: .harker)
    #expect(isClose(byHarker.weights, golden["harker"]["eigenvector"].numbers, relative: 1e-11))
    #expect(isClose(byHarker.lambdaMax, golden["harker"]["lambda_max"].number, relative: 1e-12))

    let bySquares = try judged.priorities(treatment: .logLeastSquares)
    #expect(isClose(bySquares.weights, golden["llsm_weights"].numbers, relative: 1e-12))
    #expect(bySquares.lambdaMax >= best.lambdaMax * (1 - 1e-14))
  }
}

@Suite struct BoundedCompletionTests {
  /// Filled-in ratios kept within 1/9 … 9, at 70 digits (mpmath).
  @Test(arguments: Golden.incomplete)
  func goldens(_ golden: Golden) throws {
    let bounded = golden["optimal_bounded_1_9"]
    guard !bounded.isNull else { return }
    let judged = try IncompleteComparisonMatrix(
      order: golden["n"].int, judgments: golden["matrix"].judgments())
    let completion = try judged.completed(within: 9)
    for entry in bounded["completion"].list {
      #expect(
        isClose(
          completion.matrix[entry["i"].int, entry["j"].int], entry["a"].number, relative: 1e-9))
    }
    let priorities = try completion.matrix.priorities()
    #expect(isClose(priorities.lambdaMax, bounded["lambda_max"].number, relative: 1e-12))
    #expect(isClose(priorities.weights, bounded["eigenvector"].numbers, relative: 1e-9))
  }

  @Test func settings() throws {
    let judged = try IncompleteComparisonMatrix(
      order: 3, judgments: [Judgment(0, 1, 9), Judgment(1, 2, 9)])
    for bound in [1, 0, -9, .nan, .infinity] as [Double] {
      #expect(throws: JudgmentError.self) { try judged.completed(within: bound) }
    }
    #expect(isClose(try judged.completed(within: 9).matrix[0, 2], 9, relative: 1e-12))
    #expect(isClose(try judged.completed().matrix[0, 2], 81, relative: 1e-9))
  }
}
