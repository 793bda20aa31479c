import Testing

@testable import IndicatorEvaluation

/// Bands compare scores rounded to nine decimals.
@Suite struct BandRoundingTests {
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
