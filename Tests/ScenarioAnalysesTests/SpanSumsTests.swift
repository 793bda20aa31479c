import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

@Suite struct SpanSumsTests {
  /// Against sums of whole numbers by month, in any order and cut anywhere.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func sumsByMonth(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let rows = (0..<Int.random(in: 1...300, using: &generator)).map { _ in
      (
        Int.random(in: 24_000...24_060, using: &generator),
        Int.random(in: -9...99, using: &generator)
      )
    }
    let expected = rows.reduce(into: [Int: Int]()) { $0[$1.0, default: 0] += $1.1 }
    let shuffled = rows.shuffled(using: &generator)
    let cut = Int.random(in: 0...rows.count, using: &generator)
    var (first, second) = (SpanSums(), SpanSums())
    for row in shuffled[..<cut] { first.add(Double(row.1), at: row.0) }
    for row in shuffled[cut...] { second.add(Double(row.1), at: row.0) }
    first.add(second)
    #expect(first.places == expected.keys.sorted())
    for (place, sum) in expected { #expect(first[place]?.sum == Double(sum)) }
    #expect(first[23_999] == nil && first[30_000] == nil)
    #expect(SpanSums().places.isEmpty)
  }
}
