import BilingualText
import TestSupport
import Testing

@testable import PairwiseComparisons

@Suite struct TriadTests {
  /// Consistent but for the first item over the last, which is four times what it should be.
  private func example() throws -> ComparisonMatrix {
    try ComparisonMatrix(upper: [[2, 4, 32], [2, 4], [2]], orientation: .row)
  }

  @Test func figuresOfOneTriad() {
    let triad = Triad(first: 0, second: 1, third: 2, product: 4)
    #expect(isClose(triad.contradiction, 1.3862943611198906, relative: 1e-15))
    #expect(triad.koczkodajIndex == 0.75)
    let turned = Triad(first: 0, second: 1, third: 2, product: 0.25)
    #expect(turned.contradiction == triad.contradiction)
    #expect(turned.koczkodajIndex == triad.koczkodajIndex)
  }

  /// Two of the four triads hold the wrong judgment, with the product 1/4.
  @Test func indicesByHand() throws {
    let matrix = try example()
    #expect(try matrix.koczkodajIndex() == 0.75)
    // √√(4 · 4)
    #expect(isClose(try matrix.cavalloDApuzzoIndex(), 2, relative: 1e-14))
    // 2 (4 + 1/4 − 2) / 4
    #expect(isClose(try matrix.pelaezLamataIndex(), 1.125, relative: 1e-14))
    let pair = try ComparisonMatrix(upper: [[7]], orientation: .row)
    #expect(try pair.koczkodajIndex() == 0 && pair.cavalloDApuzzoIndex() == 1)
    #expect(try pair.pelaezLamataIndex() == 0)
  }

  @Test func theWorstComeFirst() throws {
    let worst = try example().worstTriads(count: 9)
    #expect(
      worst == [
        Triad(first: 0, second: 1, third: 3, product: 0.25),
        Triad(first: 0, second: 2, third: 3, product: 0.25),
      ])
    #expect(try example().worstTriads(count: 1) == [worst[0]])
    var generator = RepeatableGenerator(seed: 83)
    let matrix = ComparisonMatrix.random(order: 7, using: &generator)
    let all = try matrix.worstTriads(count: 100)
    let sizes = all.map(\.contradiction)
    #expect(sizes == sizes.sorted(by: >))
    #expect(try matrix.worstTriads(count: 5) == Array(all.prefix(5)))
  }

  @Test func circlesStandInTheOrderOfPreference() throws {
    let matrix = try ComparisonMatrix(upper: [[2, 0.5], [3]], orientation: .row)
    #expect(
      try matrix.circularTriads() == [Triad(first: 0, second: 1, third: 2, product: 12)])
    let turned = try ComparisonMatrix(upper: [[0.5, 2], [1.0 / 4]], orientation: .row)
    #expect(
      try turned.circularTriads() == [Triad(first: 0, second: 2, third: 1, product: 16)])
    // Equal importance makes no circle.
    let equal = try ComparisonMatrix(upper: [[1, 0.5], [3]], orientation: .row)
    #expect(try equal.circularTriads().isEmpty)
    #expect(try example().circularTriads().isEmpty)
  }

  @Test func aCircleIsSaidWithNames() {
    let triad = Triad(first: 0, second: 2, third: 1, product: 12)
    let named = triad.sentence(items: ["A", "B", "C"])
    #expect(named.en == "A over C, C over B, but B over A")
    #expect(named.zh == "A优于C，C优于B，但B优于A")
    #expect(triad.sentence().en == "0 over 2, 2 over 1, but 1 over 0")
  }
}
