import BilingualText
import OfficeFiles
import ReportForms
import Testing

@testable import OfficeForms

/// The best part of a whole has the first colour of the palette, the worst the last one.
@Suite struct OfficeChartSharesTests {
  private static let palette = ["084A7D", "2B7BBA", "7DB3DC", "F0B27A", "C4500A", "7A2E00"]

  private func colours(of parts: Int) throws -> [String] {
    let shares = StackedSharesChart(
      parts: (0..<parts).map { Phrase("p\($0)") },
      rows: [.init("A", (0..<parts).map { Double($0 + 1) })])
    let figure = Figure(id: "f", title: "F", chart: .stackedShares(shares), data: ReportTable([]))
    return try #require(OfficeChart(figure, in: .english)).series.map(\.colour)
  }

  @Test(arguments: 2...9) func theEndsAreThoseOfThePalette(parts: Int) throws {
    let found = try colours(of: parts)
    #expect(found.count == parts)
    #expect(found.first == Self.palette.first && found.last == Self.palette.last)
    let places = found.compactMap { Self.palette.firstIndex(of: $0) }
    #expect(places.count == parts && places == places.sorted())
    // As long as there are enough, no two parts look alike.
    #expect(Set(found).count == min(parts, Self.palette.count))
  }

  @Test func sixPartsHaveEveryColour() throws {
    let found = try colours(of: 6)
    #expect(found == Self.palette)
  }
}
