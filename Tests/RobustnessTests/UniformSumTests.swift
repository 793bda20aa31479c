import Glibc
import TestSupport
import Testing

@testable import Robustness

@Suite struct UniformSumTests {
  /// The volume by its corners: Σ ± (μ ± h₁ ± … ± hₙ)₊ⁿ / (n! 2ⁿ Π h).
  private func plain(_ mean: Double, _ widths: [Double]) -> Double {
    var sum = 0.0
    for corner in 0..<1 << widths.count {
      var (place, sign) = (mean, 1.0)
      for (position, width) in widths.enumerated() {
        let isMinus = corner >> position & 1 == 1
        place += isMinus ? -width : width
        if isMinus { sign = -sign }
      }
      if place > 0 { sum += sign * pow(place, Double(widths.count)) }
    }
    for (position, width) in widths.enumerated() { sum /= 2 * width * Double(position + 1) }
    return sum
  }

  @Test func byHand() {
    #expect(UniformSum.probability(mean: 1, halfWidths: [4]) == 5.0 / 8)
    // A triangle: 1 − 1.5² / 8.
    #expect(
      isClose(UniformSum.probability(mean: 0.5, halfWidths: [1, 1]), 0.71875, relative: 1e-14))
    // In the flat part of a trapezium: (3 + 1) / 6.
    #expect(isClose(UniformSum.probability(mean: 1, halfWidths: [1, 3]), 2.0 / 3, relative: 1e-14))
    // Three of 0…1 are below 1 once in six times.
    let three = UniformSum.probability(mean: 1, halfWidths: [1, 1, 1])
    #expect(isClose(three, 5.0 / 6, absolute: 1e-11))
  }

  @Test func beyondAllWidthsThereIsNoDoubt() {
    #expect(UniformSum.probability(mean: 3, halfWidths: [1, 2]) == 1)
    #expect(UniformSum.probability(mean: -3, halfWidths: [1, 2]) == 0)
    #expect(UniformSum.probability(mean: 1, halfWidths: []) == 1)
    // Nobody is ahead of an equal.
    #expect(UniformSum.probability(mean: 0, halfWidths: [0]) == 0)
    #expect(UniformSum.probability(mean: 0.5, halfWidths: [1, 0]) == 0.75)
  }

  @Test(arguments: 1...6) func agreesWithTheVolume(_ count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count))
    for _ in 0..<20 {
      let widths = (0..<count).map { _ in Double.random(in: 0.2...2, using: &generator) }
      let mean = Double.random(in: -1...1, using: &generator) * widths.reduce(0, +)
      let found = UniformSum.probability(mean: mean, halfWidths: widths)
      #expect(isClose(found, plain(mean, widths), absolute: 1e-9))
      let turned = UniformSum.probability(mean: -mean, halfWidths: widths.reversed())
      #expect(isClose(found + turned, 1, absolute: 1e-11))
    }
  }
}
