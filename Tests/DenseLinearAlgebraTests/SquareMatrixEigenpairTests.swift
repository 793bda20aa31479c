import DenseLinearAlgebra
import TestSupport
import Testing

@Suite struct SquareMatrixEigenpairTests {
  /// A = [[2, 3], [1, 4]] has λ = 5 and 1, right vector ∝ (1, 1), left vector ∝ (1, 3): a swap of
  /// rows and columns on the way to LAPACK would exchange them.
  @Test func leftAndRightAreNotExchanged() throws {
    let pair = try SquareMatrix(order: 2, elements: [2, 3, 1, 4]).principalEigenpair()
    #expect(isClose(pair.value, 5, relative: 1e-15))
    #expect(isClose(pair.right[1] / pair.right[0], 1, relative: 1e-15))
    #expect(isClose(pair.left[1] / pair.left[0], 3, relative: 1e-15))
  }

  /// The largest real part decides, not the modulus: eigenvalues 1 and −3.
  @Test func largestRealPart() throws {
    let pair = try SquareMatrix(order: 2, elements: [-1, 2, 2, -1]).principalEigenpair()
    #expect(isClose(pair.value, 1, relative: 1e-15))
  }

  /// A rotation has no real eigenvalue.
  @Test func complexPairsAreRefused() {
    #expect(throws: LAPACKError.notReal) {
      try SquareMatrix(order: 2, elements: [0, -1, 1, 0]).principalEigenpair()
    }
  }

  @Test func notFiniteIsRefused() {
    for bad in [Double.nan, .infinity] {
      #expect(throws: LAPACKError.notFinite) {
        try SquareMatrix(order: 2, elements: [1, bad, 1, 1]).principalEigenpair()
      }
    }
  }

  @Test func emptyIsRefused() {
    #expect(throws: LAPACKError.self) {
      try SquareMatrix(order: 0, elements: []).principalEigenpair()
    }
  }

  /// A x = λ x and yᵀ A = λ yᵀ for random positive matrices.
  @Test func residuals() throws {
    var generator = RepeatableGenerator(seed: 1)
    for n in 1...12 {
      let a = SquareMatrix(order: n) { _, _ in Double.random(in: 0.1...10, using: &generator) }
      let pair = try a.principalEigenpair()
      let image = a.times(pair.right)
      for i in 0..<n {
        #expect(isClose(image[i], pair.value * pair.right[i], relative: 1e-12))
        let column = (0..<n).reduce(0) { $0 + pair.left[$1] * a[$1, i] }
        #expect(isClose(column, pair.value * pair.left[i], relative: 1e-12))
      }
    }
  }
}
