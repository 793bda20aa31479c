import PairwiseComparisons
import TestSupport
import Testing

@Suite struct ExtremeRatiosTests {
  /// Consistent judgments over 300 orders of magnitude keep every digit.
  @Test func consistentAtAnyScale() throws {
    let weights = [1e-150, 1, 1e50, 1e150]
    let matrix = try ComparisonMatrix(weights: weights)
    for method in [PriorityMethod.eigenvector, .geometricMean] {
      let priorities = try matrix.priorities(method: method)
      for (weight, exact) in zip(priorities.weights, weights) {
        #expect(isClose(weight, exact / 1e150, relative: 1e-13))
      }
      #expect(isClose(priorities.lambdaMax, 4, relative: 1e-14))
    }
    #expect(try matrix.consistency().index < 1e-14)
  }

  @Test func twoItems() throws {
    let matrix = try ComparisonMatrix(order: 2, judgments: [Judgment(0, 1, 1e300)])
    let priorities = try matrix.priorities()
    #expect(isClose(priorities.weights, [1, 1e-300], relative: 1e-14))
    #expect(priorities.lambdaMax == 2)
  }

  /// Judgments that contradict each other by 1e9 and more: closed forms of the 3-cycle and its
  /// blocks, λ = 1 + t + 1/t with t = a³ᐟ³ = a.
  @Test(arguments: [1e3, 1e6, 1e9, 1e12])
  func contradictions(_ a: Double) throws {
    let matrix = try ComparisonMatrix(upper: [[a, 1 / a], [a]], orientation: .row)
    for solver in [EigenvectorSolver.automatic, .lapack, .noda] {
      let priorities = try matrix.priorities(solver: solver)
      #expect(isClose(priorities.lambdaMax, 1 + a + 1 / a, relative: 1e-12), "\(solver)")
      #expect(isClose(priorities.weights, [1 / 3.0, 1 / 3.0, 1 / 3.0], relative: 1e-12))
    }
  }

  /// Random exponents from −9 to 9: the enclosure is the proof.
  @Test func randomOrdersOfMagnitude() throws {
    var generator = RepeatableGenerator(seed: 9)
    for n in 4...9 {
      let upper: [[Double]] = (0..<n - 1).map { r in
        (r + 1..<n).map { _ in
          [1e-9, 1e-6, 1e-3, 1.0, 1e3, 1e6, 1e9][Int.random(in: 0..<7, using: &generator)]
        }
      }
      let matrix = try ComparisonMatrix(upper: upper, orientation: .row)
      let priorities = try matrix.priorities()
      let certificate = priorities.certificate
      #expect(certificate.lambdaUpper - certificate.lambdaLower < 1e-12 * certificate.lambdaUpper)
      let noda = try matrix.priorities(solver: .noda)
      #expect(isClose(noda.weights, priorities.weights, relative: 1e-10))
      #expect(priorities.weights.allSatisfy { $0 > 0 })
    }
  }

  /// Contradictions of 1e200 are refused by name instead of ending in infinities.
  @Test func beyondDoublePrecision() throws {
    let matrix = try ComparisonMatrix(upper: [[1e200, 1e-200], [1e200]], orientation: .row)
    #expect(throws: JudgmentError.self) { try matrix.priorities() }
    let judged = try IncompleteComparisonMatrix(
      order: 4,
      judgments: [Judgment(0, 1, 1e300), Judgment(1, 2, 1e300), Judgment(2, 3, 1e300)])
    for treatment in [IncompleteTreatment.optimal, .logLeastSquares, .harker] {
      #expect(throws: JudgmentError.self) { try judged.priorities(treatment: treatment) }
    }
  }
}
