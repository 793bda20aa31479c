import BilingualText
import Testing

@testable import ReportForms

@Suite struct CellValueTests {
  @Test func aTextIsReadInItsLanguage() {
    let cell = CellValue.text(Phrase(zh: "优秀", en: "excellent"))
    #expect(cell.text(in: .chinese) == "优秀")
    #expect(cell.text(in: .english) == "excellent")
    #expect(CellValue.empty.text(in: .chinese) == "")
  }

  @Test func aDayHasTwoDigitsForMonthAndDay() {
    #expect(CellValue.date(year: 2026, month: 1, day: 5).text(in: .english) == "2026-01-05")
    #expect(CellValue.date(year: 2025, month: 12, day: 31).text(in: .chinese) == "2025-12-31")
  }

  /// The longest bar is twenty characters long.
  @Test(
    arguments: [
      (0.5, 10), (1, 20), (3, 20), (0.13, 3), (0.024, 0), (0, 0), (-0.5, 0), (.nan, 0),
      (.infinity, 0),
    ] as [(Double, Int)])
  func aBarIsAsLongAsItsShare(share: Double, length: Int) {
    #expect(CellValue.bar(share).text(in: .english) == String(repeating: "█", count: length))
  }

  @Test func onlyANumberThatIsThereHasANumber() {
    #expect(CellValue.number(0.25, .percent(0)).number == 0.25)
    #expect(CellValue.number(.nan, .count).number == nil)
    #expect(CellValue.bar(0.5).number == nil)
    #expect(CellValue.text("5").number == nil)
    #expect(CellValue.number(0.25, .percent(0)).text(in: .english) == "25%")
  }
}
