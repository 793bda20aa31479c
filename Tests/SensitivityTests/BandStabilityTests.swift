import IndicatorEvaluation
import TestSupport
import Testing

@testable import Sensitivity

@Suite struct BandStabilityTests {
  private static let bands = [80.0, 60, 0].map { Band(id: "\($0)", minimum: $0) }

  private func check(
    _ found: BandStability, band: Int?, _ range: ClosedRange<Double>, _ meetings: [(Int, Double)]
  ) -> Bool {
    found.band == band && isClose(found.sameBand, range)
      && found.meetings.map(\.band) == meetings.map { $0.0 }
      && isClose(found.meetings.map(\.weight), meetings.map { $0.1 }, absolute: 1e-12)
  }

  @Test func aRisingScoreMeetsItsOwnLimitBelow() {
    let line = WeightLine(intercept: 50, slope: 40)
    let found = line.bandStability(today: 0.5, bands: Self.bands)
    #expect(check(found, band: 1, 0.25...0.75, [(1, 0.25), (0, 0.75)]))
    // On the limit it belongs to the band above.
    let limit = line.bandStability(today: 0.25, bands: Self.bands)
    #expect(check(limit, band: 1, 0.25...0.75, [(1, 0.25), (0, 0.75)]))
  }

  @Test func aFallingScoreMeetsItAbove() {
    let line = WeightLine(intercept: 90, slope: -40)
    let found = line.bandStability(today: 0.5, bands: Self.bands)
    #expect(check(found, band: 1, 0.25...0.75, [(0, 0.25), (1, 0.75)]))
  }

  @Test func theEndsOfTheBandsAreOpen() {
    let best = WeightLine(intercept: 70, slope: 20)
    let found = best.bandStability(today: 1, bands: Self.bands)
    #expect(check(found, band: 0, 0.5...1, [(0, 0.5)]))
    // Below the last band there is none.
    let low = WeightLine(intercept: 10, slope: 60)
    let none = low.bandStability(today: 0.5, bands: Array(Self.bands.prefix(2)))
    #expect(check(none, band: nil, 0...5.0 / 6, [(1, 5.0 / 6)]))
  }

  @Test func aFlatScoreStays() {
    let flat = WeightLine(intercept: 65, slope: 0)
    #expect(
      check(flat.bandStability(today: 0.3, bands: Self.bands), band: 1, 0...1, []))
    #expect(check(flat.bandStability(today: 0.3, bands: []), band: nil, 0...1, []))
  }

  @Test func everyLineHasItsOwn() {
    let lines = [WeightLine(intercept: 50, slope: 40), WeightLine(intercept: 90, slope: -40)]
    let found = WeightLines(lines, today: 0.5).bandStability(Self.bands)
    #expect(found == lines.map { $0.bandStability(today: 0.5, bands: Self.bands) })
  }
}
