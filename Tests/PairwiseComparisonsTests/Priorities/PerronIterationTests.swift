import BilingualText
import DenseLinearAlgebra
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct PerronIterationTests {
  private func iteration(_ matrix: ComparisonMatrix) throws -> PerronIteration {
    PerronIteration(try BalancedMatrix(matrix, method: "test"))
  }

  /// Row and column sums give the vector of consistent judgments at once.
  @Test func consistentJudgmentsNeedNoStep() throws {
    let start = try iteration(ComparisonMatrix(weights: [8, 4, 2, 1]))
    #expect(isClose(start.lower, 4, relative: 1e-15) && isClose(start.upper, 4, relative: 1e-15))
    let ratios = start.x.map { $0 / start.x[3] }
    #expect(isClose(ratios, [8, 4, 2, 1], relative: 1e-14))
    #expect(start.errors.allSatisfy { isClose($0, 1, relative: 1e-14) })
  }

  /// λ = 1 + t + 1/t with t³ = a₁₃ / (a₁₂ a₂₃) = 8.
  @Test func threeItemsInClosedForm() throws {
    var work = try iteration(ComparisonMatrix(upper: [[0.5, 2], [0.5]], orientation: .row))
    work.closedForm()
    #expect(isClose(work.lower, 3.5, relative: 1e-14) && isClose(work.upper, 3.5, relative: 1e-14))
  }

  @Test func allWaysEncloseTheSameEigenvalue() throws {
    var generator = RepeatableGenerator(seed: 52)
    for order in [3, 4, 7, 12] {
      let matrix = ComparisonMatrix.noisy(order: order, spread: 0.5, using: &generator)
      let value = try SquareMatrix(order: order, elements: matrix.entries).principalEigenpair()
        .value
      var (noda, power, lapack) = (
        try iteration(matrix), try iteration(matrix), try iteration(matrix)
      )
      #expect(noda.lower <= value * (1 + 1e-13) && noda.upper >= value * (1 - 1e-13))
      try noda.noda()
      let isNear = power.power(limit: 2_000)
      #expect(isNear)
      try lapack.lapack()
      for work in [noda, power, lapack] {
        #expect(isClose(work.lower, value, relative: 1e-12))
        #expect(isClose(work.upper, value, relative: 1e-12))
        let scaled = work.x.map { $0 / work.x[0] }
        #expect(isClose(scaled, noda.x.map { $0 / noda.x[0] }, relative: 1e-11))
      }
    }
  }

  @Test func vectorsThatAreNotPositiveAreNotTaken() throws {
    var work = try iteration(ComparisonMatrix(upper: [[2, 6], [2]], orientation: .row))
    let before = work.x
    for bad in [[1, 0, 1], [1, -1, 1], [1, .nan, 1], [.infinity, 1, 1]] { work.start(at: bad) }
    #expect(work.x == before)
    work.start(at: [1, 1, 1])
    // Row sums, the quotients of a vector of ones.
    #expect(isClose(work.quotients, [9, 3.5, 1 + 1.0 / 6 + 0.5], relative: 1e-15))
    #expect(work.upper == 9)
  }

  /// K z = 1, put in again.
  @Test func eliminationByAdditions() {
    var generator = RepeatableGenerator(seed: 53)
    for order in 1...8 {
      let rates = (0..<order * order).map { _ in Double.random(in: 0...2, using: &generator) }
      let excess = (0..<order).map { _ in Double.random(in: 0.01...1, using: &generator) }
      var (a, b) = (rates, excess)
      let z = solveByAdditions(&a, &b, order)
      for i in 0..<order {
        let others = (0..<order).filter { $0 != i }
        let diagonal = others.reduce(excess[i]) { $0 + rates[i * order + $1] }
        let sum = others.reduce(diagonal * z[i]) { $0 - rates[i * order + $1] * z[$1] }
        #expect(isClose(sum, 1, absolute: 1e-11))
      }
      // Where all rows sum to 1 so does nothing but the vector of ones.
      var (c, ones) = (rates, [Double](repeating: 1, count: order))
      let same = solveByAdditions(&c, &ones, order)
      #expect(isClose(same, same.map { _ in 1 }, relative: 1e-12))
    }
  }
}
