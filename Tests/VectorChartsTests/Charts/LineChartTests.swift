import BilingualText
import ReportForms
import Testing

@testable import VectorCharts

/// Values of 0…100 stand between 288 and 28. The numbers at the left take 3 · 0.63 · 11 + 8 = 28.79
/// pixels, a name of one capital at the right 0.74 · 12 + 14 = 22.88.
@Suite struct LineChartTests {
  private func drawn(
    _ series: [LineChart.Series], markers: [LineChart.Marker] = [], xLabels: [Phrase] = []
  ) throws -> DrawnMarks {
    let chart = LineChart(
      series, markers: markers, xAxis: "across", yAxis: "up", xForm: .fixed(0), yForm: .fixed(0),
      xLabels: xLabels)
    return try #require(DrawnMarks(chart.drawing(.english)))
  }

  private let rising: [(x: Double, y: Double)] = [(0, 0), (1, 50), (2, 100)]

  @Test func pointsStandWhereTheirValuesSay() throws {
    let marks = try drawn([.init("A", rising)])
    let line = try #require(marks.named("path").first)
    #expect(marks.named("path").count == 1 && line["d"] == "M28.8 288L372.4 158L716 28")
    #expect(line["class"] == "s-blue" && line["stroke-width"] == "2")
    #expect(
      marks.named("circle").map { $0.numbers("cx", "cy", "r") } == [
        [28.8, 288, 3], [372.4, 158, 3], [716, 28, 3],
      ])
    #expect(marks.text("up")?.numbers("x", "y") == [0, 12])
    #expect(marks.text("100")?.numbers("x", "y") == [22.8, 32])
  }

  @Test func aMissingValueLeavesAGap() throws {
    let points: [(x: Double, y: Double)] = [(0, 0), (1, 50), (2, .nan), (3, 50), (4, 100)]
    let marks = try drawn([.init("A", points)])
    #expect(marks.named("path").map { $0["d"] } == ["M28.8 288L200.6 158M544.2 158L716 28"])
    #expect(marks.named("circle").count == 4)
  }

  @Test func boundsAreAPaleRibbonBehindTheLine() throws {
    let marks = try drawn([.init("A", [(0, 50), (1, 50)], band: [0...100, 25...75])])
    let paths = marks.named("path")
    #expect(
      paths.map { $0["d"] } == ["M28.8 288L716 223L716 93L28.8 28Z", "M28.8 158L716 158"])
    #expect(paths[0]["class"] == "f-blue" && paths[0]["fill-opacity"] == "0.15")
  }

  @Test func tonesDecideHowALineLooks() throws {
    let looks = [Tone.plain, .strong, .muted, .bad, .caution].enumerated().map {
      LineChart.look($0.offset, $0.element)
    }
    #expect(looks.map(\.paint) == [.blue, .orange, .grey, .orange, .orange])
    #expect(looks.map(\.dash) == [nil, "6 3", "2 3", "6 3", "6 3"])
    let strong = try drawn([.init("A", rising, tone: .strong)])
    #expect(strong.named("path")[0]["stroke-width"] == "3")
    #expect(strong.text("A")?["font-weight"] == "600")
    #expect(Set((0..<7).map { LineChart.look($0, .plain).paint }).count == 7)
  }

  /// With markers the plane stands 20 pixels lower.
  @Test func markersAreUprightLinesNamedWhereThereIsRoom() throws {
    let marks = try drawn(
      [.init("A", rising)], markers: [.init("later", x: 1.001), .init("today", x: 1)])
    let dashed = marks.named("line").filter { $0["stroke-dasharray"] == "4 3" }
    #expect(dashed[0].numbers("x1", "y1", "x2", "y2") == [372.4, 44, 372.4, 308])
    #expect(dashed.count == 2 && marks.text("later") == nil)
    #expect(marks.text("today")?.numbers("x", "y") == [372.4, 39])
    #expect(marks.text("today")?["text-anchor"] == "middle")
  }

  /// Both end at 158 and are moved by half of the 15 pixels that a name takes.
  @Test func namesOfLinesThatMeetAreMovedApart() throws {
    let marks = try drawn([.init("A", [(0, 0), (2, 50)]), .init("B", [(0, 100), (2, 50)])])
    #expect(marks.text("A")?.numbers("x", "y") == [730, 154.7])
    #expect(marks.text("B")?.numbers("x", "y") == [730, 169.7])
    #expect(marks.text("A")?["class"] == "f-blue" && marks.text("B")?["class"] == "f-orange")
  }

  @Test func periodsAreNamedBelowTheirPoints() throws {
    let marks = try drawn([.init("A", rising)], xLabels: ["p", "q", "r"])
    let places = marks.named("circle").map { $0.numbers("cx")[0] }
    #expect(places == [48.8, 377.4, 706])
    #expect(
      ["p", "q", "r"].map { marks.text($0)?.numbers("x", "y") ?? [] } == places.map { [$0, 305] })
    #expect(marks.text("across")?.numbers("x", "y") == [716, 322])
  }

  @Test func ofManyPeriodsEveryFewAreNamed() throws {
    let periods = (0..<60).map { String(1000 + $0) }
    let marks = try drawn(
      [.init("A", periods.indices.map { (Double($0), 1) })], xLabels: periods.map { Phrase($0) })
    let named = periods.indices.filter { marks.texts.contains(periods[$0]) }
    // A name takes 27.72 pixels and 10 of room, a period (7062 - 45.38) / 59 = 11.2.
    #expect(named == Array(stride(from: 0, to: 60, by: 4)))
    #expect(marks.named("circle").isEmpty)
  }

  @Test func tooManyLinesAreThinAndWithoutNames() throws {
    let series = (0..<42).map { LineChart.Series(Phrase("S\($0)"), rising) }
    let some = try drawn(Array(series.prefix(17)))
    #expect(some.named("path").count == 17 && some.named("circle").isEmpty)
    #expect(some.text("S0") == nil && some.named("path").allSatisfy { $0["stroke-width"].isEmpty })
    let many = try drawn(series)
    #expect(many.named("path").count == 40)
    #expect(many.text("2 more are in the data table only") != nil)
  }

  @Test func nothingFiniteIsNothingToDraw() throws {
    #expect(try drawn([.init("A", [(0, .nan)])]).texts == ["There is nothing to draw"])
    #expect(try drawn([]).texts == ["There is nothing to draw"])
  }
}
