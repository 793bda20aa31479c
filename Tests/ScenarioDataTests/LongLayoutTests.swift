import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct LongLayoutTests {
  private func read(
    _ text: String, _ model: EvaluationModel = .sample(["a", "b"]), period: String? = nil,
    columns: [String: ColumnSource] = [:]
  ) throws -> DataReading {
    let folder = try SampleFolder(["d.csv": text])
    return folder.plan(model, [.sample(layout: .long, period: period, columns: columns)]).readData()
  }

  @Test func linesOfACustomerBecomeOneRow() throws {
    let found = try read("id,indicator,value\nx,b,1\ny,a,2\nx,a,3\ny,b,4\n")
    #expect(found.diagnostics.isEmpty)
    #expect(found.data?.customers == ["x", "y"] && found.data?.customerOfRow == [0, 1])
    #expect(found.data?.values == [[3, 2], [1, 4]])
  }

  @Test func aPeriodHasARowOfItsOwn() throws {
    var model = EvaluationModel.sample(["a"])
    model.periods = .halves
    let found = try read(
      "value,t,indicator,id\n5,p1,a,x\n6,2026-08-01,a,x\n", model, period: "t")
    #expect(found.data?.customerOfRow == [0, 0] && found.data?.periodOfRow == [0, 1])
    #expect(found.data?.values == [[5, 6]] && found.diagnostics.isEmpty)
  }

  @Test func anIndicatorMayBeCalledOtherwise() throws {
    let found = try read(
      "id,indicator,value\nx,A7,2\nx,b,3\n",
      columns: ["a": ColumnSource(name: "A7", times: 10)])
    #expect(found.data?.values == [[20], [3]] && found.diagnostics.isEmpty)
  }

  @Test func anIndicatorIsGivenOnce() throws {
    let found = try read("id,indicator,value\nx,a,1\nx,b,2\nx,a,3\n")
    #expect(found.diagnostics.map(\.code) == [.csvDuplicateKey])
    #expect(found.diagnostics.first?.position?.line == 4)
    #expect(found.diagnostics.first?.message.en.hasSuffix("already in line 2") == true)
  }

  @Test func anUnknownIndicatorMayBeASlip() throws {
    let found = try read(
      "id,indicator,value\nx,speed,1\nx,sped,2\n", .sample(["speed"]))
    #expect(found.diagnostics.map(\.code) == [.csvUnknownIndicator])
    #expect(found.diagnostics.first?.position == SourcePosition(line: 3, column: 3))
    #expect(
      found.diagnostics.first?.hint?.en.hasPrefix("did you mean `speed`?") == true)
  }

  @Test func aValueThatNoLineGivesIsAGap() throws {
    let found = try read("id,indicator,value\nx,a,1\nx,b,2\ny,a,3\n")
    #expect(found.diagnostics.map(\.code) == [.csvMissingNotAllowed])
    #expect(found.diagnostics.first?.message.en == "no file gives `b` of the customer `y`")
  }

  @Test(arguments: [
    (MissingPolicy.error, DiagnosticCode.csvMissingNotAllowed),
    (MissingPolicy.worst, DiagnosticCode.csvIndicatorWithoutRows),
  ])
  func anIndicatorWithoutALineIsNamed(_ policy: MissingPolicy, _ code: DiagnosticCode) throws {
    let found = try read(
      "id,indicator,value\nx,a,1\ny,a,2\n", .sample(["a", "b"], missing: policy))
    #expect(found.diagnostics.map(\.code) == [code])
    #expect(found.diagnostics.hasErrors == (policy == .error))
    #expect(found.data?.values.map(\.count) == [2, 2])
  }

  @Test func everyIndicatorReadsUnderItsOwnRule() throws {
    let colours = [ScoreCategory(name: "red", score: 0), ScoreCategory(name: "blue", score: 9)]
    let model = EvaluationModel.sample([
      Indicator(id: "a", rule: .linear(slope: 1, offset: 0)),
      Indicator(id: "b", rule: .categories(colours)),
    ])
    let found = try read("id,indicator,value\nx,a,7\nx,b,blue\n", model)
    #expect(found.data?.values == [[7], [1]] && found.diagnostics.isEmpty)
  }

  @Test func itsColumnsMustBeThere() throws {
    let found = try read("id,indicator,worth\nx,a,1\n")
    #expect(found.diagnostics.first?.code == .csvColumnMissing)
    #expect(found.diagnostics.first?.message.en == "there is no column `value`")
  }

  @Test func everyIndicatorHasASpreadOfTheValueColumn() throws {
    let table = try SampleTable("id,value,indicator\nx,1,a\n")
    let plan = DataPlan.sample(.sample(["a", "b"]), [.sample(layout: .long)])
    var loader = DataLoader(plan: plan, allowsOutside: false)
    var notes = MistakeNotes(path: "d.csv")
    let made = LongLayout(
      plan.dataFiles[0], columns: table.columns, loader: &loader, notes: &notes)
    let layout = try #require(made)
    #expect(layout.spreads.map(\.rule.indicator) == ["a", "b"])
    #expect(layout.spreads.map(\.rule.column) == [1, 1] && notes.diagnostics.isEmpty)
  }
}
