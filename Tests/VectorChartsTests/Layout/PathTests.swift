import Testing

@testable import VectorCharts

@Suite struct PathTests {
  @Test func commandsFollowEachOther() {
    var path = Path()
    #expect(path.isEmpty)
    path.move(1, 2)
    path.line(3.5, -4)
    path.curve(1, 2, 3, 4, 5.25, 6)
    path.close()
    #expect(path.commands == "M1 2L3.5 -4C1 2 3 4 5.3 6Z" && !path.isEmpty)
  }

  @Test func polylinesStartWithAMove() {
    #expect(Path.polyline([(1, 2), (3, 4), (5, 6)]).commands == "M1 2L3 4L5 6")
    #expect(Path.polyline([]).isEmpty)
    #expect(Path.closed([(1, 2), (3, 4)]).commands == "M1 2L3 4Z")
  }

  /// Lines from the upper or right edge to the left or lower one, where x + y is 5, 11, 17, …
  @Test func hatchingStaysWithinItsRectangle() {
    let path = Path.hatch(x: 10, y: 20, width: 12, height: 8)
    #expect(path.commands == "M15 20L10 25M21 20L13 28M22 25L19 28")
    #expect(Path.hatch(x: 0, y: 0, width: 2, height: 3).isEmpty)
  }
}
