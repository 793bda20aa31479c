import TestSupport
import Testing

@testable import IndicatorEvaluation

@Suite struct TargetScorerTests {
  private let planned = TargetScorer(target: 3, zeroBelow: 0, zeroAbove: 8)

  /// By hand: 2 is 2/3 of the way up, 6 is 2/5 of the way back up from 8.
  @Test(arguments: [(0, 0), (3, 100), (8, 0), (6, 40), (4, 80), (-1, 0), (9, 0), (1.5, 50)])
  func values(x: Double, score: Double) {
    #expect(planned.score(x) == score)
  }

  @Test func thirds() {
    #expect(isClose(planned.score(2), 200.0 / 3, absolute: 1e-13))
  }

  @Test func pieces() {
    #expect(planned.piece(3) == .target(side: .exact, reach: .atFull))
    #expect(planned.piece(1) == .target(side: .below, reach: .between))
    #expect(planned.piece(0) == .target(side: .below, reach: .atZero))
    #expect(planned.piece(7) == .target(side: .above, reach: .between))
    #expect(planned.piece(8) == .target(side: .above, reach: .atZero))
  }
}
