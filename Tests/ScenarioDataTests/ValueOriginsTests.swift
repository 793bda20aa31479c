import Testing

@testable import ScenarioData

struct ValueOriginsTests {
  @Test func whatWasNotSetHasNoFile() {
    let origins = ValueOrigins(indicatorCount: 2)
    #expect(origins[0, 0].file == -1 && origins[1, 99].file == -1)
  }

  @Test func aPlaceIsKeptByIndicatorAndRow() {
    var origins = ValueOrigins(indicatorCount: 3)
    for row in [5, 0, 17, 3] {
      for indicator in 0..<3 where (row + indicator) % 2 == 0 {
        origins[indicator, row] = ValueOrigins.Line(
          file: Int32(indicator), line: Int32(100 * indicator + row))
      }
    }
    for row in 0..<40 {
      for indicator in 0..<3 {
        let isSet = [5, 0, 17, 3].contains(row) && (row + indicator) % 2 == 0
        let place = origins[indicator, row]
        #expect(place.file == (isSet ? Int32(indicator) : -1))
        #expect(place.line == (isSet ? Int32(100 * indicator + row) : 0))
      }
    }
  }
}
