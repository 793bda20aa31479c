import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import Testing

@testable import ScenarioData

struct CustomerColumnTests {
  private func read(
    _ cells: [String], isNumeric: Bool, tidies: Bool = false, of records: [Int]? = nil
  ) throws -> (texts: [String], diagnostics: [Diagnostic], tidied: Diagnostic?) {
    let table = try SampleTable("id,size\n" + cells.map { "x,\($0)\n" }.joined())
    var column = CustomerColumn("size", at: 1, isNumeric: isNumeric, tidies: tidies)
    var notes = MistakeNotes(path: "c.csv")
    let texts = column.texts(
      of: records ?? Array(cells.indices), in: table.batch, notes: &notes)
    return (texts, notes.diagnostics, column.tidied.finding(of: "size", path: "c.csv"))
  }

  @Test func textsAreKeptAsTheyStand() throws {
    let found = try read([" A ", "many", "\"1,234\"", ""], isNumeric: false)
    #expect(found.texts == ["A", "many", "1,234", ""] && found.diagnostics.isEmpty)
  }

  @Test func onlySomeRecordsAreAskedFor() throws {
    let found = try read(["A", "B", "C"], isNumeric: false, of: [0, 2])
    #expect(found.texts == ["A", "C"])
  }

  @Test func aNumberThatIsComparedMustBeOne() throws {
    let found = try read(["1.50", "", "many"], isNumeric: true)
    #expect(found.texts.prefix(2) == ["1.50", ""])
    #expect(found.diagnostics.map(\.code) == [.csvNotANumber])
    #expect(found.diagnostics.first?.position == SourcePosition(line: 4, column: 3))
    #expect(
      found.diagnostics.first?.message.en == "`many` is no number, and a class compares `size`")
  }

  @Test func nothingIsSaidOfRecordsThatNobodyAsksFor() throws {
    let found = try read(["1", "many"], isNumeric: true, of: [0])
    #expect(found.texts == ["1"] && found.diagnostics.isEmpty)
  }

  @Test func numbersAreTidiedToPlainOnes() throws {
    let cells = ["\"1,234.50\"", "８６", "5%", "7"]
    let found = try read(cells, isNumeric: true, tidies: true)
    #expect(found.texts == ["1234.5", "86", "5", "7"] && found.diagnostics.isEmpty)
    #expect(
      found.tidied?.message.en
        == "`tidy` read 2 cell(s) of `size`: `1,234.50` in line 2 as 1234.5, `８６` in line 3 as 86")
    let plain = try read(cells, isNumeric: true)
    #expect(plain.diagnostics.map(\.position?.line) == [2, 3, 4] && plain.tidied == nil)
  }

  @Test func aConditionTellsItsFields() {
    let condition = ClassCondition.any([
      .all([.atLeast(field: "size", 1), .equals(field: "city", ["A"])]), .otherwise,
      .top(count: 3, by: "worth", within: "district"), .between(field: "age", 1, 2),
      .atMost(field: "size", 9),
    ])
    let fields = condition.comparedFields
    #expect(fields.map(\.name) == ["size", "city", "worth", "district", "age", "size"])
    #expect(fields.map(\.isNumeric) == [true, false, true, false, true, true])
  }
}
