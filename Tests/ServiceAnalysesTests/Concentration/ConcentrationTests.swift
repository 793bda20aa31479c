import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct ConcentrationTests {
  private func check(_ amounts: [Double], _ expected: JSONValue, _ golden: AnalysisGolden) throws {
    let found = try Concentration(amounts)
    #expect(golden.agrees(found.members, expected.members))
    #expect(golden.agrees(found.total, expected.total))
    for row in expected.top.array {
      #expect(golden.agrees(found.share(top: row.count.integer!), row.share))
    }
    for row in expected.top_percent.array {
      #expect(golden.agrees(found.share(topShare: row.percent.number! / 100), row.share))
    }
    #expect(golden.agrees(found.gini, expected.gini))
    #expect(golden.agrees(found.unbiasedGini, expected.gini_unbiased))
    #expect(golden.agrees(found.herfindahl, expected.herfindahl))
    #expect(golden.agrees(found.effectiveMembers, expected.effective_members))
    for row in expected.lorenz.array {
      #expect(golden.agrees(found.lorenz(row.poorest_share.number!), row.share))
    }
    let classes = found.abc()
    #expect(classes.map(\.id) == expected.abc.array.compactMap(\.id.string))
    for (part, row) in zip(classes, expected.abc.array) {
      #expect(golden.agrees(part.count, row.count))
      #expect(golden.agrees(part.shareOfMembers, row.share_of_members))
      #expect(golden.agrees(part.amount, row.amount))
      #expect(golden.agrees(part.share, row.share))
    }
    let fewest = found.fewest(reaching: 0.8)
    #expect(golden.agrees(fewest, expected.members_that_make_80_percent.count))
    #expect(
      golden.agrees(
        fewest.map { Double($0) / Double(found.members) },
        expected.members_that_make_80_percent.share))
    #expect(golden.agrees(found.zeroMembers, expected.zero_members))
  }

  @Test func smallCases() throws {
    let golden = try AnalysisGolden("concentration_small")
    #expect(golden.expected.cases.array.count == 7)
    for row in golden.expected.cases.array { try check(row.amounts.numbers, row.result, golden) }
  }

  @Test func electricityProducers() throws {
    let golden = try AnalysisGolden("concentration_electricity_1970")
    try check(golden.input.amounts.numbers, golden.expected, golden)
  }

  @Test func spendingOfCustomers() throws {
    let golden = try AnalysisGolden("concentration_cdnow")
    var amounts = MemberAmounts()
    for order in try CDNOW.orders() { amounts.add(member: order.customer, order.cents) }
    try check(amounts.values, golden.expected, golden)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func properties(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let amounts = (0..<Int.random(in: 2...60, using: &generator)).map { _ in
      (Double.random(in: 0...1000, using: &generator) * 100).rounded() / 100
    }
    let found = try Concentration(amounts)
    #expect(try Concentration(amounts.shuffled(using: &generator)) == found)
    #expect(isClose(found.abc().reduce(0) { $0 + $1.share }, 1, absolute: 1e-12))
    #expect(found.abc().reduce(0) { $0 + $1.count } == amounts.count)
    // The richest part and the poorest part are all.
    for share in [0.1, 0.37, 0.5, 0.99] {
      let (rich, poor) = (found.share(topShare: share)!, found.lorenz(1 - share)!)
      #expect(isClose(rich + poor, 1, absolute: 1e-12))
    }
    // Twice the members with the same amounts: as uneven as before.
    let twice = try Concentration(amounts + amounts)
    #expect(isClose(try #require(twice.gini), try #require(found.gini), absolute: 1e-12))
    #expect((0...1).contains(try #require(found.unbiasedGini)))
  }

  @Test func whatHasNoConcentration() throws {
    #expect(throws: AnalysisError.amountNegative(row: 1, -2)) { try Concentration([1, -2]) }
    #expect(throws: AnalysisError.amountNotFinite(row: 0)) { try Concentration([.nan]) }
    let nothing = try Concentration([0, 0])
    #expect(nothing.gini == nil && nothing.share(top: 1) == nil && nothing.abc().isEmpty)
    #expect(nothing.herfindahl == nil && nothing.fewest(reaching: 0.5) == nil)
    #expect(nothing.zeroMembers == 2)
    #expect(try Concentration([]).gini == nil)
  }
}
