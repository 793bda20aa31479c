import PairwiseComparisons
import TestSupport
import Testing

@Suite struct WeightDerivativesTests {
  /// Gradients of λ and of the first weight at 70 digits (mpmath).
  @Test(arguments: Golden.complete)
  func goldens(_ golden: Golden) throws {
    let matrix = try golden["matrix"].matrix()
    let scale = golden["lambda_max"].number
    #expect(
      isClose(
        try matrix.judgmentInfluences().map(\.slope), golden["dlambda_dln_aij_upper"].numbers,
        relative: 1e-11, absolute: 1e-13 * scale))
    let derivatives = try matrix.weightDerivatives()
    var first = [Double](repeating: 0, count: matrix.order)
    first[0] = 1
    let expected = golden["dw0_dln_aij_upper"].numbers
    #expect(isClose(derivatives.gradient(of: first), expected, relative: 1e-11, absolute: 1e-13))
    for (judgment, value) in zip(matrix.judgments, expected) {
      #expect(
        isClose(
          derivatives.derivative(ofWeight: 0, byJudgment: judgment.first, judgment.second), value,
          relative: 1e-11, absolute: 1e-13))
    }
  }

  /// Central differences of the weights themselves.
  @Test(arguments: [PriorityMethod.eigenvector, .geometricMean])
  func finiteDifferences(_ method: PriorityMethod) throws {
    var generator = RepeatableGenerator(seed: 12)
    for n in 2...6 {
      let matrix = ComparisonMatrix.random(order: n, using: &generator)
      let derivatives = try matrix.weightDerivatives(method: method)
      for (k, judgment) in matrix.judgments.enumerated() {
        func weights(_ factor: Double) throws -> [Double] {
          var judgments = matrix.judgments
          judgments[k].ratio *= factor
          return try ComparisonMatrix(order: n, judgments: judgments).priorities(method: method)
            .weights
        }
        let (above, below) = (try weights(1 + 1e-5), try weights(1 - 1e-5))
        let found = derivatives.derivatives(byJudgment: judgment.first, judgment.second)
        for (value, (a, b)) in zip(found, zip(above, below)) {
          #expect(isClose(value, (a - b) / 2e-5, absolute: 1e-8))
        }
        #expect(abs(found.reduce(0, +)) < 1e-14)
      }
    }
  }

  @Test func incompleteSets() throws {
    let judgments = [
      Judgment(0, 1, 2), Judgment(1, 2, 3), Judgment(2, 3, 2), Judgment(3, 0, 1 / 7.0),
      Judgment(0, 2, 5),
    ]
    let judged = try IncompleteComparisonMatrix(order: 4, judgments: judgments)
    let derivatives = try judged.leastSquaresDerivatives()
    for (k, judgment) in judgments.enumerated() {
      func weights(_ factor: Double) throws -> [Double] {
        var changed = judgments
        changed[k].ratio *= factor
        return try IncompleteComparisonMatrix(order: 4, judgments: changed).logLeastSquares()
          .weights()
      }
      let (above, below) = (try weights(1 + 1e-5), try weights(1 - 1e-5))
      let found = derivatives.derivatives(byJudgment: judgment.first, judgment.second)
      for (value, (a, b)) in zip(found, zip(above, below)) {
        #expect(isClose(value, (a - b) / 2e-5, absolute: 1e-9))
      }
    }
  }

  /// The filled-in ratios follow the judgment: differences of whole completions.
  @Test func optimalCompletions() throws {
    for golden in Golden.incomplete
    where golden["connected"].number == 1 && golden["n"].int < 8 {
      let n = golden["n"].int
      let judgments = golden["matrix"].judgments()
      let judged = try IncompleteComparisonMatrix(order: n, judgments: judgments)
      let derivatives = try judged.weightDerivatives()
      let matrix = try judged.completed().matrix
      let gradient = derivatives.gradient(of: (0..<n).map { Double($0 * $0) })
      for (k, judgment) in judgments.enumerated() {
        func weights(_ factor: Double) throws -> [Double] {
          var changed = judgments
          changed[k].ratio *= factor
          return try IncompleteComparisonMatrix(order: n, judgments: changed).priorities().weights
        }
        let (above, below) = (try weights(1 + 1e-5), try weights(1 - 1e-5))
        let expected = zip(above, below).map { ($0 - $1) / 2e-5 }
        let found = derivatives.derivatives(byJudgment: judgment.first, judgment.second)
        #expect(isClose(found, expected, absolute: 1e-8), "\(golden.description)")
        let position = try #require(
          matrix.judgments.firstIndex { $0.pair == judgment.pair })
        let sum = found.enumerated().reduce(0) { $0 + Double($1.0 * $1.0) * $1.1 }
        #expect(isClose(gradient[position], sum, absolute: 1e-12))
      }
    }
  }

  @Test func otherMethodsAreRefused() throws {
    let matrix = try ComparisonMatrix(weights: [1, 2])
    #expect(throws: JudgmentError.self) { try matrix.weightDerivatives(method: .rowSums) }
  }
}
