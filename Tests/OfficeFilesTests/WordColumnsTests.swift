import Testing

@testable import OfficeFiles

/// Widths are twentieths of a point; a letter of 10.5 points is 111.3 of them wide.
@Suite struct WordColumnsTests {
  /// A4 between its margins.
  private let page = 8958

  private func columns(_ widths: [Double], isRight: Bool) -> WordColumns {
    let cell = WordDocument.Cell(.init("x"), isRight: isRight)
    let table = WordDocument.Table(
      caption: nil, head: widths.map { _ in cell }, rows: [], widths: widths)
    return WordColumns(table, page: page)
  }

  /// 6 · 111.3 + 216 = 883.8 and 12 · 111.3 + 216 = 1551.6, of 2435.4 in all.
  @Test func columnsThatFitShareThePageAsTheirContentsDo() {
    let columns = columns([6, 12], isRight: true)
    #expect(columns.widths == [3250, 5707])
    #expect(columns.size == 21 && columns.margin == 108)
  }

  @Test func aHeadingHasRoomForTwoChineseCharacters() {
    let columns = columns([0, 4], isRight: false)
    #expect(abs(columns.widths[0] - columns.widths[1]) <= 1)
    #expect((8956...8958).contains(columns.widths.reduce(0, +)))
  }

  /// The number keeps 8 · 111.3 + 216 = 1106.4; the text has what is left.
  @Test func aLongTextWrapsBeforeANumberDoes() {
    let head = [false, true].map { WordDocument.Cell(.init("x"), isRight: $0) }
    let table = WordDocument.Table(caption: nil, head: head, rows: [], widths: [200, 8])
    let columns = WordColumns(table, page: page)
    #expect(columns.widths == [7851, 1106])
    #expect(columns.size == 21)
  }

  /// Ten times 1106.4 is more than the page; with letters of 9 points ten times 863.2 is not.
  @Test func lettersBecomeSmallerBeforeNumbersBreak() {
    let columns = columns(Array(repeating: 8, count: 10), isRight: true)
    #expect(columns.size == 18 && columns.margin == 50)
    #expect(columns.widths.allSatisfy { (895...896).contains($0) })
  }

  @Test func lettersAreNeverSmallerThanSixAndAHalfPoints() {
    let columns = columns(Array(repeating: 8, count: 20), isRight: true)
    #expect(columns.size == 13)
    #expect(columns.widths.count == 20)
    #expect(columns.widths.allSatisfy { (447...448).contains($0) })
  }

  @Test func manyLongTextsWrapInFullSize() {
    let columns = columns(Array(repeating: 100, count: 8), isRight: false)
    // Eight columns of at least 8 · 111.3 + 216 fit.
    #expect(columns.size == 21)
    #expect(columns.widths.allSatisfy { $0 >= 1106 })
    #expect(columns.widths.reduce(0, +) <= page)
  }

  @Test func aTableWithoutColumnsHasNoWidths() {
    #expect(columns([], isRight: false).widths.isEmpty)
  }
}
