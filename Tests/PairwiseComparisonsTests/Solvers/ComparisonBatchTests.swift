import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct ComparisonBatchTests {
  private func batch(_ kind: RandomRatio, order: Int, count: Int) throws -> ComparisonBatch {
    var generator = RepeatableGenerator(seed: UInt64(order))
    let pairs = (0..<order).flatMap { i in (i + 1..<max(order, i + 1)).map { (i, $0) } }
    return try ComparisonBatch(
      order: order, count: count,
      ratios: pairs.flatMap { i, j in (0..<count).map { _ in kind.draw(i, j, &generator) } })
  }

  /// Every instruction set gives what plain Swift gives, bit for bit, also in batches that do not
  /// fill the lanes.
  @Test(arguments: RandomRatio.allCases) func kernelsEqualTheirTwin(_ kind: RandomRatio) throws {
    for n in 1...15 {
      let batch = try batch(kind, order: n, count: 37)
      let solutions = SolverPath.available.map { batch.solution(threads: 1, path: $0) }
      for m in 0..<batch.count {
        let twin = SmallMatrixTwin(
          order: n, upper: (0..<n * (n - 1) / 2).map { batch.ratios[$0 * batch.count + m] })
        guard twin.iterations >= 0 else { continue }
        for solution in solutions {
          #expect(solution.weights(of: m) == twin.weights, "n \(n), matrix \(m)")
          #expect(solution.consistencyIndex[m] == twin.index)
          #expect(solution.lambdaLower[m] == twin.lower)
          #expect(solution.lambdaUpper[m] == twin.upper)
          if twin.bound <= WeightBound.good {
            #expect(solution.weightBound[m] == twin.bound)
          } else {
            #expect(solution.weightBound[m] <= twin.bound)
          }
          #expect(solution.iterations[m] == twin.iterations)
        }
      }
    }
  }

  @Test func threadsMakeNoDifference() throws {
    let batch = try batch(.saaty, order: 4, count: 10_000)
    let one = batch.solution(threads: 1)
    for threads in [2, 3, 8] { #expect(batch.solution(threads: threads) == one) }
    #expect(one.refusals.isEmpty)
  }

  /// One matrix and a batch are the same thing.
  @Test(arguments: RandomRatio.allCases) func batchEqualsSingle(_ kind: RandomRatio) throws {
    for n in 1...15 {
      let batch = try batch(kind, order: n, count: 8)
      let solved = batch.solution()
      for m in 0..<batch.count {
        do {
          let single = try batch.matrix(m).solution()
          #expect(isClose(solved.weights(of: m), single.priorities.weights, relative: 1e-13))
          #expect(
            isClose(solved.lambdaMax(of: m), single.priorities.lambdaMax, relative: 1e-13))
        } catch {
          #expect(solved.refusals.contains { $0.matrix == m && "\($0.error)" == "\(error)" })
          #expect(solved.weights(of: m).allSatisfy { $0.isNaN })
        }
      }
    }
  }

  /// LAPACK and every other solver agree to 1e-12; entries up to 1e9 are certified.
  @Test(arguments: [RandomRatio.saaty, .noisy, .consistent, .extreme])
  func solversAgree(_ kind: RandomRatio) throws {
    for n in 1...15 {
      let batch = try batch(kind, order: n, count: 12)
      let solved = batch.solution()
      #expect(solved.refusals.isEmpty)
      for m in 0..<batch.count {
        for solver in [EigenvectorSolver.automatic, .lapack, .noda] {
          let other = try batch.matrix(m).priorities(solver: solver)
          #expect(
            isClose(solved.weights(of: m), other.weights, relative: 1e-12), "\(solver) n \(n)")
          #expect(isClose(solved.lambdaMax(of: m), other.lambdaMax, relative: 1e-12))
        }
        #expect(solved.lambdaLower[m] <= solved.lambdaMax(of: m))
        #expect(solved.lambdaUpper[m] <= solved.lambdaLower[m] * (1 + 4e-14))
      }
    }
  }

  @Test(arguments: Golden.complete) func goldens(_ golden: Golden) throws {
    let matrix = try golden["matrix"].matrix()
    let solved = try ComparisonBatch([matrix, matrix]).solution()
    for m in 0..<2 {
      #expect(isClose(solved.weights(of: m), golden["eigenvector"].numbers, relative: 1e-12))
      #expect(isClose(solved.lambdaMax(of: m), golden["lambda_max"].number, relative: 1e-12))
    }
  }

  @Test func shapes() throws {
    #expect(throws: JudgmentError.noItems) { try ComparisonBatch(order: 0, count: 1, ratios: []) }
    #expect(throws: JudgmentError.tooManyItems(order: 16, limit: 15)) {
      try ComparisonBatch(order: 16, count: 0, ratios: [])
    }
    #expect(throws: JudgmentError.shape(row: nil, expected: 6, found: 5)) {
      try ComparisonBatch(order: 3, count: 2, ratios: [1, 1, 1, 1, 1])
    }
    #expect(throws: JudgmentError.self) {
      try ComparisonBatch(order: 3, count: Int.max, ratios: [])
    }
    #expect(throws: JudgmentError.self) { try ComparisonBatch(order: 3, count: -1, ratios: []) }
    #expect(try ComparisonBatch(order: 3, count: 0, ratios: []).solution().weights.isEmpty)
  }
}
