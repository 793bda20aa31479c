import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct ElasticityTaskTests {
  private let task: ElasticityTask = {
    let demands = ["p", "q", "i"].map { ColumnDemand($0, .number) }
    return ElasticityTask(
      demands: demands, place: SourcePosition(line: 2, column: 5),
      query: TableQuery(table: 0, columns: demands), common: CommonKeys())
  }()

  @Test func onlyWholeRowsAreKeptHoweverTheTableIsCut() throws {
    let rows = ["1,2,3", ",2,3", "4,5,6", "7,,9", "7,8,", "2,4,8"]
    for cut in 0...rows.count {
      let parts = [rows[..<cut], rows[cut...]].map { "p,q,i\n" + $0.map { $0 + "\n" }.joined() }
      let tally = try AnalysisRunFixture.tally(task, over: parts)
      let columns = try #require(tally as? RowTally<ColumnStore>).state.columns
      #expect(columns == [[1, 4, 2], [2, 5, 4], [3, 6, 8]])
    }
  }

  @Test func whatIsRefusedIsSaidAtThePrice() throws {
    let tally = try AnalysisRunFixture.tally(task, over: ["p,q,i\n1,2,3\n"])
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: ""))
    #expect(task.result([tally], AnalysisMeasures(), &findings) == nil)
    #expect(findings.diagnostics.map(\.code) == [.testNeedsBases])
    #expect(findings.diagnostics.first?.position == SourcePosition(line: 2, column: 5))
  }
}
