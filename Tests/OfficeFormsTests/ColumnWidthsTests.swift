import BilingualText
import ReportForms
import Testing

@testable import OfficeForms

@Suite struct ColumnWidthsTests {
  private func width(
    _ title: Phrase, _ cells: [ReportTable.Cell] = [], _ language: ReportLanguage = .english
  ) -> Double {
    var table = ReportTable([.text(title)])
    for cell in cells { table.append([cell]) }
    return ColumnWidths(table, language).characters[0]
  }

  @Test func aHeadingHasRoomForTheFiltersButton() {
    #expect(width("n") == 8)
    #expect(width("Customer") == 11)
    let seven = Phrase(zh: "服务响应及时性", en: "Response")
    #expect(width(seven, [], .chinese) == 15)
    #expect(width(seven) == 11)
  }

  /// Half of a long heading is enough, because headings wrap.
  @Test func aLongHeadingWraps() {
    #expect(width(Phrase(String(repeating: "x", count: 40))) == 23)
    #expect(width(Phrase(String(repeating: "x", count: 13))) == 15)
  }

  @Test func theLongestCellDecides() {
    let long = Phrase(String(repeating: "客", count: 15))
    #expect(width("n", [.init("x"), .init(long)]) == 32)
    #expect(width("n", [.init(long, indent: 2)]) == 36)
    #expect(width("n", [.init(123_456_789.25, .fixed(1))]) == 13)
    #expect(width("n", [.init(Phrase(String(repeating: "客", count: 90)))]) == 60)
  }

  @Test func barsTakeNoRoomOfTheirOwn() {
    #expect(width("n", [.init(.bar(1))]) == 8)
  }

  @Test func onlyTheFirstThousandRowsAreMeasured() {
    let long = ReportTable.Cell(Phrase(String(repeating: "x", count: 30)))
    let short = Array(repeating: ReportTable.Cell("x"), count: 1000)
    #expect(width("n", short + [long]) == 8)
    #expect(width("n", short.dropLast() + [long]) == 32)
  }
}
