import Foundation
import TestSupport
import Testing

@testable import AHPCommands

struct AnalyseCommandTests {
  private static let scenario = """
    schema: ahp-scenario/1
    id: survey
    tables:
      answers: {path: answers.csv, id: n, columns: {recommend: nps, again: nps}}
    analyses:
      first: {kind: distribution, table: answers, column: recommend}
      second: {kind: distribution, table: answers, column: again}
    """

  private func survey() throws -> ScenarioFile {
    try ScenarioFile(
      Self.scenario, files: ["answers.csv": "n,recommend,again\n1,9,0\n2,3,6\n3,10,9\n4,8,1\n"])
  }

  /// Two promoters and one detractor of four; one and three.
  @Test func netScoresByHand() throws {
    let file = try survey()
    let analyses = try RecordedRun(["analyse", file.path, "--format", "json"]).json.analyses
    #expect(analyses.array.map(\.id.string) == ["first", "second"])
    let nets = analyses.array.compactMap(\.measures.net.number)
    #expect(isClose(nets, [0.25, -0.5], absolute: 1e-12))
    let chosen = try RecordedRun(["analyse", file.path, "second", "--format", "json"]).json
    #expect(chosen.analyses.array == [analyses[1]])
  }

  @Test func anAnalysisThatIsNotThereIsRefused() throws {
    let file = try survey()
    let run = RecordedRun(["analyse", file.path, "first", "third", "--lang", "en"])
    #expect(run.code == 65 && run.output.isEmpty && run.errors.contains("third"))
  }

  @Test func analysesAreKeptAsOneRun() throws {
    let file = try survey()
    let database = file.folder.appendingPathComponent("r.sqlite").path
    let kept = RecordedRun(["analyse", file.path, "first", "-o", database, "--lang", "en"])
    #expect(kept.code == 0 && kept.output.hasPrefix("\(database): run 1, "), "\(kept.message)")
    _ = RecordedRun(["analyse", file.path, "-o", database])
    let runs = try RecordedRun(["runs", database, "--format", "json"]).json.runs
    #expect(runs.array.compactMap(\.run.number) == [1, 2])
    #expect(runs.array.compactMap(\.analyses.number) == [1, 2])
    #expect(runs[0].options.array.compactMap(\.string) == ["first"])
    #expect(runs[0].kind.string == "analyses" && runs[0].scenario.string == "survey")
  }
}
