import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct AmountMembersTests {
  @Test func nothingIsKeptWhereNobodyAsks() {
    var members = AmountMembers(top: nil, sumsByCustomer: true)
    members.add(member: 0, 5)
    let (top, count) = members.top(3)
    #expect(top.members.isEmpty && top.share == nil && count == 0)
  }

  @Test func theRowsOfACustomerAreSummed() {
    var first = AmountMembers(top: 1, sumsByCustomer: true)
    first.add(member: 7, 3)
    first.add(member: 2, 5)
    var second = AmountMembers(top: 1, sumsByCustomer: true)
    second.add(member: 7, 4)
    first.add(second)
    let (top, count) = first.top(1)
    #expect(top.members == [7] && count == 2)
    #expect(isClose(top.share ?? .nan, 7.0 / 12, relative: 1e-15))
  }

  @Test func membersWithARowEachAreNotSummed() {
    var members = AmountMembers(top: 2, sumsByCustomer: false)
    for (member, amount) in [4.0, 9, .nan, 4, 1].enumerated() {
      members.add(member: member, amount)
    }
    let (top, count) = members.top(2)
    // Who ties with the last belongs to them; one without an amount is no member.
    #expect(top.members == [1, 0, 3] && count == 4)
    #expect(isClose(top.share ?? .nan, 17.0 / 18, relative: 1e-15))
  }

  /// However the rows are cut, the largest are those of all rows sorted.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theLargestAreFoundOverParts(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let amounts = (0..<200).map { _ in Double(Int.random(in: 0...50, using: &generator)) }
    let cut = Int.random(in: 0...200, using: &generator)
    var first = AmountMembers(top: 5, sumsByCustomer: false)
    var second = AmountMembers(top: 5, sumsByCustomer: false)
    for member in 0..<cut { first.add(member: member, amounts[member]) }
    for member in cut..<200 { second.add(member: member, amounts[member]) }
    first.add(second)
    let fifth = amounts.sorted(by: >)[4]
    let expected = amounts.indices.filter { amounts[$0] >= fifth }
    let (top, count) = first.top(5)
    #expect(Set(top.members) == Set(expected) && count == 200)
  }
}
