import ArgumentParser
import BilingualText
import EvaluationReports
import Foundation
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms
import TestSupport
import Testing

@testable import AHPCommands

struct ReportOutputTests {
  private func report() throws -> ColumnSumReport {
    try ColumnSumReport(columnSums: [1.75, 3.5, 7], decimals: nil, scale: .saaty)
  }

  private func output(_ arguments: [String]) throws -> ReportOutput {
    ReportOutput(options: try ReportOptions.parse(arguments), language: .english) {
      [SourceFile(role: .matrix, path: "m.csv", byteCount: 3, digest: nil)]
    }
  }

  @Test func onlyFormsThatNameTheirFilesLookAtThem() throws {
    for (form, count) in [("json", 1), ("html", 1), ("table", 0), ("csv", 0), ("markdown", 0)] {
      let generator = try output(["--format", form]).generator
      #expect(generator.inputs.count == count, "\(form)")
      #expect(generator.version == AHPCommand.version)
    }
    var console = Console.recording()
    try output(["--format", "json"]).write(try report(), on: &console)
    #expect(try JSONValue(console.output).inputs[0].path.string == "m.csv")
  }

  @Test func aFileHasWhatTheConsoleWouldHave() throws {
    let folder = try TemporaryFolder()
    for form in ["table", "json", "csv", "markdown"] {
      let path = folder.url.path + "/r." + form
      var (shown, silent) = (Console.recording(), Console.recording())
      try output(["--format", form]).write(try report(), on: &shown)
      try output(["--format", form, "-o", path]).write(try report(), on: &silent)
      #expect(silent.output.isEmpty && !shown.output.isEmpty)
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(bytes == shown.output, "\(form)")
      var dash = Console.recording()
      try output(["--format", form, "-o", "-"]).write(try report(), on: &dash)
      #expect(dash.output == shown.output)
    }
  }

  @Test func aDatabaseTakesWholeResultsAlone() throws {
    let output = try output(["-o", "r.sqlite"])
    let report = try report()
    let found = failure { () throws(CommandFailure) in
      _ = try output.render(report, on: .recording())
    }
    #expect(found?.code == .usage && found?.message?.hasPrefix("only whole results") == true)
  }

  @Test func whatIsNoTextGoesIntoAFile() throws {
    let report = try report()
    let found = failure { () throws(CommandFailure) in
      _ = try CommandRendering(language: .english, isForFile: false).bytes(of: report, as: .sqlite)
    }
    #expect(found?.code == .usage)
    #expect(found?.message == "sqlite is no text: write it to a file with -o FILE.sqlite")
    // A report is no database even then.
    let none = failure { () throws(CommandFailure) in
      _ = try CommandRendering(language: .english, isForFile: true).bytes(of: report, as: .sqlite)
    }
    #expect(none?.code == .software)
  }

  @Test func aPlaceThatCannotBeWrittenIsSaid() throws {
    let folder = try TemporaryFolder()
    let output = try output(["-o", folder.url.path + "/none/r.csv"])
    let report = try report()
    var console = Console.recording()
    let found = failure { () throws(CommandFailure) in try output.write(report, on: &console) }
    #expect(found?.code == .inputOutput && console.output.isEmpty)
  }
}
