import Diagnostics
import ScenarioData
import ServiceAnalyses
import TestSupport
import Testing

@testable import ScenarioAnalyses

struct ConcentrationTaskTests {
  private let task: ConcentrationTask = {
    let demand = ColumnDemand("eur", .number)
    return ConcentrationTask(
      demand: demand, place: SourcePosition(line: 1, column: 1), top: [1, 3], limits: [0.8],
      sumsByCustomer: false, query: TableQuery(table: 0, columns: [demand]), common: CommonKeys())
  }()

  @Test func theMeasuresAreKnownBeforeAnyRow() {
    let keys = Set(task.measureKeys)
    #expect(keys.isSuperset(of: ["members", "total", "gini", "top.1", "top.3"]))
    #expect(!keys.contains("top.10"))
  }

  @Test func aTableCutInPartsGivesTheSame() throws {
    let rows = ["a,4", "b,0", "c,", "d,6"]
    for cut in 0...rows.count {
      let parts = [rows[..<cut], rows[cut...]].map { "id,eur\n" + $0.map { $0 + "\n" }.joined() }
      let tally = try AnalysisRunFixture.tally(task, over: parts)
      let state = try #require(tally as? RowTally<ConcentrationTask.State>).state
      #expect(state.rows == [4, 0, 6])
    }
  }

  @Test func partsOfACustomerAreSummed() {
    var first = ConcentrationTask.State()
    first.customers.add(member: 3, 2.5)
    var second = ConcentrationTask.State()
    second.customers.add(member: 1, 1)
    second.customers.add(member: 3, 4)
    first.add(second)
    #expect(first.customers.values == [1, 6.5])
  }
}
