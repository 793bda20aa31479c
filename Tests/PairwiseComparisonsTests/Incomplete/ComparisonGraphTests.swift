import TestSupport
import Testing

@testable import PairwiseComparisons

/// Differences are handed over as they are, in place of logarithms of ratios.
@Suite struct ComparisonGraphTests {
  private func graph(_ order: Int, _ judgments: [Judgment]) -> ComparisonGraph {
    ComparisonGraph(order: order, judgments: judgments) { $0 }
  }

  private func solved(_ order: Int, _ judgments: [Judgment]) -> (x: [Double], eliminated: Int) {
    var graph = graph(order, judgments)
    graph.eliminate()
    let (items, system) = graph.remainder()
    return (graph.restored(system.solve().x, of: items), graph.eliminatedCount)
  }

  /// What the judgments of each item miss must cancel out.
  private func imbalance(_ judgments: [Judgment], _ x: [Double]) -> Double {
    var balance = [Double](repeating: 0, count: x.count)
    for judgment in judgments {
      let error = judgment.ratio - x[judgment.first] + x[judgment.second]
      balance[judgment.first] += error
      balance[judgment.second] -= error
    }
    return balance.reduce(0) { max($0, abs($1)) }
  }

  @Test func aTreeIsEliminatedWhole() {
    let judgments = [
      Judgment(0, 1, 2), Judgment(0, 2, -1), Judgment(3, 2, 4), Judgment(4, 3, 0.5),
    ]
    let (x, eliminated) = solved(5, judgments)
    #expect(eliminated == 4)
    for judgment in judgments {
      #expect(isClose(x[judgment.first] - x[judgment.second], judgment.ratio, absolute: 1e-14))
    }
  }

  /// Round a ring of four the contradiction of 2 is shared out, a half to each judgment.
  @Test func aRingIsEliminatedWhole() {
    let judgments = [Judgment(0, 1, 2), Judgment(1, 2, 0), Judgment(2, 3, 0), Judgment(3, 0, 0)]
    let (x, eliminated) = solved(4, judgments)
    #expect(eliminated == 3)
    #expect(isClose(x[0] - x[1], 1.5, absolute: 1e-14))
    #expect(isClose(x[1] - x[2], -0.5, absolute: 1e-14))
    #expect(isClose(x[3] - x[0], -0.5, absolute: 1e-14))
  }

  @Test func fourThatAreAllComparedStay() {
    let pairs = [(0, 1, 1.0), (0, 2, 3), (0, 3, 2), (1, 2, 1), (1, 3, 4), (2, 3, -1)]
    let judgments = pairs.map { Judgment($0.0, $0.1, $0.2) }
    var graph = graph(4, judgments)
    graph.eliminate()
    #expect(graph.eliminatedCount == 0)
    let (items, system) = graph.remainder()
    #expect(items == [0, 1, 2, 3] && system.weights == nil)
    // What each has over the others: 1 + 3 + 2, −1 + 1 + 4, −3 − 1 − 1, −2 − 4 + 1.
    #expect(system.right == [6, 4, -5, -5])
    // A tail hangs on them and does not change them.
    let (x, eliminated) = solved(6, judgments + [Judgment(4, 3, 7), Judgment(5, 4, 1)])
    #expect(eliminated == 2)
    #expect(isClose(x[4] - x[3], 7, absolute: 1e-12) && isClose(x[5] - x[4], 1, absolute: 1e-12))
    #expect(isClose(x[0] - x[1], 0.5, absolute: 1e-12))
  }

  /// A judged pair beside a detour: 1/2 and 1/2 in a row weigh a third of one and a half.
  @Test func twoWaysBetweenTwoItems() {
    let judgments = [Judgment(0, 1, 3), Judgment(0, 2, 0), Judgment(2, 1, 0)]
    let (x, _) = solved(3, judgments)
    #expect(isClose(x[0] - x[1], 2, absolute: 1e-14))
    #expect(isClose(x[0] - x[2], 1, absolute: 1e-14))
  }

  @Test(arguments: 0..<12) func judgmentsOfEveryItemAreInBalance(_ seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let order = 30
    var pairs: Set<ItemPair> = []
    for item in 1..<order {
      pairs.insert(ItemPair(item, Int.random(in: 0..<item, using: &generator)))
    }
    for _ in 0..<seed * 4 {
      let a = Int.random(in: 0..<order, using: &generator)
      let b = Int.random(in: 0..<order, using: &generator)
      if a != b { pairs.insert(ItemPair(a, b)) }
    }
    let judgments = pairs.sorted().map {
      Judgment($0.first, $0.second, Double.random(in: -2...2, using: &generator))
    }
    let (x, _) = solved(order, judgments)
    #expect(imbalance(judgments, x) < 1e-10)
  }
}
