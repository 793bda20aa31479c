import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct PublishedBandsTests {
  private func bands(_ list: JSONValue) -> [PublishedBands.Band] {
    list.array.map { .init($0[0].string!, $0[1].number!...$0[2].number!) }
  }

  private func range(_ pair: JSONValue) -> ClosedRange<Double> { pair[0].number!...pair[1].number! }

  @Test func gapsAndOverlapsOfTheTexts() throws {
    let golden = try AnalysisGolden("figures_bands_and_bulletins")
    let (input, expected) = (golden.input, golden.expected)
    let published = PublishedBands(bands(input.bands), in: range(input.range))
    #expect(published.gaps == expected.gaps.array.map(range))
    let overlap = expected.overlaps[0]
    #expect(
      published.overlaps == [
        .init(
          first: overlap[0].string!, second: overlap[1].string!,
          range: overlap[2].number!...overlap[3].number!)
      ])
    #expect(published.band(of: 9.64)?.id == expected.measure_nps_9_64.string)
    #expect(published.band(of: 30) == nil)
    let bins = PublishedBands(bands(input.bins), in: range(input.bins_range))
    #expect(bins.gaps.isEmpty && expected.bin_gaps.array.isEmpty)
    #expect(bins.overlaps.map(\.range) == [300...300, 500...500])
    #expect(
      expected.bin_overlaps.array.map { $0[2].number!...$0[3].number! }
        == bins.overlaps.map(\.range))
  }
}
