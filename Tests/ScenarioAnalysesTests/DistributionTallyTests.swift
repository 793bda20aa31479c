import ScenarioData
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct DistributionTallyTests {
  private let demand = ColumnDemand("q", .levels([["no"], ["yes"]]))
  private let rows = ["no,x", "yes,y", "yes,", ",y", "no,z", "yes,x"]

  private func tally(_ rows: some Sequence<String>, _ query: TableQuery) throws
    -> DistributionTally
  {
    var tally = DistributionTally(query, demand, levels: 2)
    let text = "q,g\n" + rows.map { $0 + "\n" }.joined()
    for chunk in try AnalysisRunFixture.chunks(of: text, for: query) { tally.append(chunk) }
    return tally
  }

  @Test func rowsWithoutAGroupCountAmongAll() throws {
    let query = TableQuery(table: 0, columns: [demand], group: .column("g"))
    let counted = try tally(rows, query).counted
    #expect(counted.map { $0.group } == [nil, "x", "y", "z"])
    #expect(counted.map { $0.counts.counts } == [[2, 3], [1, 1], [0, 1], [1, 0]])
    #expect(counted.map { $0.counts.unanswered } == [1, 0, 1, 0])
  }

  @Test func withoutGroupsThereIsOneCount() throws {
    let counted = try tally(rows, TableQuery(table: 0, columns: [demand])).counted
    #expect(counted.count == 1 && counted[0].counts.counts == [2, 3])
  }

  @Test func partsAddUpGroupByGroupInTheirOrder() throws {
    let query = TableQuery(table: 0, columns: [demand], group: .column("g"))
    let whole = try tally(rows, query).counted
    for cut in 0...rows.count {
      var first = try tally(rows[..<cut], query)
      first.add(try tally(rows[cut...], query))
      #expect(first.counted.map { $0.group } == whole.map { $0.group })
      #expect(first.counted.map { $0.counts } == whole.map { $0.counts })
    }
  }

  @Test func onlyRowsThatAreMeantMakeGroups() throws {
    var query = TableQuery(table: 0, columns: [demand], group: .column("g"))
    query.condition = .texts("g", ["z", "x"])
    let counted = try tally(rows, query).counted
    #expect(counted.map { $0.group } == [nil, "x", "z"])
    #expect(counted[0].counts.base == 3)
  }
}
