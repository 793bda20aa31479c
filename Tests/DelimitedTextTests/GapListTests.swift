import TestSupport
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

  /// Against records written with their numbers from the start.
  @Test func filledRecordsAreThoseWrittenAtOnce() {
    var generator = RepeatableGenerator(seed: 13)
    let special = [
      Double.nan, .infinity, -0.0, -12.5, 0, 1e300, 1e-300, 123_456_789, 99_999_999, 0.001, 1e8,
    ]
    for count in 0..<60 {
      var (whole, gapped) = (
        DelimitedTextWriter(continues: true), DelimitedTextWriter(continues: true)
      )
      var gaps = GapList()
      var columns: [[Double]] = [[], []]
      for row in 0..<count {
        let id = String(repeating: "客", count: row % 7) + String(row)
        let numbers = (0..<2).map { column in
          (row + column) % 5 == 0
            ? special[(row + column) % special.count]
            : Double.random(in: 0...100, using: &generator)
        }
        for (column, number) in numbers.enumerated() { columns[column].append(number) }
        whole.append(id)
        whole.append(numbers[0])
        whole.append("x")
        whole.append(numbers[1])
        whole.endRecord()
        gapped.append(id)
        gaps.append(gapped.appendGap())
        gapped.append("x")
        gaps.append(gapped.appendGap())
        gapped.endRecord()
      }
      #expect(gaps.filled(gapped.bytes.span, with: columns) == whole.bytes)
    }
  }
}
