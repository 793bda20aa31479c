import Testing

@testable import VectorCharts

@Suite struct RowLabelsTests {
  /// Four capitals take 37 pixels at a size of 12.5, in bold 1.13 times as much.
  @Test func theColumnIsAsWideAsItsWidestNameInBold() throws {
    let labels = RowLabels(["A", "AAAA"])
    #expect(labels.lines == [["A"], ["AAAA"]])
    #expect(abs(labels.end - 41.81) < 1e-9)
    var drawing = Drawing()
    labels.draw(0, y: 100, on: &drawing)
    labels.draw(1, y: 130, isBold: true, on: &drawing)
    let texts = try #require(DrawnMarks(drawing)).named("text")
    #expect(texts.map { $0.numbers("x", "y") } == [[41.8, 104.4], [41.8, 134.4]])
    #expect(texts.map { $0["text-anchor"] } == ["end", "end"])
    #expect(texts.map { $0["font-weight"] } == ["", "600"])
  }

  @Test func longNamesTakeTwoLinesAroundTheMiddle() throws {
    let labels = RowLabels(["Timely answers"], maximumWidth: 60)
    #expect(labels.lines == [["Timely", "answers"]])
    var drawing = Drawing()
    labels.draw(0, y: 100, on: &drawing)
    let marks = try #require(DrawnMarks(drawing))
    #expect(marks.texts == ["Timely", "answers"])
    #expect(marks.named("text").map { $0.numbers("y")[0] } == [96.9, 111.9])
  }

  @Test func rowsGrowWithTheirLines() {
    let labels = RowLabels(["Timely answers", "b"], maximumWidth: 60)
    #expect(labels.height(0, atLeast: 20) == 36 && labels.height(1, atLeast: 20) == 21)
    #expect(labels.height(0, atLeast: 50) == 50)
  }
}
