import TestSupport
import Testing

@testable import Statistics

@Suite struct ExactSumTests {
  private func sum(_ terms: [Double]) -> Double {
    var sum = ExactSum()
    for term in terms { sum.add(term) }
    return sum.value
  }

  /// The examples of Python's test of math.fsum (test_math.py, testFsum): exact sums, rounded once.
  @Test func termsThatCancel() {
    #expect(sum([]) == 0)
    #expect(sum([1e100, 1, -1e100, 1e-100, 1e50, -1, -1e50]) == 1e-100)
    #expect(sum([0x1p53, -0.5, -0x1p-54]) == 0x1p53 - 1)
    #expect(sum([0x1p53, 1, 0x1p-100]) == 0x1p53 + 2)
    #expect(sum([0x1p53 + 10, 1, 0x1p-100]) == 0x1p53 + 12)
    #expect(sum([0x1p53 - 4, 0.5, 0x1p-54]) == 0x1p53 - 3)
    #expect(sum([1e16, 1, 1e-16]) == 10_000_000_000_000_002)
    #expect(sum([1e16 - 2, 1 - 0x1p-53, -(1e16 - 2), -(1 - 0x1p-53)]) == 0)
  }

  @Test func neitherOrderNorCutsShow() {
    var generator = RepeatableGenerator(seed: 7)
    for _ in 0..<50 {
      let terms = (0..<200).map { _ in
        Double.random(in: -1...1, using: &generator)
          * Double(
            sign: .plus, exponent: Int.random(in: -60...60, using: &generator), significand: 1)
      }
      let wanted = sum(terms)
      #expect(sum(terms.shuffled(using: &generator)) == wanted)
      var parts = [ExactSum](repeating: ExactSum(), count: 3)
      for term in terms { parts[Int.random(in: 0..<3, using: &generator)].add(term) }
      parts[1].add(parts[2])
      parts[1].add(parts[0])
      #expect(parts[1].value == wanted)
      #expect(sum(terms + terms.map { -$0 }) == 0)
    }
  }

  @Test func whatIsNotFinite() {
    #expect(sum([1, .infinity]) == .infinity)
    #expect(sum([.infinity, -.infinity, 3]).isNaN)
    #expect(sum([1, .nan]).isNaN)
  }
}
