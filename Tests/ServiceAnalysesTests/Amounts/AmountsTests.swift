import ServiceAnalyses
import TestSupport
import Testing

@testable import Statistics

@Suite struct AmountsTests {
  @Test func marginsWithoutRevenue() throws {
    let golden = try AnalysisGolden("amounts_edge_cases")
    let rows = golden.input.margins.array
    let margins = rows.map { row -> Double? in
      var ratio = SumRatio()
      let revenue = row.revenue.number ?? .nan
      ratio.add(revenue, less: row.cost.number ?? .nan, over: revenue)
      return ratio.value
    }
    let ranks = margins.standings
    for wanted in golden.expected.margins.members.array {
      let position = rows.firstIndex { $0.id == wanted.id }!
      #expect(golden.agrees(margins[position], wanted.margin))
      #expect(golden.agrees(ranks[position], wanted.rank))
    }
    let undefined = rows.indices.filter { margins[$0] == nil }.compactMap { rows[$0].id.string }
    #expect(undefined == golden.expected.margins.undefined.strings)
  }

  @Test func topWithinGroup() throws {
    let golden = try AnalysisGolden("amounts_edge_cases")
    let rows = golden.input.top_within_group.array
    let names = ["A", "B", "C"]
    var tally = GroupedTally(AmountTally())
    tally.append(
      amounts: rows.map { $0[2].number! },
      groups: rows.map { Int32(names.firstIndex(of: $0[1].string!)!) })
    for (group, name) in names.enumerated() {
      let wanted = golden.expected.groups[name]
      let part = tally.shares[group]
      #expect(golden.agrees(part.sum, wanted.sum))
      #expect(golden.agrees(part.share, wanted.share))
      #expect(golden.agrees(part.rows, wanted.members))
      #expect(golden.agrees(part.rank, wanted.rank))
      let members = rows.indices.filter { rows[$0][1].string == name }
      let top = TopMembers(
        golden.input.top.integer!, of: members.map { ($0, rows[$0][2].number!) })
      #expect(Set(top.members.compactMap { rows[$0][0].string }) == Set(wanted.top_2.strings))
      #expect(golden.agrees(top.share, wanted.top_2_share))
    }
  }

  @Test func turnoverAndLoad() throws {
    let golden = try AnalysisGolden("amounts_edge_cases")
    let (stock, load) = (golden.input.turnover, golden.input.load)
    var turnover = SumRatio()
    turnover.add(
      stock.cost_of_sales.number!,
      over: (stock.inventory_start.number! + stock.inventory_end.number!) / 2)
    #expect(golden.agrees(turnover.value, golden.expected.turnover))
    var perManager = SumRatio()
    perManager.add(load.deposits.number!, over: load.managers.number!)
    #expect(golden.agrees(perManager.value, golden.expected.load))
  }

  @Test func marginsOfRetailers() throws {
    let golden = try AnalysisGolden("amounts_margins_retailers")
    let rows = golden.input.records.array
    var groups: [String: SumRatio] = [:]
    var all = SumRatio()
    var margins: [Double?] = []
    for row in rows {
      let (revenue, cost) = (row.revenue.number ?? .nan, row.cost.number ?? .nan)
      var own = SumRatio()
      own.add(revenue, less: cost, over: revenue)
      margins.append(own.value)
      groups[row.size.string!, default: SumRatio()].add(own)
      all.add(own)
    }
    let ranks = margins.standings
    for wanted in golden.expected.members.array {
      let position = rows.firstIndex { $0.id == wanted.id }!
      #expect(golden.agrees(margins[position], wanted.margin))
      #expect(golden.agrees(ranks[position], wanted.rank))
    }
    let undefined = rows.indices.filter { margins[$0] == nil }.map { rows[$0].id.integer! }
    #expect(undefined == golden.expected.undefined.integers)
    let sizes = golden.expected.by_size.object
    let order = sizes.keys.sorted()
    let groupRanks = order.map { groups[$0]?.value }.standings
    #expect(sizes.count == 4)
    for (name, rank) in zip(order, groupRanks) {
      let (group, wanted) = (try #require(groups[name]), golden.expected.by_size[name])
      #expect(golden.agrees(group.rows, wanted.members))
      #expect(golden.agrees(group.leftOut, wanted.left_out))
      #expect(golden.agrees(group.denominator, wanted.revenue))
      #expect(golden.agrees(group.value, wanted.margin))
      #expect(golden.agrees(rank, wanted.rank))
    }
    // Shares of the groups: everybody with both values is in one of them.
    #expect(all.rows == groups.values.reduce(0) { $0 + $1.rows })
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func sharesCloseAndPartsMerge(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let rows = (0..<400).map { _ in
      (
        Int32.random(in: 0..<5, using: &generator),
        (Double.random(in: 0...1e6, using: &generator) * 100).rounded() / 100
      )
    }
    var whole = GroupedTally(AmountTally())
    whole.append(amounts: rows.map(\.1), groups: rows.map(\.0))
    var parts = [GroupedTally](repeating: GroupedTally(AmountTally()), count: 4)
    for row in rows.shuffled(using: &generator) {
      parts[Int.random(in: 0..<4, using: &generator)].append(amounts: [row.1], groups: [row.0])
    }
    var merged = GroupedTally(AmountTally())
    for part in parts { merged.add(part) }
    #expect(merged.shares == whole.shares && merged.all.sum == whole.all.sum)
    #expect(isClose(whole.shares.compactMap(\.share).reduce(0, +), 1, absolute: 1e-12))
  }
}
