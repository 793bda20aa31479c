import Testing

@testable import OfficeFiles

@Suite struct SheetNameTests {
  /// Excel keeps the name for itself and opens no file that has such a sheet.
  @Test(arguments: [
    ("History", "History (2)"), ("history", "history (2)"), ("HISTORY", "HISTORY (2)"),
    (" 'History' ", "History (2)"), ("Histories", "Histories"), ("History 1", "History 1"),
  ])
  func noSheetIsCalledHistory(text: String, name: String) {
    #expect(SheetName.valid(text, besides: []) == name)
  }

  @Test func theNextFreeNumberIsTaken() {
    let taken = ["Summary", "HISTORY (2)"]
    #expect(SheetName.valid("History", besides: taken) == "History (3)")
    #expect(SheetName.valid("summary", besides: taken) == "summary (2)")
  }
}
