import BilingualText
import ReportForms
import Testing

@testable import VectorCharts

/// Values of 0…100 have an axis to 108, between 28.79 and 728 and between 344 and 24.
@Suite struct PointChartTests {
  private func drawn(
    _ points: [PointChart.Point], _ crosshair: PointChart.Crosshair? = nil
  ) throws -> DrawnMarks {
    let chart = PointChart(
      points, crosshair: crosshair, xAxis: "across", yAxis: "up", xForm: .fixed(0),
      yForm: .fixed(1))
    return try #require(DrawnMarks(chart.drawing(.english)))
  }

  private let points: [PointChart.Point] = [
    .init("Low", x: 0, y: 0), .init("Mid", x: 50, y: 50), .init("High", x: 100, y: 100),
  ]

  @Test func pointsStandWhereTheirValuesSay() throws {
    let marks = try drawn(points)
    let discs = marks.named("circle")
    let expected: [[Double]] = [[28.8, 344], [352.5, 195.9], [676.2, 47.7]]
    #expect(discs.map { $0.numbers("cx", "cy") } == expected)
    #expect(discs.map(\.text) == ["Low: 0, 0.0", "Mid: 50, 50.0", "High: 100, 100.0"])
    #expect(discs.allSatisfy { $0["class"] == "f-blue s-paper" })
  }

  /// At the right of the point; where that would leave the plane, farther away with a line.
  @Test func namesStandBesideTheirPoints() throws {
    let marks = try drawn(points)
    #expect(marks.text("Mid")?.numbers("x", "y") == [361.5, 200.1])
    #expect(marks.text("Low")?.numbers("x", "y") == [37.8, 334.2])
    let leaders = marks.named("line").filter { $0["stroke-width"] == "0.8" }
    #expect(leaders.map { $0.numbers("x1", "y1", "x2", "y2") } == [[28.8, 344, 37.8, 330]])
  }

  @Test func namesDoNotStandOnEachOther() throws {
    let marks = try drawn(points + [.init("Q", x: 50, y: 50)])
    #expect(marks.text("Mid")?.numbers("x", "y") == [361.5, 200.1])
    // At the left: 9 and its own 8.88 pixels away.
    #expect(marks.text("Q")?.numbers("x", "y") == [334.6, 200.1])
  }

  @Test func whatIsBadIsATriangle() throws {
    let marks = try drawn([
      .init("a", x: 0, y: 0), .init("b", x: 50, y: 50, tone: .bad),
      .init("c", x: 100, y: 100, tone: .muted), .init("d", x: 20, y: 80, tone: .caution),
    ])
    #expect(marks.named("circle").map { $0["class"] } == ["f-blue s-paper", "f-pale-blue s-paper"])
    let triangles = marks.named("path")
    #expect(triangles.map(\.text) == ["b: 50, 50.0", "d: 20, 80.0"])
    #expect(triangles.allSatisfy { $0["class"] == "f-orange s-paper" })
  }

  @Test func theCrosshairCutsThePlaneIntoNamedParts() throws {
    let marks = try drawn(points, .init(x: 50, y: 50, quadrants: ["UL", "UR", "LL", "LR"]))
    let parts = marks.named("rect")
    let expected: [[Double]] = [[28.8, 24, 323.7, 171.9], [352.5, 24, 375.5, 171.9]]
    #expect(parts.map { $0.numbers("x", "y", "width", "height") } == expected)
    #expect(parts.map { $0["class"] } == ["f-pale-orange", "f-pale-blue"])
    let corners: [[Double]] = [[35.8, 41], [721, 41], [35.8, 335], [721, 335]]
    #expect(["UL", "UR", "LL", "LR"].map { marks.text($0)?.numbers("x", "y") ?? [] } == corners)
    let lines = marks.named("line").filter {
      $0["class"] == "s-muted" && $0["stroke-width"].isEmpty
    }
    let places = lines.map { $0.numbers("x1", "y1", "x2", "y2") }
    #expect(
      places.contains([352.5, 24, 352.5, 344]) && places.contains([28.8, 195.9, 728, 195.9]))
  }

  @Test func withoutItsFourNamesNoPartIsTinted() throws {
    let marks = try drawn(points, .init(x: 50, y: 50))
    #expect(marks.named("rect").isEmpty)
  }

  @Test func manyPointsHaveNoNames() throws {
    let many = (0..<402).map { PointChart.Point(Phrase("P\($0)"), x: Double($0), y: Double($0)) }
    let some = try drawn(Array(many.prefix(61)))
    #expect(some.named("circle").count == 61 && some.text("P30") == nil)
    let marks = try drawn(many + [.init("none", x: .nan, y: 0)])
    #expect(marks.named("circle").count == 400)
    #expect(marks.text("3 more are in the data table only") != nil)
  }

  @Test func boxesThatTouchDoNotMeet() {
    let box = Box(x: 0, y: 0, width: 10, height: 10)
    #expect(box.meets(Box(x: 9, y: 9, width: 5, height: 5)))
    #expect(!box.meets(Box(x: 10, y: 0, width: 5, height: 5)))
    #expect(!box.meets(Box(x: 0, y: -5, width: 10, height: 5)))
    #expect(box.holds(box) && box.holds(Box(x: 1, y: 1, width: 9, height: 9)))
    #expect(!box.holds(Box(x: 1, y: 1, width: 9.5, height: 1)))
  }
}
