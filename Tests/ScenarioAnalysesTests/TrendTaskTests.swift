import BilingualText
import ScenarioData
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct TrendTaskTests {
  @Test func aTableCutInPartsGivesTheSame() throws {
    let (amount, day) = (ColumnDemand("eur", .number), ColumnDemand("day", .text))
    let task = TrendTask(
      demand: amount, spans: .months(day),
      query: TableQuery(table: 0, columns: [amount, day], group: .column("g")), labels: [:],
      ranked: nil, common: CommonKeys())
    let rows = ["b,2020-02-01,3", "a,2019-12-24,0.1", "b,2020-02-02,0.2", "a,2020-02-01,"]
    let (december, february) = (2019 * 12 + 11, 2020 * 12 + 1)
    for cut in 0...rows.count {
      let parts = [rows[..<cut], rows[cut...]].map {
        "g,day,eur\n" + $0.map { $0 + "\n" }.joined()
      }
      let tally = try AnalysisRunFixture.tally(task, over: parts)
      let state = try #require(tally as? RowTally<NamedGroups<SpanSums>>).state
      #expect(state.names == ["b", "a"] && state.all.places == [december, february])
      #expect(state.all[february]?.sum == 3.2 && state.all[february]?.missing == 1)
      #expect(state.parts[0].places == [february])
      #expect(state.parts[1][december]?.sum == 0.1 && state.parts[1][february]?.rows == 0)
    }
  }
}
