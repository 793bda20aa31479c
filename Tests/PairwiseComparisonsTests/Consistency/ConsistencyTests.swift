import PairwiseComparisons
import TestSupport
import Testing

@Suite struct ConsistencyTests {
  @Test func limits() throws {
    let matrix = try ComparisonMatrix(upper: [[2, 6], [2]], orientation: .row)
    // t = (2·2/6)^(1/3), CI = (t + 1/t − 2)/2 = 0.00915.
    let flat = try matrix.consistency()
    #expect(isClose(flat.index, 0.009147, absolute: 1e-6) && flat.limit == 0.10)
    #expect(isClose(flat.ratio, flat.index / 0.58, relative: 1e-15) && flat.isAcceptable)
    #expect(try matrix.consistency(limit: .saatyByOrder).limit == 0.05)
    #expect(ConsistencyLimit.saatyByOrder.value(order: 4) == 0.08)
    #expect(ConsistencyLimit.saatyByOrder.value(order: 5) == 0.10)
  }

  /// 层次总排序: CI = Σ w CI, RI = Σ w RI over the nodes of a level.
  @Test func overall() throws {
    func consistency(_ index: Double, _ random: Double) -> Consistency {
      Consistency(
        lambdaMax: 0, index: index,
        randomIndex: RandomIndexValue(
          value: random, order: 0, missing: 0, table: .saaty1980, source: .fewItems), ratio: 0,
        limit: 0.1)
    }
    let overall = OverallConsistency(sets: [
      (0.6, consistency(0.04, 0.9)), (0.3, consistency(0.02, 0.58)), (0.1, consistency(0, 0)),
    ])
    #expect(isClose(overall.index, 0.03, relative: 1e-14))
    #expect(isClose(overall.randomIndex, 0.714, relative: 1e-14))
    #expect(isClose(overall.ratio, 0.03 / 0.714, relative: 1e-14))
    #expect(OverallConsistency(sets: []).ratio == 0)
  }
}
