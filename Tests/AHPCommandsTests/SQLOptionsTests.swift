import ArgumentParser
import Foundation
import TestSupport
import Testing
import WarehouseSQL

@testable import AHPCommands

struct SQLOptionsTests {
  private static let scenario = """
    schema: ahp-scenario/1
    id: small
    tree: {id: goal, children: [x, y], weights: equal}
    indicators:
      x: {score: {rule: linear, slope: 1}}
      y: {score: {rule: linear, slope: 1}}
    data: {path: month.csv}
    tables:
      answers: {path: answers.csv, id: respondent, columns: {recommend: nps}}
    analyses:
      nps: {kind: distribution, table: answers, column: recommend}
    """

  private func small() throws -> ScenarioFile {
    try ScenarioFile(
      Self.scenario,
      files: [
        "month.csv": "customer,x,y\n1,2,3\n", "answers.csv": "respondent,recommend\n1,9\n2,3\n",
      ])
  }

  @Test(arguments: [
    (["--create-view", "v", "--create-table", "t"], "exclude each other"),
    (["--analyses", "--analysis", "nps"], "--analyses computes all"),
    (["--analyses", "--groups"], "are for evaluations"),
    (["--analysis", "nps", "--typed"], "are for evaluations"),
    (["--analysis", "nps", "--contributions"], "are for evaluations"),
  ])
  func optionsThatDoNotGoTogetherAreNamed(_ options: [String], _ words: String) {
    let said = refusal(of: ["s.yaml", "--dialect", "duckdb"] + options, by: SQLCommand.self)
    #expect(said?.contains(words) == true, "\(said ?? "taken")")
  }

  @Test func dialectsGoByTheirNames() throws {
    let names = ["postgresql", "duckdb", "spark"]
    let dialects: [SQLDialect] = [.postgresql, .duckdb, .spark]
    let read = names.map { SQLDialect(argument: $0) }
    #expect(read == dialects)
    #expect(refusal(of: ["s.yaml", "--dialect", "oracle"], by: SQLCommand.self) != nil)
  }

  @Test func aFileHasWhatStandardOutputHas() throws {
    let file = try small()
    let out = file.folder.appendingPathComponent("scores.sql")
    let printed = RecordedRun(["sql", file.path, "--dialect", "duckdb"])
    #expect(printed.code == 0, "\(printed.message)\(printed.errors)")
    #expect(printed.output.contains("FROM \"month\""))
    let written = RecordedRun(["sql", file.path, "--dialect", "duckdb", "-o", out.path])
    #expect(written.code == 0 && written.output.isEmpty)
    #expect(try String(contentsOf: out, encoding: .utf8) == printed.output)
    let dash = RecordedRun(["sql", file.path, "--dialect", "duckdb", "-o", "-"])
    #expect(dash.output == printed.output)
  }

  @Test func asManyTablesAsDataFiles() throws {
    let file = try small()
    let arguments = ["sql", file.path, "--dialect", "duckdb", "--lang", "en"]
    let two = RecordedRun(arguments + ["--table", "a", "--table", "b"])
    #expect(two.code == 64 && two.output.isEmpty)
    #expect(two.message.contains("--table is given 2 times"), "\(two.message)")
    let one = RecordedRun(arguments + ["--table", "dw.a"])
    #expect(one.code == 0 && one.output.contains("FROM \"dw\".\"a\""))
  }

  @Test func tablesOfAnalysesGoByTheirIDs() throws {
    let file = try small()
    let arguments = ["sql", file.path, "--dialect", "duckdb", "--lang", "en", "--analyses"]
    let wrong = RecordedRun(arguments + ["--table", "dw.answers"])
    #expect(wrong.code == 64)
    #expect(wrong.message.contains("write ID=TABLE; the scenario's tables are answers"))
    let right = RecordedRun(arguments + ["--table", "answers=dw.replies"])
    #expect(right.code == 0, "\(right.message)\(right.errors)")
    #expect(right.output.contains("\"dw\".\"replies\""))
    let unknown = RecordedRun([
      "sql", file.path, "--dialect", "duckdb", "--lang", "en", "--analysis", "npss",
    ])
    #expect(unknown.code == 65 && unknown.output.isEmpty)
  }
}
