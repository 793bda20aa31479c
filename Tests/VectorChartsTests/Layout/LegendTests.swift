import Markup
import Testing

@testable import VectorCharts

@Suite struct LegendTests {
  /// A capital takes 0.74 em, so that an item takes 22 + 8.88 + 14.
  @Test func itemsStandBesideEachOther() throws {
    let legend = Legend(items: [
      (.swatch(.filled(.blue)), "A"), (.line(.stroked(.orange)), "B"),
      (.mark(.disc, .filled(.green)), "C"),
    ])
    var drawing = Drawing()
    #expect(legend.draw(x: 10, y: 40, on: &drawing) == 64)
    let marks = try #require(DrawnMarks(drawing))
    #expect(marks.named("rect")[0].numbers("x", "y", "width", "height") == [10, 41, 15, 12])
    #expect(marks.named("line")[0].numbers("x1", "y1", "x2", "y2") == [54.9, 47, 71.9, 47])
    #expect(marks.named("circle")[0].numbers("cx", "cy") == [107.8, 47])
    #expect(marks.named("text").map { $0.numbers("x")[0] } == [32, 76.9, 121.8])
    #expect(marks.texts == ["A", "B", "C"])
  }

  /// Thirty capitals take 266.4, the item 302.4: two fit into a line.
  @Test func aLineBreaksWhereTheNextItemHasNoRoom() throws {
    let name = String(repeating: "A", count: 30)
    let items = [Legend.Key](repeating: .swatch(.filled(.blue)), count: 3).map {
      (key: $0, text: name)
    }
    var drawing = Drawing()
    #expect(Legend(items: items).draw(x: 10, y: 0, on: &drawing) == 42)
    let swatches = try #require(DrawnMarks(drawing)).named("rect")
    #expect(swatches.map { $0.numbers("x", "y") } == [[10, 1], [312.4, 1], [10, 19]])
  }

  @Test func noItemsTakeNoRoom() {
    var drawing = Drawing()
    #expect(Legend(items: []).draw(x: 0, y: 33, on: &drawing) == 33)
    #expect(drawing.content.bytes.isEmpty)
  }
}
