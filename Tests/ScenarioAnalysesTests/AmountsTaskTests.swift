import BilingualText
import Diagnostics
import ScenarioData
import ScenarioShape
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct AmountsTaskTests {
  private func task(isBySum: Bool = false) -> AmountsTask {
    let (sum, over) = (ColumnDemand("eur", .number), ColumnDemand("n", .number))
    return AmountsTask(
      demand: sum,
      ratios: [.init(id: "each", label: Label("Each"), sum: sum, less: nil, over: over)], top: nil,
      sumsByCustomer: false, customers: nil, isBySum: isBySum,
      query: TableQuery(table: 0, columns: [sum, over], group: .column("g")),
      labels: ["a": Label("First")], common: CommonKeys())
  }

  private let rows = ["b,3,1", "a,4,2", "b,0.5,", "a,,9", "c,1,0", ",7,1"]

  @Test func aTableCutInPartsGivesTheSame() throws {
    let task = task()
    for cut in 0...rows.count {
      let parts = [rows[..<cut], rows[cut...]].map { "g,eur,n\n" + $0.map { $0 + "\n" }.joined() }
      let tally = try AnalysisRunFixture.tally(task, over: parts)
      let state = try #require(tally as? RowTally<NamedGroups<AmountsTask.Part>>).state
      #expect(state.names == ["b", "a", "c"])
      #expect(state.parts.map(\.amount.sum) == [3.5, 4, 1])
      #expect(state.parts.map(\.amount.missing) == [0, 1, 0])
      #expect(state.parts.map { $0.ratios[0].value } == [3, 2, nil])
      // A row without a group counts among all.
      #expect(state.all.amount.sum == 15.5)
    }
  }

  @Test func groupsHaveTheirNamesAndTheirOrder() throws {
    let text = "g,eur,n\n" + rows.map { $0 + "\n" }.joined()
    let task = task(isBySum: true)
    let tally = try AnalysisRunFixture.tally(task, over: [text])
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: ""))
    let found = task.result([tally], AnalysisMeasures(), &findings)
    let result = try #require(found as? AmountsResult)
    #expect(result.groups.map(\.id) == ["a", "b", "c"])
    #expect(result.groups.map(\.label) == [Label("First"), Label(), Label()])
    #expect(result.groups.map(\.top) == [[], [], []])
    #expect(task.measureKeys == result.measures.map(\.name))
  }

  @Test func aRatioIsWrittenWithItsParts() throws {
    var findings = SyntaxFindings(SourceText(path: "s.yaml", text: ""))
    let place = SyntaxPlace("`ratios`", key: SourcePosition(line: 1, column: 1))
    let text = "{label: Margin, sum: eur, less: cost, over: n}"
    let read = SumRatioSyntax.shape.read(FlowText.node(text), place, &findings)
    let ratio = try #require(read)
    #expect(ratio.sum?.value == "eur" && ratio.less?.value == "cost" && ratio.over?.value == "n")
    #expect(ratio.label == Label("Margin") && findings.diagnostics.isEmpty)
  }
}
