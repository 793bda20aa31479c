import ArgumentParser
import Foundation
import ResultStore
import TestSupport
import Testing

@testable import AHPCommands

struct DiffOptionsTests {
  @Test func runsAreNumbersOrCountedFromTheEnd() throws {
    #expect(RunName(argument: "latest") == .latest && RunName(argument: "previous") == .previous)
    #expect(RunName(argument: "12") == .number(12))
    for text in ["0", "-1", "first", "", "1.5"] {
      #expect(RunName(argument: text) == nil, "\(text)")
    }
    let usual = try DiffCommand.parse(["r.sqlite"])
    #expect(usual.before == .previous && usual.after == .latest && usual.limit == 20)
    let named = try DiffCommand.parse(["r.sqlite", "3", "latest", "--limit", "0"])
    #expect(named.before == .number(3) && named.after == .latest && named.limit == 0)
    let said = refusal(of: ["r.sqlite", "--limit=-1"], by: DiffCommand.self)
    #expect(said?.contains("--limit takes") == true)
  }

  @Test func whatIsNoDatabaseOfResultsIsToldApart() throws {
    let folder = try TemporaryFolder()
    let none = folder.url.appendingPathComponent("none.sqlite").path
    #expect(RecordedRun(["diff", none]).code == 66)
    #expect(!FileManager.default.fileExists(atPath: none))
    let text = folder.url.appendingPathComponent("text.sqlite")
    try Data(String(repeating: "no database at all\n", count: 200).utf8).write(to: text)
    #expect(RecordedRun(["diff", text.path]).code == 65)
  }

  /// One customer's x rises by 20 of 100 points and weighs 60 %: 12 points, all of them by the data.
  @Test func aChangeIsDividedAmongItsCauses() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      tree:
        id: goal
        children: [x, y]
        weights: {given: {x: 60%, y: 40%}}
      indicators:
        x: {score: {rule: linear, slope: 1}}
        y: {score: {rule: linear, slope: 1}}
      data: {path: data.csv}
      """, files: ["data.csv": "customer,x,y\na,40,50\n"])
    let database = file.folder.appendingPathComponent("r.sqlite").path
    #expect(RecordedRun(["evaluate", file.path, "-o", database]).code == 0)
    // One run has nothing to be compared with.
    #expect(RecordedRun(["diff", database]).code == 64)
    try Data("customer,x,y\na,60,50\n".utf8)
      .write(to: file.folder.appendingPathComponent("data.csv"))
    #expect(RecordedRun(["evaluate", file.path, "-o", database]).code == 0)
    let run = RecordedRun(["diff", database, "--format", "csv"])
    #expect(run.code == 0, "\(run.message)")
    let lines = run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
    let row = Dictionary(uniqueKeysWithValues: zip(lines[0], lines[1]))
    let parts = ["change", "data", "rules", "weights"].map {
      row[$0].flatMap { Double($0) } ?? .nan
    }
    #expect(isClose(parts, [12, 12, 0, 0], absolute: 1e-9), "\(row)")
    let same = RecordedRun(["diff", database, "2", "2", "--customer", "b", "--lang", "en"])
    #expect(same.code == 64 && same.message == "neither run has a customer b")
    #expect(RecordedRun(["diff", database, "1", "3"]).code == 64)
  }
}
