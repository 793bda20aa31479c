import Glibc
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct JudgmentInfluenceTests {
  @Test func consistentJudgmentsHaveNone() throws {
    let influences = try ComparisonMatrix(weights: [8, 4, 2, 1]).judgmentInfluences()
    #expect(influences.count == 6)
    for influence: JudgmentInfluence in influences {
      #expect(abs(influence.slope) < 1e-13)
      #expect(isClose(influence.epsilon, 1, relative: 1e-13))
      #expect(isClose(influence.impliedRatio, influence.judgment.ratio, relative: 1e-13))
    }
  }

  /// The slope is that of λ between a judgment a little larger and one a little smaller.
  @Test func slopesAreDifferences() throws {
    var generator = RepeatableGenerator(seed: 71)
    let matrix = ComparisonMatrix.random(order: 5, using: &generator)
    let step = 1e-4
    for (k, influence) in try matrix.judgmentInfluences().enumerated() {
      func value(_ factor: Double) throws -> Double {
        var judgments = matrix.judgments
        judgments[k].ratio *= factor
        return try ComparisonMatrix(order: 5, judgments: judgments).perronPair().value
      }
      let slope = (try value(exp(step)) - value(exp(-step))) / (2 * step)
      #expect(isClose(influence.slope, slope, absolute: 1e-6))
      #expect(influence.epsilon >= 1)
      let quotient = influence.judgment.ratio / influence.impliedRatio
      #expect(isClose(influence.epsilon, max(quotient, 1 / quotient), relative: 1e-12))
    }
  }
}
