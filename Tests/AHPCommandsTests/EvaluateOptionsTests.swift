import ArgumentParser
import BilingualText
import Foundation
import ReportForms
import TestSupport
import Testing

@testable import AHPCommands

struct EvaluateOptionsTests {
  private func listed(_ options: String...) throws -> Int? {
    try EvaluateCommand.parse(["s.yaml"] + options).listed
  }

  @Test func onlyTablesForPeopleAreCutShort() throws {
    #expect(try listed() == 50)
    #expect(try listed("--limit", "7", "--format", "markdown") == 7)
    #expect(try listed("--limit", "0") == nil)
    for form in ["json", "csv", "html"] { #expect(try listed("--format", form) == nil, "\(form)") }
    // Who is picked by rank is counted already.
    #expect(try listed("--top", "3") == nil)
    #expect(try listed("--where", "key") == 50)
  }

  @Test(arguments: [
    (["--limit=-1"], "--limit takes"), (["--changes", "--explain", "a"], "--changes goes without"),
    (["--changes", "--top", "3"], "--changes goes without"),
    (["--changes", "--format", "json"], "--changes comes as table"),
    (["--changes", "-o", "r.sqlite"], "--changes comes as table"),
    (["--max-left-out", "5%"], "--max-left-out goes with"),
    (["--summary", "-"], "--summary - needs -o FILE"),
    (["--summary", "s.json", "--explain", "a"], "--summary goes with a report of all"),
    (["--summary", "s.json", "-o", "r.db"], "--summary goes with a report of all"),
    (["--top", "0"], "--top takes a whole number from 1"),
    (["--bottom", "0"], "--bottom takes a whole number from 1"),
  ])
  func optionsThatDoNotGoTogetherAreNamed(_ options: [String], _ words: String) {
    let said = refusal(of: ["s.yaml"] + options, by: EvaluateCommand.self)
    #expect(said?.contains(words) == true, "\(said ?? "taken")")
  }

  @Test func aDatabaseKeepsEverybody() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: goal, children: [x, y], weights: equal}
      indicators:
        x: {score: {rule: linear, slope: 1}}
        y: {score: {rule: linear, slope: 1}}
      data: {path: data.csv}
      """, files: ["data.csv": "customer,x,y\na,80,20\n"])
    let output = file.folder.appendingPathComponent("r.sqlite").path
    let run = RecordedRun(["evaluate", file.path, "-o", output, "--top", "1", "--lang", "en"])
    #expect(run.code == 64 && run.message.hasPrefix("a database keeps all customers"))
    #expect(!FileManager.default.fileExists(atPath: output))
    let piped = RecordedRun(["evaluate", file.path, "-o", output, "--data", "-", "--lang", "en"])
    #expect(piped.code == 64 && piped.message.contains("give a file to --data"))
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  /// Scores 10, 20 and 60: the mean is 30, the deviation √(1400/3).
  @Test(arguments: [
    ["--format", "csv"], ["--format", "json"], ["--format", "markdown"], ["--top", "1"],
  ])
  func theSummaryIsOfAllWhateverIsListed(_ options: [String]) throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree: {id: goal, children: [x], weights: equal}
      indicators: {x: {score: {rule: linear, slope: 1}}}
      bands: [{id: good, min: 60}, {id: poor, min: 0}]
      data: {path: data.csv}
      """, files: ["data.csv": "customer,x\na,10\nb,60\nc,20\n"])
    let summary = file.folder.appendingPathComponent("s.csv")
    let run = RecordedRun(["evaluate", file.path, "--summary", summary.path] + options)
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let lines = try String(contentsOf: summary, encoding: .utf8).split(separator: "\n")
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false)
    let values = lines[1].split(separator: ",", omittingEmptySubsequences: false)
    let row = Dictionary(uniqueKeysWithValues: zip(header, values.map { Double($0) }))
    #expect(lines.count == 2 && row["count"] == 3 && row["unscored"] == 0)
    #expect(row["lowest"] == 10 && row["median"] == 20 && row["highest"] == 60)
    #expect(row["band_good"] == 1 && row["band_poor"] == 2)
    let (mean, deviation) = (row["mean"] ?? nil, row["standard_deviation"] ?? nil)
    #expect(isClose(mean ?? .nan, 30, absolute: 1e-12))
    #expect(isClose(deviation ?? .nan, (1400.0 / 3).squareRoot(), absolute: 1e-12))
  }
}
