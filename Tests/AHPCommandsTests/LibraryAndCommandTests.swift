import AHPScenarios
import Foundation
import TestSupport
import Testing

/// A program that embeds the library gets what the command prints, byte for byte.
struct LibraryAndCommandTests {
  /// One of them has weights from its data, one warnings of its tables, one alternatives.
  @Test(arguments: [
    "zhaoqing-2015", "zhaoqing-3351", "outage-survey", "choosing-a-leader", "attendance-software",
    "electricity-quarter",
  ])
  func agree(_ name: String) throws {
    let path = repositoryScenario(name)
    let scenario = try OpenedScenario(path: path)
    for form in [ReportForm.json, .csv, .markdown] {
      let rendering = ReportRendering(
        language: .chinese, generator: .package.reading(scenario.inputs))
      let arguments = [path, "--format", form.name, "--lang", "zh"]
      let weights = RecordedRun(["weights"] + arguments)
      #expect(
        try rendering.bytes(of: scenario.weigh().report, as: form) == Array(weights.output.utf8))
      let weighing = try #require(scenario.scenario.weighing)
      let evaluated = RecordedRun(["evaluate"] + arguments + ["--limit", "0"])
      if !weighing.dataFiles.isEmpty {
        let report = try scenario.evaluate().report
        #expect(try rendering.bytes(of: report, as: form) == Array(evaluated.output.utf8))
      } else if !weighing.model.alternatives.isEmpty {
        let report = try scenario.rankAlternatives().report
        #expect(try rendering.bytes(of: report, as: form) == Array(evaluated.output.utf8))
      }
    }
  }
}
