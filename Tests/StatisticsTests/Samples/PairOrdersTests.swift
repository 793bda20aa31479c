import TestSupport
import Testing

@testable import Statistics

@Suite struct PairOrdersTests {
  /// Every pair looked at.
  private func plain(_ x: [Double], _ y: [Double]) -> [Int] {
    var counts = [0, 0, 0, 0, 0]
    for a in x.indices {
      for b in x.indices where b > a {
        let (first, second) = (x[a] - x[b], y[a] - y[b])
        switch (first == 0, second == 0) {
        case (true, true): counts[4] += 1
        case (true, false): counts[2] += 1
        case (false, true): counts[3] += 1
        case (false, false): counts[first * second > 0 ? 0 : 1] += 1
        }
      }
    }
    return counts
  }

  private func counts(_ orders: PairOrders) -> [Int] {
    [
      orders.concordant, orders.discordant, orders.tiedInFirst, orders.tiedInSecond,
      orders.tiedInBoth,
    ]
  }

  @Test(arguments: [0, 1, 2, 3, 10, 33, 64, 100])
  func agreesWithEveryPair(_ count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count))
    for values in [2, 5, 1_000] {
      let x = (0..<count).map { _ in Double(Int.random(in: 0..<values, using: &generator)) }
      let y = (0..<count).map { _ in Double(Int.random(in: 0..<values, using: &generator)) }
      let orders = PairOrders(x, y)
      #expect(counts(orders) == plain(x, y))
      #expect(orders.pairs == count * (count - 1) / 2)
      let exchanged = PairOrders(y, x)
      #expect(exchanged.tauB == orders.tauB && exchanged.tiedInFirst == orders.tiedInSecond)
    }
  }

  @Test func tauByHand() throws {
    #expect(PairOrders([1, 2, 3], [10, 20, 30]).tauB == 1)
    #expect(PairOrders([1, 2, 3], [3, 2, 1]).tauB == -1)
    // Five pairs of one order, one of the other.
    let tau = try #require(PairOrders([1, 2, 3, 4], [1, 3, 2, 4]).tauB)
    #expect(isClose(tau, 4.0 / 6, relative: 1e-15))
    // (2 − 0) / √(3 · 2): a tie in the second takes one pair of three.
    let tied = try #require(PairOrders([1, 2, 3], [1, 1, 2]).tauB)
    #expect(isClose(tied, 2 / 6.0.squareRoot(), relative: 1e-15))
    #expect(PairOrders([1, 2, 3], [5, 5, 5]).tauB == nil)
    #expect(PairOrders([], []).tauB == nil)
  }

  @Test func anOrderServesSeveralLists() {
    let first = [2.0, 9, 4, 9]
    let order = PairOrders.order(of: first)
    #expect(order == [1, 3, 2, 0])
    let second = [1.0, 1, 3, 2]
    #expect(PairOrders(order: order, first, second) == PairOrders(first, second))
  }
}
