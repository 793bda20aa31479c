import Foundation
import TestSupport
import Testing

/// Standard input and output are files too when a shell says so.
struct RedirectedFilesTests {
  @Test(arguments: [
    "ahp evaluate scenario.yaml --data month.csv --columns score --format csv >> month.csv",
    "ahp evaluate scenario.yaml --data - --columns score --format csv < month.csv >> month.csv",
    "ahp evaluate scenario.yaml --data - --columns score -o month.csv < month.csv",
    "ahp evaluate scenario.yaml --data month.csv --summary - -o out.csv >> month.csv",
    "ahp evaluate scenario.yaml --data month.csv --summary out.csv --format csv > out.csv",
  ]) func refused(_ line: String) throws {
    let folder = try TemporaryFolder()
    #expect(try CommandRun(["init", "."], in: folder.url).status == 0)
    let month = folder.url.appendingPathComponent("month.csv")
    try FileManager.default.copyItem(
      at: folder.url.appendingPathComponent("scores.csv"), to: month)
    let before = try Data(contentsOf: month)
    let run = try CommandRun(shell: line, in: folder.url)
    #expect(run.status == 64, "\(run.errorText)")
    #expect(
      run.errorText.contains("would replace the file of --data")
        || run.errorText.contains("both write"), "\(run.errorText)")
    #expect(try Data(contentsOf: month) == before)
    #expect((try? Data(contentsOf: folder.url.appendingPathComponent("out.csv")))?.count ?? 0 == 0)
  }

  @Test func pipesAreFree() throws {
    let folder = try TemporaryFolder()
    #expect(try CommandRun(["init", "."], in: folder.url).status == 0)
    let run = try CommandRun(
      shell:
        "cat scores.csv | ahp evaluate scenario.yaml --data - --columns score --format csv > out.csv",
      in: folder.url)
    #expect(run.status == 0, "\(run.errorText)")
  }
}
