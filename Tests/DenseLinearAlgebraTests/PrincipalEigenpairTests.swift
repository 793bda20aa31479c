import DenseLinearAlgebra
import TestSupport
import Testing

@Suite struct PrincipalEigenpairTests {
  private func length(_ vector: [Double]) -> Double {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// A matrix of ratios w_i / w_j has rank one: λ = n, right vectors along w, left ones along 1 / w.
  @Test func ratiosOfWeightsGiveTheWeightsBack() throws {
    let weights = [8.0, 4, 2, 1]
    let matrix = SquareMatrix(order: 4) { weights[$0] / weights[$1] }
    let pair: PrincipalEigenpair = try matrix.principalEigenpair()
    #expect(isClose(pair.value, 4, relative: 1e-13))
    for item in 1..<4 {
      let right = pair.right[item] / pair.right[0]
      let left = pair.left[item] / pair.left[0]
      #expect(isClose(right, weights[item] / weights[0], relative: 1e-12))
      #expect(isClose(left, weights[0] / weights[item], relative: 1e-12))
    }
    #expect(isClose(length(pair.right), 1, relative: 1e-14))
    #expect(isClose(length(pair.left), 1, relative: 1e-14))
  }

  /// A triangular matrix has its diagonal as eigenvalues.
  @Test func theLargestOfADiagonalIsFound() throws {
    let pair = try SquareMatrix(order: 3, elements: [1, 5, 7, 0, 6, 2, 0, 0, -9])
      .principalEigenpair()
    #expect(isClose(pair.value, 6, relative: 1e-14))
    // (A − 6) x = 0 leaves −5 x₁ + 5 x₂ = 0 and x₃ = 0.
    #expect(isClose(pair.right[0], pair.right[1], relative: 1e-13))
    #expect(isClose(pair.right[2], 0, absolute: 1e-15))
  }

  @Test func theTransposeExchangesTheVectors() throws {
    let matrix = SquareMatrix(order: 3, elements: [4, 1, 2, 3, 5, 1, 2, 2, 6])
    let transposed = SquareMatrix(order: 3) { matrix[$1, $0] }
    let pair = try matrix.principalEigenpair()
    let other = try transposed.principalEigenpair()
    #expect(isClose(pair.value, other.value, relative: 1e-13))
    for item in 1..<3 {
      let right = pair.right[item] / pair.right[0]
      #expect(isClose(right, other.left[item] / other.left[0], relative: 1e-12))
    }
  }
}
