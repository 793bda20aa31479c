import PairwiseComparisons
import TestSupport
import Testing

@Suite struct LargeMatrixBuilderTests {
  @Test func ratios() throws {
    var builder = try LargeMatrixBuilder(order: 2, isGraded: false)
    try builder.append(ratios: [1, 3])
    try builder.append(ratios: [0.333, 1])
    let matrix = try builder.matrix()
    #expect(matrix[0, 1] == 3 && matrix[1, 0] == 1 / 3.0)
  }

  @Test func codes() throws {
    var builder = try LargeMatrixBuilder(order: 2, isGraded: true)
    try builder.append(codes: [9, 11])
    try builder.append(codes: [7, 9])
    let matrix = try builder.matrix()
    #expect(matrix.isGraded && matrix[0, 1] == 3 && matrix[1, 0] == 1 / 3.0)
  }

  @Test func refusals() throws {
    var builder = try LargeMatrixBuilder(order: 2, isGraded: false)
    #expect(throws: JudgmentError.shape(row: 0, expected: 2, found: 1)) {
      try builder.append(ratios: [1])
    }
    #expect(throws: JudgmentError.notARatio(value: 0, first: 0, second: 1)) {
      try builder.append(ratios: [1, 0])
    }
    try builder.append(ratios: [1, 2])
    #expect(throws: JudgmentError.shape(row: nil, expected: 2, found: 1)) { try builder.matrix() }
    try builder.append(ratios: [2, 1])
    #expect(throws: JudgmentError.notReciprocal(row: 0, column: 1, value: 2, mirror: 2)) {
      try builder.matrix()
    }
    var codes = try LargeMatrixBuilder(order: 2, isGraded: true)
    #expect(throws: JudgmentError.notARatio(value: 0, first: 0, second: 1)) {
      try codes.append(codes: [9, 0])
    }
    try codes.append(codes: [9, 17])
    try codes.append(codes: [2, 9])
    #expect(throws: JudgmentError.self) { try codes.matrix() }
    #expect(throws: JudgmentError.noItems) { try LargeMatrixBuilder(order: 0, isGraded: true) }
  }

  /// Random judgments look random: λ is near 2.7699 n − 4.3513 (Alonso & Lamata 2006).
  @Test func random() throws {
    let matrix = try LargeComparisonMatrix(randomOrder: 300, seed: 1, asDoubles: false)
    let solution = try matrix.solution()
    #expect(isClose(solution.lambdaMax, 2.7699 * 300 - 4.3513, relative: 0.02))
    #expect(solution.passes < 25)
  }
}
