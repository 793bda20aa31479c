import BilingualText
import DelimitedText
import Diagnostics
import Testing

@testable import ScenarioData

struct VotesTableTests {
  private static var empty: VotesTable {
    VotesTable(
      leaves: ["price", "speed"],
      grades: [("good", Label(chinese: "好", english: "Good")), ("bad", Label(chinese: "差"))],
      notes: MistakeNotes(path: "v.csv"))
  }

  private func read(_ text: String) throws -> VotesTable {
    let sample = try SampleTable(text)
    var table = Self.empty
    if table.readHeader(sample.columns, sample.headerMistakes) { table.append(sample.batch) }
    return table
  }

  @Test func votesAreCountedByIndicator() throws {
    let found = try read("indicator,bad,good\nspeed,3,7\nprice,,10\n")
    #expect(found.objects == [VotesTable.VotedObject(id: nil, counts: [[10, 0], [7, 3]])])
    #expect(found.notes.diagnostics.isEmpty)
  }

  @Test func objectsStandInTheOrderOfTheTable() throws {
    let found = try read(
      "object,indicator,good,bad\nY,price,1,2\nX,price,3,4\n Y ,speed,5,-\n")
    let first = VotesTable.VotedObject(id: "Y", counts: [[1, 2], [5, 0]])
    let second = VotesTable.VotedObject(id: "X", counts: [[3, 4], nil])
    #expect(found.objects == [first, second] && found.notes.diagnostics.isEmpty)
  }

  @Test(arguments: ["indicator,好,差", "indicator,Good,bad", "indicator,good,差"])
  func aGradeIsKnownByItsIdOrItsNames(_ header: String) throws {
    let found = try read(header + "\nprice,1,2\n")
    #expect(found.objects.map(\.counts) == [[[1, 2], nil]])
  }

  @Test func aColumnForEveryGradeIsNeeded() throws {
    let found = try read("indicator,good\nprice,1\n")
    #expect(found.objects.isEmpty && found.notes.diagnostics.map(\.code) == [.csvColumnMissing])
    #expect(found.notes.diagnostics.first?.message.en == "there is no column `bad`")
  }

  @Test(arguments: ["1.5", "-1", "many", "２"])
  func aCountIsAWholeNumber(_ cell: String) throws {
    let found = try read("indicator,good,bad\nprice,\(cell),2\n")
    #expect(found.notes.diagnostics.map(\.code) == [.fuzzyVotesCell])
    #expect(found.notes.diagnostics.first?.position == SourcePosition(line: 2, column: 7))
    #expect(found.objects.map(\.counts) == [[[0, 2], nil]])
  }

  @Test func anIndicatorIsKnownAndStandsOnce() throws {
    let found = try read("indicator,good,bad\nprise,1,2\nprice,3,4\nprice,5,6\n")
    let codes: [DiagnosticCode] = [.csvUnknownIndicator, .csvDuplicateKey]
    #expect(found.notes.diagnostics.map(\.code) == codes)
    #expect(found.notes.diagnostics.first?.hint?.en == "did you mean `price`?")
    #expect(found.objects.map(\.counts) == [[[3, 4], nil]])
  }

  @Test func aFileIsReadOrItsMistakeIsNoted() throws {
    let folder = try SampleFolder([
      "v.csv": "indicator,good,bad\nprice,1,2\n", "e.csv": "indicator,good,bad\n",
    ])
    let found = Self.empty.read(folder.path + "v.csv")
    #expect(found.objects.map(\.counts) == [[[1, 2], nil]])
    let without = Self.empty.read(folder.path + "e.csv")
    #expect(without.notes.diagnostics.map(\.code) == [.csvEmpty])
    let missing = Self.empty.read(folder.path + "none.csv")
    #expect(missing.notes.diagnostics.map(\.code) == [.fileUnreadable])
  }
}
