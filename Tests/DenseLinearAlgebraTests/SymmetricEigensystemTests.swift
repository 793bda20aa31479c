import DenseLinearAlgebra
import Glibc
import TestSupport
import Testing

@Suite struct SymmetricEigensystemTests {
  /// A path of n points has the Laplacian eigenvalues 2 − 2 cos(πk / n).
  @Test func aPathHasItsKnownFrequencies() throws {
    let count = 6
    let laplacian = SquareMatrix(order: count) { i, j in
      if abs(i - j) == 1 { return -1 }
      return i != j ? 0 : i == 0 || i == count - 1 ? 1 : 2
    }
    let system: SymmetricEigensystem = try laplacian.symmetricEigensystem()
    let expected = (0..<count).reversed().map { 2 - 2 * cos(.pi * Double($0) / Double(count)) }
    #expect(isClose(system.values, expected, absolute: 1e-14))
    // What stays the same everywhere belongs to 0.
    let flat = system.vectors[count - 1].map { abs($0) }
    #expect(isClose(flat, flat.map { _ in 1 / Double(count).squareRoot() }, absolute: 1e-14))
  }

  /// Σ λ v vᵀ is the matrix again.
  @Test func theMatrixIsPutTogetherAgain() throws {
    let matrix = SquareMatrix(order: 3, elements: [5, -2, 1, -2, 3, 4, 1, 4, -7])
    let system = try matrix.symmetricEigensystem()
    for i in 0..<3 {
      for j in 0..<3 {
        let sum = zip(system.values, system.vectors).reduce(0) { $0 + $1.0 * $1.1[i] * $1.1[j] }
        #expect(isClose(sum, matrix[i, j], absolute: 1e-13))
      }
    }
  }
}
