import BilingualText
import OfficeFiles
import ReportForms
import Testing

@testable import OfficeForms

/// What the charts of office programs are given of a figure.
@Suite struct OfficeChartFigureTests {
  private func office(_ chart: Chart, _ language: ReportLanguage = .english) -> OfficeChart? {
    OfficeChart(Figure(id: "f", title: "F", chart: chart, data: ReportTable([])), in: language)
  }

  @Test func barsHaveTheirValuesAndTheirFormat() throws {
    let bars = BarChart([.init(Phrase(zh: "甲", en: "A"), 0.5), .init("B", -1)], form: .percent(1))
    let chart = try #require(office(.bars(bars)))
    #expect(chart.kind == .bars && chart.categories == ["A", "B"])
    #expect(chart.series.map(\.values) == [[0.5, -1]])
    #expect(chart.series.map(\.name) == ["Value"] && chart.numberFormat == "0.0%")
    let chinese = try #require(office(.bars(bars), .chinese))
    #expect(chinese.categories == ["甲", "B"] && chinese.series[0].name == "数值")
  }

  @Test func sharesHaveASeriesForEachPart() throws {
    let shares = StackedSharesChart(
      parts: ["good", "bad"], rows: [.init("A", [3, 1]), .init("B", [2])])
    let chart = try #require(office(.stackedShares(shares)))
    #expect(chart.kind == .shares && chart.series.map(\.name) == ["good", "bad"])
    #expect(chart.series[0].values == [3, 2])
    #expect(chart.series[1].values[0] == 1 && chart.series[1].values[1].isNaN)
    #expect(chart.series[0].colour != chart.series[1].colour)
  }

  @Test func binsAreNamedByTheirLimits() throws {
    let distribution = DistributionChart(
      limits: [0, 2.5, 100], series: [.init("then", counts: [4, 6]), .init("now", counts: [7])],
      axis: "Score")
    let chart = try #require(office(.distribution(distribution)))
    #expect(chart.kind == .columns && chart.categories == ["0–2.5", "2.5–100"])
    #expect(chart.series[0].values == [4, 6])
    #expect(chart.series[1].values[0] == 7 && chart.series[1].values[1].isNaN)
    #expect(chart.categoryTitle == "Score" && chart.valueTitle == "Count")
  }

  @Test func aDeclineLooksDifferentFromARise() throws {
    let slope = SlopeChart(
      before: "2025", after: "2026",
      lines: [.init("up", before: 1, after: 2), .init("down", before: 2, after: 1)], form: .fixed(1)
    )
    let chart = try #require(office(.slope(slope)))
    #expect(chart.kind == .lines && chart.categories == ["2025", "2026"])
    #expect(chart.series.map(\.values) == [[1, 2], [2, 1]])
    #expect(chart.series.map(\.colour) == [OfficeChart.blue, OfficeChart.orange])
  }

  @Test func manyMembersArePairsOfBars() throws {
    let lines = (0..<13).map {
      SlopeChart.Line(Phrase("m\($0)"), before: Double($0), after: Double(20 - $0))
    }
    let few = SlopeChart(before: "b", after: "a", lines: Array(lines.prefix(12)), form: .count)
    #expect(office(.slope(few))?.kind == .lines)
    let chart = try #require(
      office(.slope(SlopeChart(before: "b", after: "a", lines: lines, form: .count))))
    #expect(chart.kind == .bars && chart.series.map(\.name) == ["b", "a"])
    #expect(chart.categories.count == 13)
    #expect(chart.series[0].values[12] == 12 && chart.series[1].values[12] == 8)
  }

  @Test func stepsStandBetweenTheirStartAndTheirEnd() throws {
    let chart = try #require(
      office(
        .steps(
          StepChart(
            start: .init("start", 50), steps: [.init("up", 30), .init("down", -5)],
            end: .init("end", 75),
            form: .fixed(1)))))
    #expect(chart.categories == ["start", "up", "down", "end"])
    #expect(chart.series[0].values == [50, 30, -5, 75])
  }

  @Test func pointsHavePlaces() throws {
    let points = PointChart(
      [.init("A", x: 1, y: 10), .init("B", x: 2, y: 20)], xAxis: "Weight", yAxis: "Score",
      xForm: .fixed(2), yForm: .count)
    let chart = try #require(office(.points(points)))
    #expect(chart.kind == .points && chart.places == [1, 2])
    #expect(chart.series.map(\.values) == [[10, 20]] && chart.series[0].name == "Score")
    #expect(chart.placeFormat == "0.00" && chart.numberFormat == "0")
  }

  private func lines(_ series: [LineChart.Series], labels: [Phrase] = []) -> OfficeChart? {
    office(
      .lines(
        LineChart(series, xAxis: "x", yAxis: "y", xForm: .fixed(1), yForm: .count, xLabels: labels))
    )
  }

  @Test func linesShareTheirPlaces() throws {
    let series = LineChart.Series("A", [(x: 0, y: 5), (x: 1, y: 6), (x: 1.5, y: 7)])
    #expect(lines([series])?.categories == ["0.0", "1.0", "1.5"])
    // A place that is no whole number has no name, nor has one behind the last name.
    #expect(lines([series], labels: ["q1"])?.categories == ["q1", "1.0", "1.5"])
    #expect(lines([series])?.series.map(\.values) == [[5, 6, 7]])
    #expect(lines([series, LineChart.Series("B", [(x: 0, y: 1)])]) == nil)
    #expect(lines([]) == nil)
    #expect(lines(Array(repeating: series, count: 12)) != nil)
    #expect(lines(Array(repeating: series, count: 13)) == nil)
  }

  @Test func bulletsStandBesideTheirLimits() throws {
    let bullets = BulletChart(
      [.init("A", 0.02, limit: 0.1), .init("B", 0.2, limit: 0.1)], form: .fixed(2))
    let chart = try #require(office(.bullets(bullets)))
    #expect(chart.series.map(\.name) == ["Value", "Limit"])
    #expect(chart.series.map(\.values) == [[0.02, 0.2], [0.1, 0.1]])
  }

  @Test func aHierarchyIsItsLeaves() throws {
    let chart = try #require(
      office(
        .hierarchy(
          HierarchyChart([
            .init("all", depth: 0, parent: nil, local: 1, global: 1, isLeaf: false),
            .init("A", depth: 1, parent: 0, local: 0.25, global: 0.25, isLeaf: true),
            .init("B", depth: 1, parent: 0, local: 0.75, global: 0.75, isLeaf: true),
          ]))))
    #expect(chart.categories == ["A", "B"] && chart.series[0].values == [0.25, 0.75])
    #expect(chart.series[0].name == "Global weight")
  }

  @Test func whatCannotBeDrawnIsNil() {
    let map = HeatMapChart(
      rows: ["A"], columns: ["B"], cells: [[.init(shade: 1, "3")]], diverges: false)
    #expect(office(.heatMap(map)) == nil)
    let ranges = RangeChart(series: ["s"], rows: [.init("A", [nil])], form: .count, axis: "x")
    #expect(office(.ranges(ranges)) == nil)
    #expect(office(.bars(BarChart([], form: .count))) == nil)
    #expect(office(.stackedShares(StackedSharesChart(parts: [], rows: [.init("A", [])]))) == nil)
  }
}
