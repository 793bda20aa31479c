import ReportForms
import Testing

@testable import VectorCharts

@Suite struct LayoutTests {
  @Test func ticksAreRound() {
    #expect(LinearScale(0...100, from: 0, to: 500).ticks(5).values == [0, 20, 40, 60, 80, 100])
    #expect(LinearScale(-3...12, from: 0, to: 500).ticks(4).values == [0, 5, 10])
    let small = LinearScale(0...0.23, from: 0, to: 500).ticks(4)
    #expect(
      small.values.map { NumberForm.fixed(4).drawnTick($0, step: small.step) }
        == ["0.0", "0.1", "0.2"])
  }

  @Test(
    arguments: [
      -1e308...1e308, 0...Double.leastNonzeroMagnitude, 1e15...1e15 + 1, 0...0, 7...7,
      -0.001...1e300,
    ] as [ClosedRange<Double>])
  func extremeDomainsHavePlaces(_ domain: ClosedRange<Double>) {
    let scale = LinearScale(domain, from: 10, to: 500)
    for value in [domain.lowerBound, domain.upperBound, .infinity, -.infinity] {
      #expect((10...500).contains(scale(value)))
    }
    #expect(scale.ticks(5).values.count <= 12)
  }

  @Test func labelsAreSpreadWithTheLeastMoves() {
    #expect(spread([10, 12, 50], gap: 15, within: 0...100) == [3.5, 18.5, 50])
    #expect(spread([12, 10], gap: 15, within: 0...100) == [18.5, 3.5])
    #expect(spread([1, 1, 1], gap: 10, within: 0...100) == [0, 10, 20])
    #expect(spread([99, 98], gap: 10, within: 0...100) == [100, 90])
    #expect(spread([5, 5, 5], gap: 40, within: 0...20) == [0, 10, 20])
    #expect(spread([], gap: 10, within: 0...1) == [])
  }

  @Test func labelsBreakBetweenWordsAndWideCharacters() {
    #expect("服务响应及时性".lines(of: 50, size: 12, count: 2) == ["服务响应", "及时性"])
    #expect("Timely answers".lines(of: 60, size: 12, count: 2) == ["Timely", "answers"])
    #expect("Timely answers to all".lines(of: 60, size: 12, count: 2)[1].hasSuffix("…"))
    #expect("Donaudampfschifffahrt".lines(of: 60, size: 12, count: 2).count == 1)
    #expect("short".lines(of: 60, size: 12, count: 2) == ["short"])
  }

  @Test func minusSignsAreMinusSigns() {
    #expect(NumberForm.signed(1).drawn(-2.25) == "−2.2")
    #expect(NumberForm.fixed(1).drawn(.nan) == "–")
    #expect(NumberForm.percent(1).drawnTick(0.05, step: 0.05) == "5%")
    #expect(NumberForm.percent(1).drawnTick(0.005, step: 0.005) == "0.5%")
  }
}
