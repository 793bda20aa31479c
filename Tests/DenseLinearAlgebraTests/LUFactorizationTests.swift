import DenseLinearAlgebra
import TestSupport
import Testing

@Suite struct LUFactorizationTests {
  /// [[1, 2], [3, 5]]: A x = (1, 2) has x = (−1, 1), Aᵀ x = (1, 2) has x = (1, 0).
  @Test func solvesTheSystemAndItsTranspose() throws {
    let factors = try LUFactorization(SquareMatrix(order: 2, elements: [1, 2, 3, 5]))
    #expect(isClose(factors.solve([1, 2]), [-1, 1], absolute: 1e-14))
    #expect(isClose(factors.solveTransposed([1, 2]), [1, 0], absolute: 1e-14))
    #expect(isClose(factors.inverse().elements, [-5, 2, 3, -1], absolute: 1e-14))
  }

  @Test func singularIsRefused() {
    #expect(throws: LAPACKError.singular(pivot: 2)) {
      try LUFactorization(SquareMatrix(order: 2, elements: [1, 2, 2, 4]))
    }
  }

  @Test func notFiniteIsRefused() {
    #expect(throws: LAPACKError.notFinite) {
      try LUFactorization(SquareMatrix(order: 1, elements: [.nan]))
    }
  }

  @Test func emptyHasNothingToSolve() throws {
    let factors = try LUFactorization(SquareMatrix(order: 0, elements: []))
    #expect(factors.solve([]) == [] && factors.inverse().elements == [])
    #expect(factors.reciprocalCondition == 1)
  }

  /// diag(1, 1e-6) has the condition number 1e6.
  @Test func condition() throws {
    let factors = try LUFactorization(SquareMatrix(order: 2, elements: [1, 0, 0, 1e-6]))
    #expect(isClose(factors.reciprocalCondition, 1e-6, relative: 1e-12))
  }

  @Test func product() {
    let a = SquareMatrix(order: 2, elements: [1, 2, 3, 4])
    let b = SquareMatrix(order: 2, elements: [0, 1, 5, 6])
    #expect((a * b).elements == [10, 13, 20, 27])
    #expect(a.times([1, -1]) == [-1, -1])
  }
}
