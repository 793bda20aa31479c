import BilingualText
import Foundation
import Markup
import ReportForms
import SampleReports
import Testing

@testable import VectorCharts

@Suite struct ChartDrawingTests {
  /// Every kind, shape and language.
  static let drawings = SampleCharts.kinds.flatMap { kind in
    SampleCharts.Shape.allCases.flatMap { shape in
      ReportLanguage.allCases.map { (kind: kind, shape: shape, language: $0) }
    }
  }

  @Test(arguments: drawings)
  func isWellFormedAndKeepsItsTextsWithin(
    _ kind: String, _ shape: SampleCharts.Shape, _ language: ReportLanguage
  ) throws {
    let chart = SampleCharts.chart(kind, shape)
    let bytes = chart.drawing(in: language, name: "\(kind)").bytes
    let drawing = try #require(DrawnTexts(bytes), "no XML")
    #expect(!drawing.texts.isEmpty)
    #expect(drawing.height > 0 && drawing.height < 4000)
    for text in drawing.texts {
      let width = TextWidth.of(text.text, size: text.size, isBold: text.isBold)
      let left =
        text.anchor == "end"
        ? text.x - width : text.anchor == "middle" ? text.x - width / 2 : text.x
      #expect(left >= -1 && left + width <= 741, "\(text)")
      #expect(text.y >= text.size * 0.7 && text.y <= drawing.height, "\(text)")
    }
    #expect(
      drawing.elements.isSubset(of: ["svg", "rect", "line", "circle", "path", "text", "title"]))
    #expect(bytes.count < 300_000)
  }

  @Test(arguments: SampleCharts.kinds)
  func saysThatThereIsNothing(_ kind: String) throws {
    let chart = SampleCharts.chart(kind, .none)
    // A waterfall of no steps is its sum.
    guard kind != "steps" else { return }
    let drawing = try #require(DrawnTexts(chart.drawing(in: .chinese, name: "").bytes))
    #expect(drawing.texts.map(\.text) == ["没有可画的数据"])
  }

  @Test func saysHowManyAreNotDrawn() throws {
    let drawing = try #require(
      DrawnTexts(SampleCharts.chart("bars", .many).drawing(in: .english, name: "").bytes))
    #expect(drawing.texts.contains { $0.text == "20 more are in the data table only" })
  }

  @Test func barsBeginAtZeroAndAreAsLongAsTheirValues() throws {
    let chart = BarChart([.init("a", 10), .init("b", -5), .init("c", 20)], form: .fixed(0))
    let bars = try #require(DrawnTexts(Chart.bars(chart).drawing(in: .english, name: "").bytes))
      .rectangles.filter { $0["height"] == "18" }
    let widths = bars.compactMap { Double($0["width"] ?? "") }
    #expect(widths.count == 3)
    #expect(abs(widths[0] / widths[2] - 0.5) < 0.01 && abs(widths[1] / widths[2] - 0.25) < 0.01)
    let zero = try #require(Double(bars[0]["x"] ?? ""))
    let end = try #require(Double(bars[1]["x"] ?? ""))
    #expect(abs(end + widths[1] - zero) < 0.2)
    #expect(bars.map { $0["class"] } == ["f-blue", "f-orange", "f-blue"])
  }

  @Test func bulletsSayWhatPasses() throws {
    let chart = BulletChart(
      [.init("a", 0.05, limit: 0.1), .init("b", 0.1, limit: 0.1), .init("c", 0.11, limit: 0.1)],
      form: .fixed(2))
    let drawing = try #require(
      DrawnTexts(Chart.bullets(chart).drawing(in: .english, name: "").bytes))
    #expect(
      ["0.05 ✓", "0.10 ✓", "0.11 ✗", "limit 0.1"].allSatisfy { text in
        drawing.texts.contains { $0.text == text }
      })
  }

  @Test func waterfallsEndAtTheirSum() throws {
    let chart = StepChart(
      steps: [.init("a", 30, possible: 50), .init("b", 20, possible: 25)], end: .init("sum", 50),
      form: .fixed(1))
    let drawing = try #require(DrawnTexts(Chart.steps(chart).drawing(in: .english, name: "").bytes))
    let solid = drawing.rectangles.filter { $0["fill"] != "none" }
    func right(_ index: Int) -> Double {
      (Double(solid[index]["x"] ?? "") ?? 0) + (Double(solid[index]["width"] ?? "") ?? 0)
    }
    #expect(solid.count == 3)
    #expect(abs(right(1) - right(2)) < 0.2)
    #expect(drawing.texts.contains { $0.text == "30.0 / 50.0" })
  }
}
