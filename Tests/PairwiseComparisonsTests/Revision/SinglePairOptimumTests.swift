import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct SinglePairOptimumTests {
  /// Of three judgments any one can agree with the two others.
  @Test func threeItemsAreMadeConsistent() throws {
    let matrix = try ComparisonMatrix(upper: [[2, 1.0 / 9], [3]], orientation: .row)
    let pair = try matrix.perronPair()
    let best = try SinglePairOptimum(matrix, ItemPair(0, 2), from: pair)
    #expect(isClose(best.ratio, 6, relative: 1e-9))
    #expect(best.pair.excess < 1e-12)
    let other = try SinglePairOptimum(matrix, ItemPair(0, 1), from: pair)
    #expect(isClose(other.ratio, 1.0 / 27, relative: 1e-9))
  }

  @Test func everyOtherValueHasALargerEigenvalue() throws {
    var generator = RepeatableGenerator(seed: 72)
    for order in [4, 6] {
      let matrix = ComparisonMatrix.random(order: order, using: &generator)
      let pair = try matrix.perronPair()
      for (k, judgment) in matrix.judgments.enumerated() {
        let best = try SinglePairOptimum(matrix, judgment.pair, from: pair)
        #expect(best.pair.excess <= pair.excess + 1e-12)
        for factor in [0.97, 1.03] {
          var judgments = matrix.judgments
          judgments[k].ratio = best.ratio * factor
          let moved = try ComparisonMatrix(order: order, judgments: judgments).perronPair()
          #expect(moved.excess > best.pair.excess)
        }
      }
    }
  }
}
