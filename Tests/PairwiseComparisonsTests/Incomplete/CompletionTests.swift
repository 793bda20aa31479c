import Foundation
import TestSupport
import Testing

@testable import PairwiseComparisons

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

  /// The conditions of Karush, Kuhn and Tucker, which suffice as λ is convex: a ratio inside the
  /// bounds can be moved neither way to lower λ, one at a bound not inwards. λ is solved for anew with
  /// each ratio changed; 820 gaps are more than are factored, 200 fewer.
  @Test(arguments: [(30, 200), (45, 820)])
  func noRatioCanBeMovedToLowerTheEigenvalue(_ order: Int, _ missing: Int) throws {
    var generator = SeededGenerator(seed: UInt64(missing))
    var pairs = (0..<order).flatMap { i in (i + 1..<order).map { ItemPair(i, $0) } }
    let chain = (1..<order).map { ItemPair($0 - 1, $0) }
    pairs.removeAll { chain.contains($0) }
    for _ in 0..<missing { pairs.remove(at: generator.below(pairs.count)) }
    let judged = try IncompleteComparisonMatrix(
      order: order,
      judgments: (pairs + chain).map {
        let grade = Double(1 + generator.below(9))
        return Judgment($0.first, $0.second, generator.below(2) == 0 ? grade : 1 / grade)
      })
    let completion = try judged.completed(within: 2)
    #expect(completion.filled.count == missing)
    #expect(completion.solution.converged)
    let least = try completion.matrix.priorities().lambdaMax
    var bounds = 0
    for gap in completion.filled {
      #expect(abs(log(gap.ratio)) <= log(2) * (1 + 1e-15))
      for factor in [1.001, 1 / 1.001] where abs(log(gap.ratio * factor)) <= log(2) {
        let changed = completion.filled.map {
          $0 == gap ? Judgment(gap.first, gap.second, gap.ratio * factor) : $0
        }
        let matrix = try ComparisonMatrix(order: order, judgments: judged.judgments + changed)
        #expect(try matrix.priorities().lambdaMax >= least * (1 - 1e-13))
      }
      if abs(log(gap.ratio)) > log(2) * (1 - 1e-15) { bounds += 1 }
    }
    #expect((1..<missing).contains(bounds))
  }

  /// Both ways to a step solve the same equations.
  @Test func stepsAgree() throws {
    var generator = SeededGenerator(seed: 7)
    let matrix = try ComparisonMatrix(
      order: 12,
      judgments: (1..<12).flatMap { j in
        (0..<j).map { Judgment($0, j, Double(1 + generator.below(9))) }
      })
    let chain = PerronChain(try matrix.perronPair())
    let pairs = (2..<12).flatMap { j in (0..<j - 1).map { ItemPair($0, j) } }
    let curvature = RatioCurvature(chain, inverse: try chain.groupInverse(), pairs: pairs)
    let gradient = pairs.map { chain.slope($0.first, $0.second) }
    let factored = try curvature.factoredStep(gradient)
    let products = curvature.conjugateGradientStep(gradient)
    let largest = factored.reduce(0) { max($0, abs($1)) }
    for (a, b) in zip(factored, products) { #expect(abs(a - b) <= 1e-8 * largest) }
    for (bent, slope) in zip(curvature.product(factored), gradient) {
      #expect(abs(bent + slope) <= 1e-9)
    }
  }
}
