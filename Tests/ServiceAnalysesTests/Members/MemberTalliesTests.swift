import TestSupport
import Testing

@testable import ServiceAnalyses

/// Members with many rows or one: whatever the order of the rows and wherever they are cut, the same.
@Suite struct MemberTalliesTests {
  /// Rows of members with amounts whose sums are exact as whole numbers of hundredths.
  private func rows(_ generator: inout RepeatableGenerator) -> [(member: Int, amount: Double)] {
    (0..<Int.random(in: 1...400, using: &generator)).map { _ in
      (
        Int.random(in: 0...60, using: &generator),
        Double(Int.random(in: -50...500, using: &generator))
      )
    }
  }

  /// The sum of each member, by adding whole numbers.
  private func sums(_ rows: [(member: Int, amount: Double)]) -> [Int: Int] {
    rows.reduce(into: [:]) { $0[$1.member, default: 0] += Int($1.amount) }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func sumsOfMembers(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let rows = rows(&generator)
    let expected = sums(rows)
    for _ in 0..<4 {
      let shuffled = rows.shuffled(using: &generator)
      let cut = Int.random(in: 0...rows.count, using: &generator)
      var (first, second) = (MemberAmounts(), MemberAmounts())
      for row in shuffled[..<cut] { first.add(member: row.member, row.amount) }
      for row in shuffled[cut...] { second.add(member: row.member, row.amount) }
      first.add(second)
      #expect(first.count == expected.count)
      #expect(first.values == expected.sorted { $0.key < $1.key }.map { Double($0.value) })
      #expect((0...60).allSatisfy { first[$0] == expected[$0].map(Double.init) })
      let top = first.top(5)
      let order = expected.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      let last = order[min(5, order.count) - 1].value
      #expect(top.members == order.filter { $0.value >= last }.map(\.key))
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func largestOfMembersWithARowEach(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    // Many ties, so that more than so many are among the largest.
    let amounts = (0..<Int.random(in: 1...3000, using: &generator)).map { _ in
      Double(Int.random(in: -3...40, using: &generator))
    }
    let members = amounts.enumerated().map { (member: $0, amount: $1) }
    for count in [1, 3, 100] {
      let expected = TopMembers(count, of: members)
      let shuffled = members.shuffled(using: &generator)
      let cut = Int.random(in: 0...members.count, using: &generator)
      var (first, second) = (LargestMembers(count), LargestMembers(count))
      for row in shuffled[..<cut] { first.add(member: row.member, row.amount) }
      for row in shuffled[cut...] { second.add(member: row.member, row.amount) }
      second.add(first)
      #expect(second.top == expected)
      #expect(second.count == members.count)
    }
  }

  @Test func nobodyAndNoAmount() {
    var largest = LargestMembers(3)
    #expect(largest.top.members.isEmpty && largest.top.share == nil)
    largest.add(member: 4, .nan)
    #expect(largest.count == 0)
    var amounts = MemberAmounts()
    amounts.add(member: 4, .nan)
    #expect(amounts.count == 0 && amounts[4] == nil)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func historiesOfCustomers(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let rows = rows(&generator).map {
      ($0.member, Int.random(in: 0...900, using: &generator), $0.amount)
    }
    let shuffled = rows.shuffled(using: &generator)
    let cut = Int.random(in: 0...rows.count, using: &generator)
    var (first, second) = (ActivityHistory(), ActivityHistory())
    for row in shuffled[..<cut] { first.add(customer: row.0, day: row.1, amount: row.2) }
    for row in shuffled[cut...] { second.add(customer: row.0, day: row.1, amount: row.2) }
    first.add(second)
    for customer in 0...60 {
      let own = rows.filter { $0.0 == customer }
      let found = first.activity(customer: customer, asOf: 1000)
      #expect(found?.frequency == (own.isEmpty ? nil : own.count))
      #expect(found?.recency == own.map(\.1).max().map { 1000 - $0 })
      #expect(found?.money == (own.isEmpty ? nil : own.reduce(0) { $0 + $1.2 }))
    }
    #expect(first.customers == (rows.map(\.0).max() ?? -1) + 1)
  }
}
