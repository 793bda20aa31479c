import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct LargeComparisonMatrixTests {
  /// A code 1 … 17 for each pair, the same whatever the order of the calls.
  private func code(_ i: Int, _ j: Int) -> UInt8 {
    var generator = RepeatableGenerator(seed: UInt64(i * 65_536 + j))
    return UInt8.random(in: 1...17, using: &generator)
  }

  @Test func codes() throws {
    let matrix = try LargeComparisonMatrix(order: 70, code: code)
    #expect(matrix.isGraded)
    for i in 0..<70 {
      #expect(matrix[i, i] == 1)
      for j in i + 1..<70 {
        #expect(matrix[i, j] == LargeComparisonMatrix.ratio(ofCode: code(i, j)))
        #expect(isClose(matrix[i, j] * matrix[j, i], 1, relative: 1e-15))
      }
    }
    #expect((1...17).map { LargeComparisonMatrix.ratio(ofCode: $0) }.first == 1 / 9.0)
    #expect(LargeComparisonMatrix.ratio(ofCode: 9) == 1)
    #expect(LargeComparisonMatrix.ratio(ofCode: 17) == 9)
  }

  /// Noda iteration on the dense matrix is the other way to the same digits.
  @Test(arguments: [1, 2, 3, 5, 63, 64, 65, 130]) func agreesWithNoda(_ n: Int) throws {
    let grades = try LargeComparisonMatrix(order: n, code: code)
    let dense = ComparisonMatrix(
      unchecked: (0..<n * n).map { grades[$0 / n, $0 % n] }, order: n)
    let exact = try dense.priorities(solver: .noda)
    for matrix in [grades, try LargeComparisonMatrix(dense)] {
      let solution = try matrix.solution()
      #expect(isClose(solution.weights, exact.weights, relative: 1e-12))
      #expect(isClose(solution.lambdaMax, exact.lambdaMax, relative: 1e-13))
      #expect(solution.spread <= 2e-14)
      #expect(solution.certificate.lambdaLower <= exact.lambdaMax * (1 + 1e-15))
      #expect(solution.certificate.lambdaUpper >= exact.lambdaMax * (1 - 1e-15))
      for (weight, other) in zip(solution.weights, exact.weights) {
        #expect(abs(weight / other - 1) <= solution.certificate.weightBound + 1e-14)
      }
    }
  }

  /// Two panels of columns; every path and every number of threads gives the same bits.
  @Test func pathsAndThreadsMakeNoDifference() throws {
    let grades = try LargeComparisonMatrix(order: 2100, code: code)
    let doubles = try LargeComparisonMatrix(order: 700) { i, j in
      LargeComparisonMatrix.ratio(ofCode: code(i, j))
    }
    for matrix in [grades, doubles] {
      let reference = try matrix.solution(threads: 1, path: .best)
      #expect(reference.spread <= 2e-14)
      for path in SolverPath.available where path != .portable || matrix.order < 1000 {
        for threads in [1, 2, 5] {
          #expect(try matrix.solution(threads: threads, path: path) == reference)
        }
      }
    }
  }

  @Test func consistentAndExtreme() throws {
    let consistent = try LargeComparisonMatrix(order: 100) { i, j in
      Double(j + 1) / Double(i + 1)
    }
    let solution = try consistent.solution()
    #expect(solution.lambdaMax == 100 && solution.consistencyIndex == 0)
    #expect(isClose(solution.weights[0] / solution.weights[99], 100, relative: 1e-13))
    // Contradictions by orders of magnitude: certified as narrowly as any, or refused.
    let extreme = try LargeComparisonMatrix(order: 20) { i, j in
      [1e-9, 1e-3, 1, 1e3, 1e9][Int(code(i, j)) % 5]
    }
    let certificate = try extreme.solution().certificate
    #expect(certificate.lambdaUpper <= certificate.lambdaLower * (1 + 1e-13))
  }

  @Test func progress() throws {
    var passes: [LargePass] = []
    let solution = try LargeComparisonMatrix(order: 200, code: code).solution {
      passes.append($0)
    }
    #expect(passes.map(\.number) == Array(1...solution.passes))
    #expect(passes.count(where: \.isCoarse) == solution.coarsePasses)
    #expect(passes.last?.spread == solution.spread)
  }

  @Test func refusals() {
    #expect(throws: JudgmentError.noItems) {
      try LargeComparisonMatrix(order: 0) { _, _ in UInt8(9) }
    }
    #expect(throws: JudgmentError.tooManyItems(order: 65_537, limit: 65_536)) {
      try LargeComparisonMatrix(order: 65_537) { _, _ in UInt8(9) }
    }
    #expect(throws: JudgmentError.notARatio(value: 18, first: 0, second: 1)) {
      try LargeComparisonMatrix(order: 2) { _, _ in UInt8(18) }
    }
    for ratio in [0, -1, .nan, .infinity, 1e300] {
      #expect(throws: JudgmentError.self) {
        try LargeComparisonMatrix(order: 2) { _, _ in ratio }
      }
    }
  }
}
