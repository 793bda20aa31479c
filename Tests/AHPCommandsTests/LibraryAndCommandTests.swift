import AHPScenarios
import Foundation
import TestSupport
import Testing

/// A program that embeds the library gets what the command prints, byte for byte.
struct LibraryAndCommandTests {
  @Test(arguments: ["zhaoqing-2015", "zhaoqing-3351", "outage-survey", "choosing-a-leader"])
  func agree(_ name: String) throws {
    let path = repositoryScenario(name)
    let scenario = try OpenedScenario(path: path)
    for form in [ReportForm.json, .csv, .markdown] {
      let rendering = ReportRendering(language: .chinese)
      let arguments = [path, "--format", form.name, "--lang", "zh"]
      let weights = RecordedRun(["weights"] + arguments)
      #expect(
        try rendering.bytes(of: scenario.weigh().report, as: form) == Array(weights.output.utf8))
      guard scenario.scenario.weighing?.dataFiles.isEmpty == false else { continue }
      let evaluated = RecordedRun(["evaluate"] + arguments + ["--limit", "0"])
      let evaluation = try scenario.evaluate()
      #expect(
        try rendering.bytes(of: evaluation.report, as: form) == Array(evaluated.output.utf8))
    }
  }
}
