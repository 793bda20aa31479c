import ArgumentParser
import BilingualText
import Foundation
import IndicatorEvaluation
import ResultStore
import ScenarioFiles
import TestSupport
import Testing

@testable import AHPCommands

struct DatabaseOutputTests {
  private static let scenario = """
    schema: ahp-scenario/1
    id: small
    tree: {id: goal, children: [x, y], weights: equal}
    indicators:
      x: {score: {rule: linear, slope: 1}}
      y: {score: {rule: linear, slope: 1}}
    data: {path: data.csv}
    """

  private static let data = "customer,x,y\na,80,20\nb,10,30\n"

  private func small() throws -> ScenarioFile {
    try ScenarioFile(Self.scenario, files: ["data.csv": Self.data])
  }

  private func weighing(_ path: String) throws -> Weighing {
    try #require(Scenario.read(path).scenario?.weighing)
  }

  @Test(arguments: [[], ["-o", "-"]])
  func aDatabaseIsAFile(_ options: [String]) throws {
    let file = try small()
    let report = try ReportOptions.parse(["--format", "sqlite"] + options)
    let scenario = try weighing(file.path)
    let found = failure { () throws(CommandFailure) in
      _ = try DatabaseOutput(report, scenario, flags: [], in: .english)
    }
    #expect(found?.code == .usage && found?.message?.contains("-o results.sqlite") == true)
  }

  @Test func aRunNamesWhatItWasMadeFrom() throws {
    let file = try small()
    let report = try ReportOptions.parse(["-o", file.folder.path + "/r.sqlite"])
    let output = try DatabaseOutput(
      report, weighing(file.path), flags: ["--strict"], in: .english)
    let provenance = try output.provenance()
    #expect(provenance.files.map(\.role) == [.scenario, .data])
    #expect(
      provenance.files.map { $0.byteCount } == [Self.scenario.utf8.count, Self.data.utf8.count])
    #expect(provenance.scenarioText == Self.scenario && provenance.options == ["--strict"])
    #expect(provenance.program == "ahp \(AHPCommand.version)")
    #expect(provenance.files.allSatisfy { $0.digest?.count == 64 })
  }

  @Test func aFileThatChangedMeanwhileIsNoticed() throws {
    let file = try small()
    let report = try ReportOptions.parse(["-o", file.folder.path + "/r.sqlite"])
    let output = try DatabaseOutput(report, weighing(file.path), flags: [], in: .english)
    let data = file.folder.appendingPathComponent("data.csv")
    try Data((Self.data + "c,1,1\n").utf8).write(to: data)
    let found = failure { () throws(CommandFailure) in _ = try output.provenance() }
    #expect(found?.code == .inputOutput)
    #expect(found?.message?.contains("data.csv: the file changed") == true)
  }

  @Test func runsAreAddedOneAfterTheOther() throws {
    let file = try small()
    let database = file.folder.appendingPathComponent("r.sqlite").path
    for number in 1...2 {
      let run = RecordedRun(["evaluate", file.path, "-o", database, "--lang", "en"])
      #expect(run.output == "\(database): run \(number), 2 customers, 2 rows\n")
    }
    let kept = try ResultStore(at: database).runs()
    #expect(kept.map(\.number) == [1, 2] && kept.allSatisfy { $0.scenario == "small" })
    // Nothing but the database is left beside the scenario and its data.
    let names = try FileManager.default.contentsOfDirectory(atPath: file.folder.path).sorted()
    #expect(names == ["data.csv", "r.sqlite", "scenario.yaml"])
  }

  @Test func whatIsWrongWithADatabaseHasItsCode() {
    let codes: [(ResultStoreError.Reason, CommandFailure.Code)] = [
      (.missing, .missingFile), (.noRun("7"), .usage), (.tooFewRuns, .usage),
      (.noCustomers("1"), .usage), (.notADatabase, .data), (.otherDatabase, .data),
      (.newerVersion(99), .data), (.damaged("so"), .data), (.busy, .inputOutput),
      (.readOnly, .inputOutput), (.full, .inputOutput), (.system("so"), .inputOutput),
    ]
    for (reason, code) in codes {
      let error = ResultStoreError(reason, path: "r.sqlite")
      let failure = CommandFailure(error, in: .english)
      #expect(failure.code == code && failure.message == error.explanation.en)
    }
  }
}
