import BilingualText
import DelimitedText
import Diagnostics
import Testing

@testable import ScenarioData

struct ExportLitterTests {
  private static let cells: [(String, ExportLitter)] = [
    ("#N/A", .error), ("#DIV/0!", .error), ("1,234.5", .thousands), ("94.9 %", .unit),
    ("3.2小时", .unit), ("12 km/h", .unit), ("８６", .fullWidth), ("40％", .fullWidth),
    ("3月1日", .date), ("1-Mar", .date), ("Mar-01", .date), ("2026-01-15", .date),
    ("abc", .other), ("", .other), ("1,23", .other), ("a-b", .other),
  ]

  @Test(arguments: cells)
  func whatASpreadsheetLeavesIsRecognised(_ text: String, _ litter: ExportLitter) {
    #expect(ExportLitter(text) == litter)
  }

  @Test func theWayOutFitsTheLitter() {
    #expect(ExportLitter.error.hint("#N/A")?.en.contains("`missing`") == true)
    #expect(ExportLitter.thousands.hint("1,234")?.en.contains("`tidy: true`") == true)
    #expect(ExportLitter.date.hint("1-Mar")?.en.contains("as text") == true)
    #expect(ExportLitter.other.hint("abc") == nil)
  }
}

struct IDLitterTests {
  private static let ids: [(String, IDLitter?)] = [
    ("4.406E+11", .scientific), ("1.5e+3", .scientific), ("4406E11", nil), ("4.4E-11", nil),
    ("E+1", nil), ("合计", .total), ("小 计", .total), ("Total", .total), ("Sub Total", .total),
    ("average", .total), ("合计公司", nil), ("c12", nil), ("", nil),
  ]

  @Test(arguments: ids)
  func anIdMayBeNone(_ text: String, _ litter: IDLitter?) {
    #expect(IDLitter(text) == litter)
  }

  @Test func eachKindIsOneMistake() throws {
    let table = try SampleTable("id,a\n4.4E+11,1\nx,2\n合计,3\n小计,4\n")
    var rejected = [false, false, false, false]
    var notes = MistakeNotes(path: "d.csv")
    IDLitter.note(in: table.batch, column: 0, rejected: &rejected, notes: &notes)
    #expect(rejected == [true, false, true, true])
    #expect(notes.diagnostics.map(\.code) == [.csvScientificId, .csvTotalRow])
    #expect(notes.diagnostics.map(\.position?.line) == [2, 4])
    #expect(
      notes.diagnostics.last?.message.en
        == "2 row(s) look like totals or means, not like customers: `合计` in line 4, "
        + "`小计` in line 5")
    #expect(
      notes.diagnostics.last?.hint?.en == "write `skip_rows: [合计]` in the data file")
  }

  @Test func fiveRowsAreNamed() throws {
    let table = try SampleTable("id,a\n" + String(repeating: "total,1\n", count: 7))
    var rejected = [Bool](repeating: false, count: 7)
    var notes = MistakeNotes(path: "d.csv")
    IDLitter.note(in: table.batch, column: 0, rejected: &rejected, notes: &notes)
    let message = notes.diagnostics.first?.message.en ?? ""
    #expect(message.hasPrefix("7 row(s) ") && message.hasSuffix("`total` in line 6, …"))
    #expect(rejected == [Bool](repeating: true, count: 7))
  }
}
