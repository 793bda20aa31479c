import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import AHPCommands

struct RunsCommandTests {
  private func listed(_ arguments: [String]) throws -> Console {
    var console = Console.recording()
    try RunsCommand.parse(arguments + ["--lang", "en"]).run(on: &console)
    return console
  }

  @Test func customersAndAlternativesAreToldApart() throws {
    let customers = try ScenarioFile(
      """
      schema: ahp-scenario/1
      id: customers
      tree: {id: goal, children: [x], weights: equal}
      indicators: {x: {score: {rule: linear, slope: 1}}}
      data: {path: data.csv}
      """, files: ["data.csv": "customer,x\na,10\nb,60\nc,20\n"])
    let choice = try ScenarioFile(AlternativesText.text)
    let database = customers.folder.appendingPathComponent("r.sqlite").path
    for path in [customers.path, choice.path] {
      let run = RecordedRun(["evaluate", path, "-o", database])
      #expect(run.code == 0, "\(run.message)\(run.errors)")
    }
    let runs = try JSONValue(listed([database, "--format", "json"]).output).runs
    #expect(runs.array.compactMap(\.run.number) == [1, 2])
    #expect(runs.array.compactMap(\.customers.number) == [3, 0])
    #expect(runs.array.compactMap(\.alternatives.number) == [0, 3])
    #expect(runs.array.map(\.kind.string) == ["customers", "alternatives"])
    #expect(runs[0].files.array.count == 2 && runs[1].files.array.count == 1)
  }

  @Test func aDatabaseThatIsNotThereIsNotMade() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path + "/none.sqlite"
    let found = #expect(throws: CommandFailure.self) { try listed([path]) }
    #expect(found?.code == .missingFile && found?.message == "\(path): there is no such file")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func theListDoesNotReplaceTheDatabase() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path + "/r.sqlite"
    try Data("kept".utf8).write(to: URL(fileURLWithPath: path))
    let found = #expect(throws: CommandFailure.self) {
      try listed([path, "-o", path, "--format", "csv"])
    }
    #expect(found?.code == .usage)
    #expect(found?.message?.hasPrefix("-o would replace the results database") == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("kept".utf8))
  }
}
