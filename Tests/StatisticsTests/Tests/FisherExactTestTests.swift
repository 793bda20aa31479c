import TestSupport
import Testing

@testable import Statistics

@Suite struct FisherExactTestTests {
  private func binomial(_ n: Int, _ k: Int) -> Double {
    k < 0 || k > n ? 0 : (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
  }

  /// Every table with these margins, by binomial coefficients.
  private func plain(_ a: Int, _ n: Int, _ b: Int, _ m: Int) -> Double {
    let marked = a + b
    func ways(_ k: Int) -> Double { binomial(n, k) * binomial(m, marked - k) }
    let observed = ways(a)
    return (0...marked).map(ways).filter { $0 <= observed * (1 + 1e-7) }.reduce(0, +)
      / binomial(n + m, marked)
  }

  /// Fisher's lady who tells three cups of four: 2 (16 + 1) / 70.
  @Test func theLadyWhoTastesTea() throws {
    let right = try Proportion(count: 3, base: 4)
    let wrong = try Proportion(count: 1, base: 4)
    #expect(isClose(FisherExactTest.twoSided(right, wrong), 34.0 / 70, relative: 1e-14))
    let all = try Proportion(count: 4, base: 4)
    let none = try Proportion(count: 0, base: 4)
    #expect(isClose(FisherExactTest.twoSided(all, none), 2.0 / 70, relative: 1e-14))
  }

  @Test func agreesWithEveryTable() throws {
    for (n, m) in [(3, 7), (6, 6), (9, 4)] {
      for a in 0...n {
        for b in 0...m {
          let found = FisherExactTest.twoSided(
            try Proportion(count: a, base: n), try Proportion(count: b, base: m))
          #expect(isClose(found, plain(a, n, b, m), relative: 1e-12), "\(a)/\(n) \(b)/\(m)")
        }
      }
    }
  }

  @Test func marginsThatAllowOneTableSayNothing() throws {
    let none = try Proportion(count: 0, base: 5)
    #expect(FisherExactTest.twoSided(none, try Proportion(count: 0, base: 9)) == 1)
    #expect(FisherExactTest.twoSided(none, try Proportion(count: 0, base: 0)) == 1)
  }
}
