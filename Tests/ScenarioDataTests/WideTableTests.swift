import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct WideTableTests {
  private static let model = EvaluationModel.sample(["a", "b"], missing: .worst)

  private func read(
    _ text: String, _ file: DataFile = .sample(), _ model: EvaluationModel = model
  ) throws -> (table: WideTable?, rows: WideRows?, header: [Diagnostic]) {
    let sample = try SampleTable(text)
    var notes = MistakeNotes(path: "d.csv")
    let table = WideTable(
      file, columns: sample.columns, plan: .sample(model, [file]),
      needed: Array(model.indicators.indices), notes: &notes)
    return (table, table?.read(sample.batch), notes.diagnostics)
  }

  @Test func columnsAreFoundWhereverTheyStand() throws {
    let found = try read("b,id,name,a\n1,x,N,2\n3,y,M,4\n")
    #expect(found.table?.idColumn == 1 && found.table?.indicators == [0, 1])
    #expect(found.rows?.values == [[2, 4], [1, 3]])
    #expect(found.rows?.periods == [0, 0] && found.rows?.isRejected == [false, false])
    #expect(found.header.isEmpty)
  }

  @Test func aColumnThatNobodyReadsIsNamed() throws {
    let found = try read("id,a,b,c\nx,1,2,3\n").header
    #expect(found.map(\.code) == [.csvColumnUnused])
    #expect(found.first?.message.en == "the column `c` is not used")
    #expect(found.first?.position == SourcePosition(line: 1, column: 8))
    let two = try read("id,a,b,c,d\nx,1,2,3,4\n").header
    #expect(two.map(\.message.en) == ["2 columns are not used: `c`, `d`"])
  }

  @Test func withoutIdsATableCannotBeRead() throws {
    let found = try read("ident,a,b\nx,1,2\n")
    #expect(found.table == nil && found.header.map(\.code) == [.csvColumnMissing])
  }

  @Test func aColumnMayHaveAnotherName() throws {
    let file = DataFile.sample(columns: [
      "a": "first", "b": ColumnSource(name: "sum", divisor: "n"),
    ])
    let found = try read("id,first,sum,n\nx,1,6,3\ny,2,10,4\n", file)
    #expect(found.rows?.values == [[1, 2], [2, 2.5]])
    #expect(found.header.isEmpty)
  }

  @Test func rowsWithMistakesAreToldApart() throws {
    var model = Self.model
    model.periods = .halves
    let found = try read(
      "id,t,a,b\nx,p1,1,2\n合计,p1,1,2\ny,p9,1,2\nz,p2,bad,2\n", .sample(period: "t"), model)
    let rows = try #require(found.rows)
    #expect(rows.periods == [0, 0, -1, 1])
    #expect(rows.isLitter == [false, true, false, false])
    #expect(rows.isRejected == [false, true, true, true])
    let codes: [DiagnosticCode] = [.csvTotalRow, .csvUnknownPeriod, .csvNotANumber]
    #expect(rows.notes.diagnostics.map(\.code) == codes)
  }

  @Test func aFileMayBeOfOnePeriod() throws {
    var file = DataFile.sample()
    file.fixedPeriod = 1
    let found = try read("id,a,b\nx,1,2\ny,3,4\n", file)
    #expect(found.rows?.periods == [1, 1])
  }

  @Test func aMissingColumnIsTheMistakeOfAFileThatMustHaveIt() {
    let (plain, named) = (DataFile.sample(), DataFile.sample(columns: ["a": "first"]))
    var ofSeries = DataFile.sample()
    ofSeries.isOfSeries = true
    let one = DataPlan.sample(Self.model, [plain])
    let two = DataPlan.sample(Self.model, [plain, named])
    #expect(WideTable.mustHave("a", plain, one))
    #expect(!WideTable.mustHave("a", plain, two))
    #expect(WideTable.mustHave("a", named, two) && !WideTable.mustHave("b", named, two))
    #expect(WideTable.mustHave("a", ofSeries, two))
  }

  @Test func spreadsHaveTheOrderOfTheColumns() throws {
    let found = try read("id,b,a\nx,1,2\n")
    #expect(found.table?.spreads.map(\.rule.indicator) == ["a", "b"])
    #expect(found.rows?.spreads.map(\.rule.column) == [2, 1])
  }
}
