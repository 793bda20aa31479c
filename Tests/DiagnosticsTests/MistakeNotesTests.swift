import BilingualText
import Testing

@testable import Diagnostics

struct MistakeNotesTests {
  private func mistake(_ line: Int, _ severity: Diagnostic.Severity = .error) -> Diagnostic {
    Diagnostic(
      severity, .csvNotANumber, file: "d.csv", position: SourcePosition(line: line, column: 1),
      message: "x")
  }

  @Test func theFirstAreDescribedAndAllAreCounted() {
    var notes = MistakeNotes(path: "d.csv", described: 3)
    #expect(notes.isEmpty && notes.room == 3)
    for line in 1...5 { notes.add(mistake(line)) }
    #expect(notes.diagnostics.map(\.position?.line) == [1, 2, 3])
    #expect(notes.undescribed == 2 && notes.count == 5 && notes.isFull)
  }

  /// Warnings stop nothing and take no room from errors.
  @Test func warningsAreAlwaysDescribed() {
    var notes = MistakeNotes(path: "d.csv", described: 1)
    for line in 1...3 { notes.add(mistake(line, .warning)) }
    #expect(notes.diagnostics.count == 3 && notes.room == 1 && notes.isEmpty)
  }

  @Test func stretchesOfAFileAddUpInTheirOrder() {
    var first = MistakeNotes(path: "d.csv", described: 2)
    first.add(mistake(4))
    var second = MistakeNotes(path: "d.csv", described: 2)
    for line in [9, 7, 8] { second.add(mistake(line)) }
    first.add(second)
    #expect(first.diagnostics.map(\.position?.line) == [4, 7])
    #expect(first.undescribed == 2)
  }

  @Test func leftOutRowsTurnErrorsIntoWarnings() {
    var notes = MistakeNotes(path: "d.csv", described: 1)
    for line in 1...3 { notes.add(mistake(line)) }
    let warnings = notes.asWarnings(true)
    #expect(!warnings.diagnostics.hasErrors)
    #expect(warnings.undescribed == 0 && warnings.undescribedWarnings == 2)
    #expect(notes.asWarnings(false).diagnostics.hasErrors)
  }
}
