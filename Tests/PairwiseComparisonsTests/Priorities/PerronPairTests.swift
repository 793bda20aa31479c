import BilingualText
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct PerronPairTests {
  private func check(_ pair: PerronPair, _ matrix: ComparisonMatrix, _ comment: Comment) {
    let order = matrix.order
    #expect(isClose(pair.weights.reduce(0, +), 1, relative: 1e-14), comment)
    #expect(isClose(pair.excess, pair.value - Double(order), absolute: 1e-11), comment)
    for i in 0..<order {
      let image = (0..<order).reduce(0) { $0 + matrix[i, $1] * pair.weights[$1] }
      #expect(isClose(image, pair.value * pair.weights[i], relative: 1e-12), comment)
      let sum = pair.errors[i * order..<(i + 1) * order].reduce(0, +)
      #expect(isClose(sum, pair.value, relative: 1e-12), comment)
    }
    let enclosure = pair.certificate
    #expect(enclosure.lambdaLower <= pair.value && pair.value <= enclosure.lambdaUpper, comment)
    #expect(enclosure.weightBound < 1e-6, comment)
  }

  @Test func everySolverFindsTheSamePair() throws {
    var generator = RepeatableGenerator(seed: 57)
    for order in [1, 2, 3, 6, 15, 16, 25] {
      let matrix = ComparisonMatrix.noisy(order: order, spread: 0.4, using: &generator)
      let first = try matrix.perronPair()
      for solver in EigenvectorSolver.allCases {
        let pair = try matrix.perronPair(solver: solver)
        check(pair, matrix, "\(solver) \(order)")
        #expect(isClose(pair.weights, first.weights, relative: 1e-11), "\(solver) \(order)")
      }
      check(try matrix.perronPair(near: first.weights.reversed()), matrix, "near \(order)")
    }
  }

  /// λ − n keeps its digits where λ does not: a contradiction of 2⁻¹⁶ in three items gives
  /// t + 1/t − 2 with t³ = 1 + 2⁻¹⁶, about (2⁻¹⁶ / 3)².
  @Test func aSmallExcessKeepsItsDigits() throws {
    let error = 0x1p-16
    let matrix = try ComparisonMatrix(upper: [[2, 4 * (1 + error)], [2]], orientation: .row)
    let pair = try matrix.perronPair(solver: .noda)
    #expect(isClose(pair.excess, error * error / 9, relative: 1e-4))
  }

  @Test func consistentJudgmentsHaveNoExcess() throws {
    let pair = try ComparisonMatrix(weights: [1, 2, 4, 8, 16]).perronPair()
    #expect(pair.excess < 1e-14 && isClose(pair.value, 5, relative: 1e-14))
    #expect(isClose(pair.weights, [1, 2, 4, 8, 16].map { $0 / 31 }, relative: 1e-13))
  }
}
