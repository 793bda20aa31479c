import Testing

@testable import VectorCharts

@Suite struct MarkTests {
  private func drawn(_ mark: Mark) throws -> DrawnMarks.Element {
    var drawing = Drawing()
    drawing.mark(mark, x: 20, y: 30, radius: 10, .filled(.violet), hint: "\(mark)")
    return try #require(DrawnMarks(drawing)?.all.last)
  }

  @Test func shapesStandAroundTheirPlace() throws {
    let disc = try drawn(.disc)
    #expect(disc.name == "circle" && disc.numbers("cx", "cy", "r") == [20, 30, 10])
    let square = try drawn(.square)
    #expect(square.name == "rect")
    #expect(square.numbers("x", "y", "width", "height") == [11, 21, 18, 18])
    #expect(try drawn(.triangle)["d"] == "M20 18.5L31 38L9 38Z")
    #expect(try drawn(.diamond)["d"] == "M20 17.5L32.5 30L20 42.5L7.5 30Z")
  }

  @Test func everyShapeHasItsPaintAndItsHint() throws {
    for mark in Mark.allCases {
      let shape = try drawn(mark)
      #expect(shape["class"] == "f-violet" && shape.text == "\(mark)")
    }
  }
}
