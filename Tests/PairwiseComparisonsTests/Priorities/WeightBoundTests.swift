import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct WeightBoundTests {
  /// Vectors that are wrong on purpose: both theorems hold, whatever the judgments are.
  @Test(arguments: [RandomRatio.saaty, .noisy, .extreme, .cyclic])
  func holdsForWrongWeights(_ kind: RandomRatio) throws {
    var generator = RepeatableGenerator(seed: 21)
    var said = 0
    for n in 2...12 {
      for error in [1e-2, 1e-6, 1e-10] {
        let matrix = try ComparisonMatrix(
          order: n,
          judgments: (0..<n).flatMap { i in
            (i + 1..<n).map { Judgment(i, $0, kind.draw(i, $0, &generator)) }
          })
        let exact = ExtendedReference(matrix).weights
        var x = exact.map { $0 * (1 + Double.random(in: -error...error, using: &generator)) }
        let sum = x.reduce(0, +)
        x = x.map { $0 / sum }
        let errors = (0..<n * n).map { matrix.entries[$0] * (x[$0 % n] / x[$0 / n]) }
        let quotients = (0..<n).map { errors[$0 * n..<($0 + 1) * n].reduce(0, +) }
        let ratio = (quotients.max() ?? 0) / (quotients.min() ?? 1) * (1 + 4e-15)
        let largest = zip(x, exact).map { abs($0 / $1 - 1) }.max() ?? 0
        for bound in [
          WeightBound.contraction(largest: errors.max() ?? 1, ratio: ratio),
          WeightBound.best(errors: errors, order: n, ratio: ratio),
        ] {
          #expect(largest <= bound * (1 + 1e-9) + 1e-15, "n \(n), error \(error)")
          if bound < 1 { said += 1 }
        }
      }
    }
    #expect(said > 20)
  }

  /// A strong cycle: the contraction says nothing, the chain reaches any item within n steps.
  @Test func strongCycle() throws {
    let matrix = try ComparisonMatrix(
      upper: [[1e9, 1, 1e-9], [1e9, 1], [1e9]], orientation: .row)
    let priorities = try matrix.priorities()
    #expect(priorities.certificate.weightBound < 1e-12)
    #expect(isClose(priorities.weights, [0.25, 0.25, 0.25, 0.25], relative: 1e-13))
    let batch = try ComparisonBatch([matrix, matrix]).solution()
    #expect(batch.weightBound[0] == priorities.certificate.weightBound)
    let large = try LargeComparisonMatrix(matrix).solution()
    #expect(large.certificate.weightBound > 0)
  }

  /// Two cycles that hardly notice each other: no bound, and it says so.
  @Test func noBound() throws {
    let strong = 1e15
    var judgments: [Judgment] = []
    for first in [0, 3] {
      judgments += [
        Judgment(first, first + 1, strong), Judgment(first + 1, first + 2, strong),
        Judgment(first, first + 2, 1 / strong),
      ]
    }
    for i in 0..<3 { judgments += (3..<6).map { Judgment(i, $0, 1) } }
    let matrix = try ComparisonMatrix(order: 6, judgments: judgments)
    let certificate = try matrix.priorities().certificate
    #expect(certificate.weightBound == .infinity)
    #expect(certificate.lambdaUpper <= certificate.lambdaLower * (1 + 1e-13))
  }

  @Test func formulas() {
    #expect(WeightBound.hitting(steps: 10, ratio: 1) == 0)
    #expect(
      isClose(WeightBound.hitting(steps: 10, ratio: 1 + 0x1p-40), 20 * 0x1p-40, relative: 1e-9))
    for steps in [1e30, .infinity, .nan] {
      #expect(WeightBound.hitting(steps: steps, ratio: 1.1) == .infinity)
    }
    #expect(WeightBound.best(errors: [1], order: 1, ratio: 1) == 0)
  }
}
