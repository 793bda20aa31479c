import BilingualText
import Testing

@testable import ReportForms

/// Forms that do not draw give a figure's values as a table, whatever the picture is.
@Suite struct FigureTests {
  private static let charts: [Chart] = [
    .bars(BarChart([.init("A", 60), .init("B", -40)], form: .count)),
    .stackedShares(StackedSharesChart(parts: ["good", "bad"], rows: [.init("A", [3, 1])])),
    .distribution(
      DistributionChart(
        limits: [0, 50, 100], series: [.init("now", counts: [1, 4])], axis: "score")),
    .ranges(
      RangeChart(
        series: ["now"],
        rows: [
          .init(
            "A", [.init(low: 1, lowerQuartile: 2, middle: 3, upperQuartile: 4, high: 5), nil])
        ],
        form: .count, axis: "score")),
    .slope(
      SlopeChart(
        before: "then", after: "now", lines: [.init("A", before: 1, after: 2)], form: .count)),
    .steps(StepChart(steps: [.init("A", 60)], end: .init("all", 60), form: .count)),
    .points(
      PointChart([.init("A", x: 1, y: 2)], xAxis: "x", yAxis: "y", xForm: .count, yForm: .count)),
    .lines(
      LineChart(
        [.init("A", [(x: 0, y: 1), (x: 1, y: 2)])], xAxis: "x", yAxis: "y", xForm: .count,
        yForm: .count)),
    .heatMap(
      HeatMapChart(rows: ["A"], columns: ["B"], cells: [[.init(shade: 0.5, "3")]], diverges: false)),
    .bullets(BulletChart([.init("A", 0.02, limit: 0.1)], form: .fixed(2))),
    .hierarchy(
      HierarchyChart([.init("A", depth: 0, parent: nil, local: 1, global: 1, isLeaf: true)])),
  ]

  private static func figure(_ chart: Chart, takeaway: Phrase? = nil, note: Phrase? = nil) -> Figure
  {
    var data = ReportTable([
      .text(Phrase(zh: "名称", en: "Name")), .number(Phrase(zh: "值", en: "Value")),
    ])
    data.append([.init("A"), .init(60, .count)])
    return Figure(
      id: "values", title: Phrase(zh: "各值", en: "Values"), takeaway: takeaway, note: note,
      chart: chart, data: data)
  }

  @Test(arguments: charts)
  func theTextIsTheTableOfItsValues(chart: Chart) {
    var document = ReportDocument()
    document.figure(Self.figure(chart))
    #expect(
      document.text(in: .english) == """
        Values
        Name  Value
        ----  -----
        A        60

        """)
    #expect(
      document.markdown(in: .chinese) == """
        **各值**

        | 名称 | 值 |
        | --- | ---: |
        | A | 60 |

        """)
  }

  @Test func whatThereIsToSayStandsBelow() {
    var document = ReportDocument()
    let takeaway = Phrase(zh: "A 最高", en: "A is highest")
    let note = Phrase(zh: "- 越长越好", en: "# longer is better")
    document.figure(Self.figure(Self.charts[0], takeaway: takeaway, note: note))
    #expect(
      document.text(in: .english).hasSuffix("A        60\nA is highest\n# longer is better\n"))
    #expect(
      document.markdown(in: .english).hasSuffix(
        "| A | 60 |\n\nA is highest\n\\# longer is better\n"))
    #expect(document.markdown(in: .chinese).hasSuffix("\n\nA 最高\n\\- 越长越好\n"))
  }

  @Test func theTitleIsBoldOnATerminal() {
    var document = ReportDocument()
    document.figure(Self.figure(Self.charts[0]))
    #expect(document.text(in: .english, style: .ansi).hasPrefix("\u{1b}[1mValues\u{1b}[0m\n"))
  }
}
