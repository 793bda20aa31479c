import BilingualText
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct LeanPerronPairTests {
  @Test func agreesWithTheWholePair() throws {
    var generator = RepeatableGenerator(seed: 67)
    for order in [1, 2, 3, 4, 8, 15, 16, 40] {
      let matrix = ComparisonMatrix.noisy(order: order, spread: 0.6, using: &generator)
      let lean = try matrix.leanPair()
      let whole = try matrix.perronPair(solver: .noda)
      #expect(isClose(lean.weights, whole.weights, relative: 1e-11), "\(order)")
      #expect(isClose(lean.value, whole.value, relative: 1e-12), "\(order)")
      #expect(isClose(lean.excess, whole.excess, absolute: 1e-12 * Double(order)), "\(order)")
      let (lower, upper) = (lean.certificate.lambdaLower, lean.certificate.lambdaUpper)
      #expect(lower <= whole.value * (1 + 1e-13) && upper >= whole.value * (1 - 1e-13))
      // Every row of e_ij sums to λ.
      let errors = matrix.errors(lean)
      for i in 0..<order {
        let sum = errors[i * order..<(i + 1) * order].reduce(0, +)
        #expect(isClose(sum, lean.value, relative: 1e-11), "\(order)")
      }
      let pair = lean.pair(with: errors)
      #expect(pair.weights == lean.weights && pair.value == lean.value && pair.errors == errors)
      #expect(isClose(LeanPerronPair(pair).index, lean.index, relative: 1e-15))
    }
  }

  @Test func smallMatricesAreThoseUpToFifteenItems() throws {
    var generator = RepeatableGenerator(seed: 68)
    let large = ComparisonMatrix.noisy(order: 16, spread: 0.1, using: &generator)
    #expect(large.smallPair() == nil)
    let small = ComparisonMatrix.noisy(order: 15, spread: 0.1, using: &generator)
    #expect(small.smallPair() != nil)
    #expect(ComparisonMatrix.smallSolver(order: 3, iterations: 0).en == "closed form")
    #expect(ComparisonMatrix.smallSolver(order: 4, iterations: 8).en == "inverse iteration")
    #expect(ComparisonMatrix.smallSolver(order: 4, iterations: 9).en == "Noda iteration")
  }

  /// λ = 1 + t + 1/t with t³ = 6 / (2 · 2), of three items.
  @Test func threeItemsInClosedForm() throws {
    let matrix = try ComparisonMatrix(upper: [[2, 6], [2]], orientation: .row)
    let pair = try #require(matrix.smallPair())
    let root = 1.1447142425533319
    #expect(isClose(root * root * root, 1.5, relative: 1e-14))
    #expect(isClose(pair.value, 1 + root + 1 / root, relative: 1e-14))
    #expect(isClose(pair.index, (root + 1 / root - 2) / 2, relative: 1e-11))
  }
}
