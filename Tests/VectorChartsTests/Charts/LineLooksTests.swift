import ReportForms
import Testing

@testable import VectorCharts

struct LineLooksTests {
  /// As many as have different paints and dashes: no two lines of a chart with names look the same.
  @Test func noTwoLinesLookTheSame() {
    let looks = (0..<28).map { LineChart.look($0, .plain) }
    for (place, look) in looks.enumerated() {
      #expect(!looks[..<place].contains { $0.paint == look.paint && $0.dash == look.dash })
    }
  }
}
