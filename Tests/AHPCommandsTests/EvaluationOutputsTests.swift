import BilingualText
import Diagnostics
import Foundation
import IndicatorEvaluation
import TestSupport
import Testing

@testable import AHPCommands

struct EvaluationOutputsTests {
  private static let model = EvaluationModel(tree: HierarchyNode(id: "goal"))

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func open(in folder: URL, on console: Console) throws -> EvaluationOutputs {
    try EvaluationOutputs(
      output: folder.path + "/r.csv", summary: folder.path + "/s.csv",
      rowErrors: .report(file: folder.path + "/m.csv"), language: .english, on: console)
  }

  @Test func allFilesAppearTogether() throws {
    let folder = try TemporaryFolder()
    var console = Console.recording()
    var outputs = try open(in: folder.url, on: console)
    try outputs.sink.write(Array("a,1\n".utf8), on: &console)
    let early = ["r.csv", "s.csv", "m.csv"].filter {
      FileManager.default.fileExists(atPath: folder.url.path + "/" + $0)
    }
    #expect(early.isEmpty)
    try outputs.commit([], of: Self.model, on: &console)
    #expect(try names(in: folder.url) == ["m.csv", "r.csv", "s.csv"])
    let rows = try String(contentsOfFile: folder.url.path + "/r.csv", encoding: .utf8)
    let summary = try String(contentsOfFile: folder.url.path + "/s.csv", encoding: .utf8)
    #expect(rows == "a,1\n" && summary.hasPrefix("period,class,count,unscored,mean,"))
    #expect(console.output.isEmpty)
  }

  @Test func afterAnErrorNoneIsLeft() throws {
    let folder = try TemporaryFolder()
    var console = Console.recording()
    do {
      var outputs = try open(in: folder.url, on: console)
      try outputs.sink.write(Array("a,1\n".utf8), on: &console)
    }
    #expect(try names(in: folder.url).isEmpty)
  }

  /// Summaries are worked out only for a file that wants them.
  @Test func withoutASummaryNothingIsWorkedOut() throws {
    var console = Console.recording()
    let outputs = try EvaluationOutputs(
      output: nil, summary: nil, rowErrors: .skip, language: .english, on: console)
    var asked = 0
    func summaries() -> [ScoreSummary] {
      asked += 1
      return []
    }
    try outputs.commit(summaries(), of: Self.model, on: &console)
    #expect(asked == 0 && console.output.isEmpty)
  }

  @Test(arguments: [("s.sqlite", "not a database"), ("s.xyz", "no report is written as .xyz")])
  func aSummaryHasAFormOfReports(_ name: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path + "/" + name
    let found = failure { () throws(CommandFailure) in
      _ = try SummaryOutput(path: path, language: .english)
    }
    #expect(found?.code == .usage && found?.message?.contains(words) == true)
    #expect(try names(in: folder.url).isEmpty)
  }
}
