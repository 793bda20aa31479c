import BilingualText
import PairwiseComparisons
import TestSupport
import Testing

/// What must hold for every comparison matrix.
@Suite struct PrioritiesPropertiesTests {
  private static let orders = [2, 3, 4, 5, 7, 9, 12]

  @Test(arguments: PriorityMethod.allCases)
  func consistentJudgmentsGiveTheirWeights(_ method: PriorityMethod) throws {
    var generator = RepeatableGenerator(seed: 2)
    for n in Self.orders {
      let raw = (0..<n).map { _ in Double.random(in: 1...9, using: &generator) }
      let sum = raw.reduce(0, +)
      let priorities = try ComparisonMatrix(weights: raw).priorities(method: method)
      #expect(isClose(priorities.weights, raw.map { $0 / sum }, relative: 1e-13))
      #expect(isClose(priorities.lambdaMax, Double(n), relative: 1e-14))
      #expect(priorities.lambdaMax >= Double(n))
    }
  }

  @Test(arguments: PriorityMethod.allCases)
  func permutingItemsPermutesWeights(_ method: PriorityMethod) throws {
    var generator = RepeatableGenerator(seed: 3)
    for n in Self.orders {
      let matrix = ComparisonMatrix.random(order: n, using: &generator)
      let positions = Array(0..<n).shuffled(using: &generator)
      let weights = try matrix.priorities(method: method).weights
      let permuted = try matrix.permuted(positions).priorities(method: method)
      #expect(isClose(permuted.weights, positions.map { weights[$0] }, relative: 1e-12))
    }
  }

  /// Turning every judgment round inverts geometric mean weights and leaves λ as it is.
  @Test func transposition() throws {
    var generator = RepeatableGenerator(seed: 4)
    for n in Self.orders {
      let matrix = ComparisonMatrix.random(order: n, using: &generator)
      let turned = matrix.transposed
      #expect(
        isClose(
          try turned.priorities().lambdaMax, try matrix.priorities().lambdaMax, relative: 1e-13))
      let inverse = try turned.priorities(method: .geometricMean).weights.map { 1 / $0 }
      let sum = inverse.reduce(0, +)
      #expect(
        isClose(
          try matrix.priorities(method: .geometricMean).weights, inverse.map { $0 / sum },
          relative: 1e-13))
    }
  }

  /// Scaling item k by s (row k times s, column k divided by s) multiplies its weight by s.
  @Test(arguments: [PriorityMethod.eigenvector, .geometricMean])
  func scalingAnItem(_ method: PriorityMethod) throws {
    var generator = RepeatableGenerator(seed: 5)
    for n in Self.orders {
      let matrix = ComparisonMatrix.random(order: n, using: &generator)
      let k = Int.random(in: 0..<n, using: &generator)
      let scaled = try ComparisonMatrix(
        order: n,
        judgments: matrix.judgments.map {
          Judgment(
            $0.first, $0.second,
            $0.ratio * ($0.first == k ? 7 : 1) / ($0.second == k ? 7 : 1))
        })
      let weights = try matrix.priorities(method: method).weights
      let expected = weights.enumerated().map { $0 == k ? 7 * $1 : $1 }
      let sum = expected.reduce(0, +)
      let found = try scaled.priorities(method: method)
      #expect(isClose(found.weights, expected.map { $0 / sum }, relative: 1e-12))
    }
  }

  /// A larger judgment raises the first item's geometric mean weight most and lowers the second's.
  /// The eigenvector does not have this property (Csató & Petróczy 2021).
  @Test func monotonicity() throws {
    var generator = RepeatableGenerator(seed: 6)
    for n in Self.orders where n > 2 {
      let matrix = ComparisonMatrix.random(order: n, using: &generator)
      var judgments = matrix.judgments
      let changed = Int.random(in: 0..<judgments.count, using: &generator)
      judgments[changed].ratio *= 1.5
      let before = try matrix.priorities(method: .geometricMean).weights
      let after = try ComparisonMatrix(order: n, judgments: judgments)
        .priorities(method: .geometricMean).weights
      let gains = zip(after, before).map { $0 / $1 }
      let item = judgments[changed].first
      #expect(isClose(gains[item], gains.max() ?? 0, relative: 1e-13))
      #expect(isClose(gains[judgments[changed].second], gains.min() ?? 0, relative: 1e-13))
    }
  }

  /// Large matrices are solved by power iteration; LAPACK agrees.
  @Test func largeMatrices() throws {
    var generator = RepeatableGenerator(seed: 7)
    for matrix in [
      ComparisonMatrix.random(order: 80, using: &generator),
      ComparisonMatrix.noisy(order: 80, spread: 0.2, using: &generator),
    ] {
      let power = try matrix.priorities()
      #expect(power.solution.solver.en == "power iteration")
      let lapack = try matrix.priorities(solver: .lapack)
      #expect(isClose(power.weights, lapack.weights, relative: 1e-12))
      #expect(power.certificate.weightBound < 1e-9)
    }
  }

  @Test func estimateEqualsEigenvalueForTheEigenvector() throws {
    var generator = RepeatableGenerator(seed: 8)
    for n in Self.orders {
      let priorities = try ComparisonMatrix.random(order: n, using: &generator).priorities()
      #expect(isClose(priorities.lambdaEstimate, priorities.lambdaMax, relative: 1e-13))
    }
  }
}
