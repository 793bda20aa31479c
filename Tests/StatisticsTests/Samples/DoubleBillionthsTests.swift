import TestSupport
import Testing

@testable import Statistics

@Suite struct BillionthsTests {
  @Test func halfAwayFromZero() {
    #expect(0.0000000015.billionths == 2)
    #expect((-0.0000000015).billionths == -2)
    #expect(0.00000000049.billionths == 0)
    #expect(100.0.billionths == 100_000_000_000)
    #expect(89.99999999999999.billionths == 90_000_000_000)
    #expect(89.996.billionths == 89_996_000_000)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func noNumber(_ value: Double) { #expect(value.billionths == nil) }

  /// The least number reaches the count, and its neighbour below does not.
  @Test func leastNumbers() {
    var generator = RepeatableGenerator(seed: 3)
    let edges: [Int64] = [0, 1, -1, 2, 60_000_000_000, 90_000_000_000, 100_000_000_000, -5]
    let random = (0..<2000).map { _ in
      Int64.random(in: -200_000_000_000...200_000_000_000, using: &generator)
    }
    for count in edges + random {
      let least = Double.least(inBillionths: count)
      #expect((least.billionths ?? .min) >= count)
      #expect((least.nextDown.billionths ?? .max) < count)
    }
    #expect(Double.least(inBillionths: .max) == .infinity)
    #expect(Double.least(inBillionths: .min) == -.infinity)
  }
}
