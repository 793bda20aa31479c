import Testing

@testable import Robustness

@Suite struct SobolSequenceTests {
  /// Every part of 1/256 has one of the first 256 points, in every dimension of the table.
  @Test func everyDimensionIsFilledEvenly() {
    let sequence = SobolSequence(dimensions: SobolSequence.mostEvenDimensions, seed: 7)
    for dimension in 0..<SobolSequence.mostEvenDimensions {
      let parts = (0..<256).map { Int(sequence.coordinate($0, dimension) * 256) }
      #expect(Set(parts).count == 256, "\(dimension)")
    }
  }

  /// The first two dimensions have one of 64 points in every box of the area 1/64.
  @Test(arguments: [1, 99]) func boxesOfTwoDimensionsAreFilledEvenly(_ seed: UInt64) {
    let sequence = SobolSequence(dimensions: 2, seed: seed)
    let points = (0..<64).map { (sequence.coordinate($0, 0), sequence.coordinate($0, 1)) }
    for bits in 0...6 {
      let (columns, rows) = (Double(1 << bits), Double(64 >> bits))
      let boxes = points.map { Int($0.0 * columns) * Int(rows) + Int($0.1 * rows) }
      #expect(Set(boxes).count == 64, "\(bits)")
    }
  }

  @Test func anotherSeedScramblesOtherwise() {
    let (a, b) = (SobolSequence(dimensions: 3, seed: 1), SobolSequence(dimensions: 3, seed: 2))
    #expect((0..<16).contains { a.coordinate($0, 2) != b.coordinate($0, 2) })
    let again = SobolSequence(dimensions: 3, seed: 1)
    #expect((0..<16).allSatisfy { a.coordinate($0, 2) == again.coordinate($0, 2) })
  }

  /// Beyond the table numbers are drawn: uniform, but no longer even.
  @Test func dimensionsBeyondTheTableAreDrawn() {
    let last = SobolSequence.mostEvenDimensions
    let sequence = SobolSequence(dimensions: last + 1, seed: 3)
    let numbers = (0..<1_000).map { sequence.coordinate($0, last) }
    #expect(numbers.allSatisfy { $0 > 0 && $0 < 1 })
    let mean = numbers.reduce(0, +) / 1_000
    #expect(abs(mean - 0.5) < 5 * (1.0 / 12 / 1_000).squareRoot())
  }

  /// Polynomials are primitive: x has the order 2^degree − 1 among the remainders. The first integers
  /// are odd and below 2, 4, 8, ….
  @Test func directionsComeFromPrimitivePolynomials() {
    #expect(Set(SobolDirections.table.map(\.polynomial)).count == SobolDirections.table.count)
    for (polynomial, integers) in SobolDirections.table {
      let degree = integers.count
      #expect(polynomial >> UInt32(degree) == 1)
      var (power, order): (UInt32, Int) = (degree == 1 ? 1 : 2, 1)
      while power != 1, order < 1 << degree {
        power <<= 1
        if power >> UInt32(degree) & 1 == 1 { power ^= polynomial }
        order += 1
      }
      #expect(order == (1 << degree) - 1, "\(polynomial)")
      for (place, integer) in integers.enumerated() {
        #expect(integer & 1 == 1 && integer < 2 << UInt32(place))
      }
    }
  }
}
