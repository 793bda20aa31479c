import BilingualText
import DelimitedText
import Diagnostics
import Testing

@testable import ScenarioData

struct MistakeNotesTests {
  @Test func aMistakeOfATableKeepsItsPlace() {
    var notes = MistakeNotes(path: "d.csv")
    notes.add(
      DelimitedTextError(
        .fieldCount(found: 3, expected: 2), at: TextPosition(line: 4, column: 1, byte: 20),
        excerpt: "a,b,c"))
    let found = notes.diagnostics.first
    #expect(found?.code == .csvFieldCount && found?.file == "d.csv")
    #expect(found?.position == SourcePosition(line: 4, column: 1))
    #expect(found?.message.en == "3 fields, but the header has 2")
    #expect(found?.excerpt == "a,b,c")
  }

  @Test func withoutAPlaceThereIsNoLineToShow() {
    var notes = MistakeNotes(path: "d.csv")
    notes.add(DelimitedTextError(.empty))
    let found = notes.diagnostics.first
    #expect(found?.code == .csvEmpty && found?.position == nil && found?.excerpt == nil)
  }

  private static let codes: [(DelimitedTextProblem, DiagnosticCode)] = [
    (.unreadable(code: 2, during: "open"), .fileUnreadable),
    (.damagedCompression(.cutShort), .fileUnreadable), (.inputTooLong(limit: 9), .fileTooLarge),
    (.invalidText(.utf8, suggestion: nil), .csvEncoding),
    (.numberTooLarge("1e999"), .csvNotANumber),
    (.fullWidthNumber("８", halfWidth: "8"), .csvFullwidthDigits), (.blankLine, .csvSyntax),
    (.unterminatedQuote, .csvSyntax),
  ]

  @Test(arguments: codes)
  func everyProblemHasItsCode(_ problem: DelimitedTextProblem, _ code: DiagnosticCode) {
    #expect(problem.code == code)
    #expect(!problem.phrase.zh.isEmpty && problem.phrase.zh != problem.phrase.en)
  }

  @Test func theWayOutNamesWhatToWrite() {
    let number = DelimitedTextProblem.fullWidthNumber("８６", halfWidth: "86")
    #expect(number.hint?.en == "write 86")
    let text = DelimitedTextProblem.invalidText(.utf8, suggestion: .gb18030)
    #expect(text.hint?.en == "write `encoding: gb18030` in the scenario")
    #expect(DelimitedTextProblem.invalidText(.utf8, suggestion: nil).hint == nil)
    #expect(DelimitedTextProblem.blankLine.hint == nil)
  }

  // MARK: Cells

  /// Two cells of one `CellCause` and one of another: litter of a spreadsheet has its own way out.
  private func cells(limit: Int) throws -> MistakeList {
    let table = try SampleTable("id,a\nu,abc\nv,3h\nw,def\n")
    var mistakes = MistakeList(limit: limit)
    var numbers: [Double] = []
    table.batch.appendNumbers(inColumn: 1, to: &numbers, mistakes: &mistakes)
    return mistakes
  }

  @Test func cellsOfOneCauseAreOneMessage() throws {
    var notes = MistakeNotes(path: "d.csv")
    notes.add(byCause: try cells(limit: 1000), column: 1)
    #expect(notes.diagnostics.map(\.position?.line) == [2, 3])
    #expect(
      notes.diagnostics.first?.message.en
        == "`abc` is no number; 2 cells like it: `abc` in line 2, `def` in line 4")
    #expect(notes.diagnostics.last?.message.en == "`3h` is no number")
    #expect(notes.reasons == [.csvNotANumber: 3])
  }

  @Test func eachCellIsNamedWhereAllAreWanted() throws {
    var notes = MistakeNotes(path: "d.csv", described: .max)
    notes.add(byCause: try cells(limit: .max), column: 1)
    #expect(notes.diagnostics.map(\.position?.line) == [2, 3, 4])
    #expect(notes.reasons == [.csvNotANumber: 3])
  }

  @Test func cellsThatNobodyDescribedAreCounted() throws {
    var notes = MistakeNotes(path: "d.csv")
    notes.add(byCause: try cells(limit: 1), column: 1)
    #expect(notes.diagnostics.count == 1 && notes.undescribed == 2)
    #expect(notes.reasons == [.csvNotANumber: 3])
  }

  // MARK: Headers

  @Test func columnsWithoutANameAreOneWarning() throws {
    var notes = MistakeNotes(path: "d.csv")
    notes.add(header: try SampleTable("id,,a,\nx,1,2,3\n").headerMistakes)
    let found = notes.diagnostics
    #expect(found.map(\.code) == [.csvColumnUnused] && notes.isEmpty)
    #expect(found.first?.position == SourcePosition(line: 1, column: 4))
    #expect(found.first?.message.en == "2 column(s) without a name are not read")
  }

  @Test func aColumnNameThatStandsTwiceIsAnError() throws {
    var notes = MistakeNotes(path: "d.csv")
    notes.add(header: try SampleTable("id,a,a\nx,1,2\n").headerMistakes)
    let found = notes.diagnostics
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.position == SourcePosition(line: 1, column: 6))
    #expect(found.first?.message.en == "the column `a` stands twice, first as column 2")
  }

  @Test func aColumnIsFoundByItsName() throws {
    var notes = MistakeNotes(path: "d.csv")
    let place = notes.column("a", among: try SampleTable("id,a\n").columns, used: [])
    #expect(place == 1 && notes.diagnostics.isEmpty)
  }

  private static let hints: [([String], String)] = [
    ([], "did you mean `nmae`? columns: id, nmae"), (["nmae"], "columns: id, nmae"),
  ]

  @Test(arguments: hints)
  func aMissingColumnNamesTheNearestThatIsFree(_ used: [String], _ hint: String) throws {
    var notes = MistakeNotes(path: "d.csv")
    let columns = try SampleTable("id,nmae\n").columns
    let place = notes.column("name", among: columns, used: Set(used))
    #expect(place == nil && notes.diagnostics.map(\.code) == [.csvColumnMissing])
    #expect(notes.diagnostics.first?.hint?.en == hint)
    #expect(notes.diagnostics.first?.excerpt == "id,nmae")
  }

  // MARK: Rows

  @Test func emptinessIsSaidWhereNothingElseIsWrong() {
    var notes = MistakeNotes(path: "d.csv")
    notes.addEmptiness()
    notes.addEmptiness()
    #expect(notes.diagnostics.map(\.code) == [.csvEmpty])
  }

  @Test func rowsThatWereSkippedAreCounted() {
    var notes = MistakeNotes(path: "d.csv")
    notes.noteSkipped(0)
    #expect(notes.diagnostics.isEmpty)
    notes.noteSkipped(3)
    #expect(notes.diagnostics.first?.message.en == "`skip_rows` left 3 row(s) out")
    #expect(notes.isEmpty)
  }

  @Test func aRowThatStandsTwiceNamesTheEarlierLine() throws {
    let table = try SampleTable("id,a\nx,1\nx,2\n")
    var notes = MistakeNotes(path: "d.csv")
    notes.addDuplicate("x", ofLine: 2, in: table.batch, record: 1, column: 0)
    let found = notes.diagnostics.first
    #expect(found?.position == SourcePosition(line: 3, column: 1) && found?.excerpt == "x,2")
    #expect(
      found?.message.en == "the customer `x` has a row for this period already in line 2")
  }
}
