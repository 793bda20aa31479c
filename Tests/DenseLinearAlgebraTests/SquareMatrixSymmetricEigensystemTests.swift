import DenseLinearAlgebra
import TestSupport
import Testing

@Suite struct SquareMatrixSymmetricEigensystemTests {
  /// [[2, 1], [1, 2]] has the eigenvalues 3 and 1 with vectors along (1, 1) and (1, −1).
  @Test func ofTwoRows() throws {
    let system = try SquareMatrix(order: 2, elements: [2, 1, 1, 2]).symmetricEigensystem()
    #expect(isClose(system.values, [3, 1], relative: 1e-15))
    #expect(isClose(system.vectors[0][0], system.vectors[0][1], relative: 1e-15))
    #expect(isClose(system.vectors[1][0], -system.vectors[1][1], relative: 1e-15))
  }

  /// A v = λ v, vectors orthonormal, the sum of the eigenvalues the trace.
  @Test func ofRandomMatrices() throws {
    var generator = RepeatableGenerator(seed: 5)
    for order in [1, 3, 8, 21] {
      var matrix = SquareMatrix(order: order) { _, _ in 0 }
      for i in 0..<order {
        for j in i..<order {
          matrix[i, j] = .random(in: -1...1, using: &generator)
          matrix[j, i] = matrix[i, j]
        }
      }
      let system = try matrix.symmetricEigensystem()
      #expect(system.values == system.values.sorted(by: >))
      let trace = (0..<order).reduce(0) { $0 + matrix[$1, $1] }
      #expect(isClose(system.values.reduce(0, +), trace, absolute: 1e-13))
      for (value, vector) in zip(system.values, system.vectors) {
        #expect(isClose(matrix.times(vector), vector.map { $0 * value }, absolute: 1e-13))
        for other in system.vectors where other != vector {
          #expect(isClose(zip(vector, other).reduce(0) { $0 + $1.0 * $1.1 }, 0, absolute: 1e-14))
        }
      }
    }
  }

  /// Only the upper triangle counts.
  @Test func lowerTriangleIsNotRead() throws {
    let system = try SquareMatrix(order: 2, elements: [2, 1, 77, 2]).symmetricEigensystem()
    #expect(isClose(system.values, [3, 1], relative: 1e-15))
  }

  @Test func nothingAndNotANumber() throws {
    let empty = try SquareMatrix(order: 0, elements: []).symmetricEigensystem()
    #expect(empty.values.isEmpty && empty.vectors.isEmpty)
    #expect(throws: LAPACKError.notFinite) {
      try SquareMatrix(order: 1, elements: [.nan]).symmetricEigensystem()
    }
  }
}
