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

  /// Bytes as they stand in a file, at an odd address; columns give the same matrix as rows.
  @Test func bytes() throws {
    let table: [[Double]] = [[1, 3, 5], [1 / 3.0, 1, 2], [0.2, 0.5, 1]]
    var builders = [
      try LargeMatrixBuilder(order: 3, isGraded: false),
      try LargeMatrixBuilder(order: 3, isGraded: false, isColumnMajor: true),
    ]
    for k in 0..<3 {
      for (b, line) in [table[k], table.map { $0[k] }].enumerated() {
        let bytes =
          [UInt8(0)]
          + line.flatMap { ratio in
            withUnsafeBytes(of: ratio.bitPattern.littleEndian) { [UInt8]($0) }
          }
        try bytes.withUnsafeBytes {
          try builders[b].append(row: UnsafeRawBufferPointer(rebasing: $0[1...]))
        }
      }
    }
    for builder in builders {
      let matrix = try builder.matrix()
      #expect(matrix[0, 1] == 3 && matrix[0, 2] == 5 && matrix[2, 1] == 0.5)
    }
    var codes = try LargeMatrixBuilder(order: 2, isGraded: true, isColumnMajor: true)
    try [UInt8(9), 7].withUnsafeBytes { try codes.append(row: $0) }
    try [UInt8(11), 9].withUnsafeBytes { try codes.append(row: $0) }
    #expect(try codes.matrix()[0, 1] == 3)
    var short = try LargeMatrixBuilder(order: 2, isGraded: false)
    #expect(throws: JudgmentError.shape(row: 0, expected: 2, found: 1)) {
      try [UInt8](repeating: 0, count: 8).withUnsafeBytes { try short.append(row: $0) }
    }
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
