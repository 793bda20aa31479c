import TestSupport
import Testing

@testable import ScenarioAnalyses

struct RetentionTaskTests {
  /// Bits against sets, in any order and cut anywhere.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func customersOfASpanAreASet(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let rows = (0..<200).map { _ in
      (
        customer: Int.random(in: 0..<300, using: &generator),
        span: Int.random(in: 24_000...24_003, using: &generator)
      )
    }
    let cut = Int.random(in: 0...rows.count, using: &generator)
    var (first, second) = (RetentionTask.State(), RetentionTask.State())
    for row in rows[..<cut] { first.add(customer: row.customer, span: row.span) }
    for row in rows[cut...] { second.add(customer: row.customer, span: row.span) }
    first.add(second)
    for span in 24_000...24_003 {
      let words = first.spans[span] ?? []
      let found = Set((0..<words.count * 64).filter { words[$0 / 64] >> UInt64($0 % 64) & 1 == 1 })
      let expected = Set(rows.filter { $0.span == span }.map { $0.customer })
      #expect(found == expected)
    }
  }
}
