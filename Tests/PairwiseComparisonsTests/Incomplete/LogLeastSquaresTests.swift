import PairwiseComparisons
import TestSupport
import Testing

@Suite struct LogLeastSquaresTests {
  /// Σ squared residuals at 70 digits (mpmath).
  @Test(arguments: Golden.incomplete)
  func goldens(_ golden: Golden) throws {
    guard golden["connected"].number == 1 else { return }
    let judged = try IncompleteComparisonMatrix(
      order: golden["n"].int, judgments: golden["matrix"].judgments())
    let squares = try judged.logLeastSquares()
    #expect(isClose(try squares.weights(), golden["llsm_weights"].numbers, relative: 1e-12))
    #expect(
      isClose(
        squares.sumOfSquares, golden["llsm_sum_squared_log_residuals"].number, relative: 1e-11,
        absolute: 1e-25))
  }

  /// A chain of 2,000 items is eliminated whole: x_k − x_(k+1) = ln of the judgment.
  @Test func chainsNeedNoIteration() throws {
    let n = 2_000
    let judged = try IncompleteComparisonMatrix(
      order: n, judgments: (1..<n).map { Judgment($0 - 1, $0, $0 % 2 == 0 ? 1.25 : 0.8) })
    let squares = try judged.logLeastSquares()
    #expect(squares.eliminated == n - 1 && squares.solution.iterations == 0)
    #expect(squares.sumOfSquares < 1e-20 && squares.deviation == nil)
    #expect(squares.solution.residual == 0 && squares.degreesOfFreedom == 0)
  }

  /// A ring too: the contradiction is spread evenly, so that every judgment misses by the n-th part.
  @Test func rings() throws {
    let n = 1_000
    let judged = try IncompleteComparisonMatrix(
      order: n, judgments: (0..<n).map { Judgment($0, ($0 + 1) % n, $0 == 0 ? 2 : 1) })
    let squares = try judged.logLeastSquares()
    #expect(squares.eliminated == n - 1 && squares.solution.iterations == 0)
    let step = squares.logarithms[1] - squares.logarithms[2]
    #expect(isClose(step, -0.6931471805599453 / Double(n), relative: 1e-9))
  }

  /// Random graphs above 200 items: the normal equations hold, and consistent judgments come back.
  @Test(arguments: [3, 10])
  func randomGraphs(_ degree: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(degree))
    let n = 600
    let truth = (0..<n).map { _ in Double.random(in: 1...9, using: &generator) }
    var seen: Set<ItemPair> = []
    var judgments: [Judgment] = []
    func add(_ a: Int, _ b: Int, _ noise: Double) {
      guard a != b, seen.insert(ItemPair(a, b)).inserted else { return }
      judgments.append(Judgment(a, b, truth[a] / truth[b] * noise))
    }
    for k in 1..<n { add(k, Int.random(in: 0..<k, using: &generator), 1) }
    while judgments.count < n * degree / 2 {
      add(
        Int.random(in: 0..<n, using: &generator), Int.random(in: 0..<n, using: &generator),
        1)
    }
    let exact = try IncompleteComparisonMatrix(order: n, judgments: judgments).logLeastSquares()
    let sum = truth.reduce(0, +)
    #expect(isClose(try exact.weights(), truth.map { $0 / sum }, relative: 1e-10))
    let noisy = judgments.enumerated().map {
      Judgment($1.first, $1.second, $1.ratio * ($0 % 3 == 0 ? 1.4 : 0.9))
    }
    let squares = try IncompleteComparisonMatrix(order: n, judgments: noisy).logLeastSquares()
    var balance = [Double](repeating: 0, count: n)
    for judgment in noisy {
      let error =
        logarithm(judgment.ratio) - squares.logarithms[judgment.first]
        + squares.logarithms[judgment.second]
      balance[judgment.first] += error
      balance[judgment.second] -= error
    }
    #expect(balance.allSatisfy { abs($0) < 1e-9 })
    #expect(squares.condition > 1 && squares.condition.isFinite)
    #expect(squares.solution.residual < 1e-12)
  }

  /// Elimination, conjugate gradients and factoring agree.
  @Test func theTwoWaysAgree() throws {
    var generator = RepeatableGenerator(seed: 21)
    let n = 205
    var judgments = (1..<n).map {
      Judgment($0 - 1, $0, Double.random(in: 0.5...2, using: &generator))
    }
    for k in stride(from: 0, to: n - 14, by: 5) {
      judgments.append(Judgment(k, k + 6, Double.random(in: 0.5...2, using: &generator)))
    }
    let iterated = try IncompleteComparisonMatrix(order: n, judgments: judgments).logLeastSquares()
    #expect(iterated.eliminated > 0)
    // The last items are a chain that hangs on item 198; without them factoring takes over.
    #expect(
      judgments.allSatisfy {
        max($0.first, $0.second) - min($0.first, $0.second) == 1
          || max($0.first, $0.second) <= 198
      })
    let fewer = judgments.filter { max($0.first, $0.second) < 199 }
    let factored = try IncompleteComparisonMatrix(order: 199, judgments: fewer).logLeastSquares()
    let shift = iterated.logarithms[0] - factored.logarithms[0]
    for k in 0..<199 {
      #expect(isClose(iterated.logarithms[k] - shift, factored.logarithms[k], absolute: 1e-10))
    }
  }
}

private func logarithm(_ x: Double) -> Double { Golden.logarithm(x) }
