import Testing

@testable import DelimitedText

@Suite struct GapListTests {
  @Test func givesBackPlacesNearAndFar() {
    let places = [0, 0, 1, 65_534, 65_535, 65_536, 131_070, 131_071, 1_000_000, 1_065_535]
    var list = GapList()
    for place in places { list.append(place) }
    var found: [Int] = []
    list.visit { found.append($0) }
    #expect(found == places)
  }
}
