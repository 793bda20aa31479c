import TestSupport
import Testing

@testable import IndicatorEvaluation

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

  private func band(_ score: Double, _ minima: [Double]) -> Int? {
    let model = EvaluationModel(
      tree: HierarchyNode(id: "i"),
      bands: minima.enumerated().map { Band(id: "\($0)", minimum: $1) })
    return model.bands(of: [score])[0]
  }

  /// A customer with 90 everywhere gets 89.99999999999999 from these weights, and is in the band.
  @Test func noiseOfBinarySums() {
    let score = [0.1, 0.2, 0.3, 0.4].map { $0 * 90.0 }.reduce(0, +)
    let third = 0.7 * 90 + 0.2 * 90 + 0.1 * 90
    #expect(band(score, [90, 80, 0]) == 0)
    #expect(band(third, [90, 80, 0]) == 0)
    #expect(band(89.99999999999999, [90, 80, 0]) == 0)
    #expect(band(89.9999999995, [90, 80, 0]) == 0)
    #expect(band(89.9999999994, [90, 80, 0]) == 1)
    #expect(band(89.996, [90, 80, 0]) == 1)
  }

  @Test func lowerBoundsAreInclusive() {
    #expect([100, 90, 89.5, 80, 79, 0].map { band($0, [90, 80, 0]) } == [0, 0, 1, 1, 2, 2])
    #expect(band(.nan, [90, 80, 0]) == nil)
    #expect(band(50, []) == nil)
    // Bounds with more than nine decimals are rounded like the scores.
    #expect(band(100.0 / 3, [100.0 / 3, 0]) == 0)
    #expect(band(0, [1e300, -1e300]) == 1)
  }
}
