import BilingualText
import Foundation
import ReportForms
import ReportPages
import SampleReports
import Testing

/// Writes pages for a browser to look at, into the folder that `AHP_PAGES` names; see
/// Scripts/test-pages.sh.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["AHP_PAGES"] != nil))
struct SamplePagesTests {
  @Test func writesPages() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["AHP_PAGES"])
    let context = RenderingContext(
      language: .chinese, generator: ReportGenerator(name: "swift-ahp", version: "0"))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func write(_ document: ReportDocument, _ name: String) throws {
      let bytes = HTMLRenderer().render(document, context)
      #expect(bytes.count < 1_500_000)
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name).html"))
    }
    try write(SampleReport.document(customers: 3351), "customers")
    for shape in SampleCharts.Shape.allCases {
      var document = ReportDocument()
      document.heading("Charts: \(shape.rawValue)", level: 1)
      for kind in SampleCharts.kinds { document.figure(SampleReport.figure(kind, shape)) }
      try write(document, "charts-\(shape.rawValue)")
    }
  }
}
