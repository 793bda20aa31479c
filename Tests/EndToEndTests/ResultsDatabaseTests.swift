import Foundation
import GRDB
import TestSupport
import Testing

/// `ahp evaluate -o results.sqlite` as reporting jobs use it, with what can go wrong on the way.
struct ResultsDatabaseTests {
  private static let reference = "scenarios/zhaoqing-2015/scenario.yaml"

  private func rows(_ database: URL, _ sql: String) throws -> [Row] {
    try DatabaseQueue(path: database.path).read { try Row.fetchAll($0, sql: sql) }
  }

  @Test func everyEvaluationIsARun() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("results.sqlite")
    for run in 1...2 {
      let written = try CommandRun(["evaluate", Self.reference, "-o", file.path, "--strict"])
      // The audited table is over its limit.
      #expect(written.status == 65)
      let accepted = try CommandRun(["evaluate", Self.reference, "-o", file.path])
      #expect(accepted.status == 0, "\(accepted.errorText)")
      #expect(accepted.text == "\(file.path): run \(run), 6 customers, 12 rows\n")
    }
    // The same numbers as the JSON, to the last bit.
    let json = try JSONValue(
      try CommandRun(["evaluate", Self.reference, "--format", "json"]).output)
    let scores = try rows(
      file,
      """
      SELECT c.id AS who, b.id AS band_id, r.score FROM results AS r
      JOIN customers AS c USING (run, customer) JOIN bands AS b USING (run, band)
      WHERE run = 2 ORDER BY r.row
      """)
    #expect(scores.count == 12)
    for (row, stored) in zip(json.rows.array, scores) {
      #expect(row.customer.string == stored["who"] as String)
      #expect(row.score.number == stored["score"] as Double)
      #expect(row.band.string == stored["band_id"] as String)
    }
    // What `sha256sum` printed.
    let files = try rows(file, "SELECT * FROM files WHERE run = 1 ORDER BY file")
    #expect(files.map { $0["role"] as String } == ["scenario", "customers", "data"])
    #expect(
      files[0]["sha256"] == "0accbdaf3c78c90767c0516e4df22f2f36bbe058bb4d96e102ce1f355e7b05dc")
    #expect(
      files[2]["sha256"] == "b19592dd4cd8ff1dcc1c12d1707d7a11148d311d6e96a9a9edf0e1e524c0bcf3")
    let text = try #require(try rows(file, "SELECT scenario_text FROM runs WHERE run = 1").first)
    #expect(
      try Data((text[0] as String).utf8)
        == Data(contentsOf: Fixture.repository.appendingPathComponent(Self.reference)))
  }

  @Test(arguments: [
    (["--format", "sqlite"], 64), (["--format", "sqlite", "-o", "-"], 64),
    (["-o", "x.sqlite", "--explain", "0001"], 64), (["-o", "/no/such/folder/x.db"], 74),
    (["-o", "/dev/null", "--format", "sqlite"], 74),
  ])
  func refusals(_ arguments: [String], _ expected: Int) throws {
    let folder = try TemporaryFolder()
    let scenario = Fixture.repository.appendingPathComponent(Self.reference).path
    let run = try CommandRun(["evaluate", scenario] + arguments, in: folder.url)
    #expect(run.status == Int32(expected) && run.output.isEmpty, "\(run.errorText)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func otherReportsAndOtherFilesAreRefused() throws {
    let folder = try TemporaryFolder()
    #expect(
      try CommandRun(["weights", Self.reference, "-o", folder.url.path + "/w.sqlite"]).status == 64)
    let text = folder.url.appendingPathComponent("text.db")
    try Data("customer,score\n".utf8).write(to: text)
    let run = try CommandRun(["evaluate", Self.reference, "-o", text.path, "--lang", "zh"])
    #expect(run.status == 65 && run.errorText.contains("不是 SQLite 数据库"))
    #expect(try Data(contentsOf: text) == Data("customer,score\n".utf8))
  }

  /// A scenario with generated customers.
  private func large(_ customers: Int, in folder: URL) throws -> String {
    var text = "customer,kind,speed\n"
    for number in 0..<customers {
      text += "k\(number),\(["a", "b", "c"][number % 3]),\(number * 7919 % 1000)\n"
    }
    try Data(text.utf8).write(to: folder.appendingPathComponent("data.csv"))
    let scenario = """
      schema: ahp-scenario/1
      title: Many
      tree:
        id: all
        children: [kind, speed]
        weights: {given: {kind: 30%, speed: 70%}}
      indicators:
        kind: {score: {rule: categories, map: {a: 10, b: 50, c: 100}}}
        speed: {score: {rule: goalposts, zero: 0, full: 1000}}
      data: [{path: data.csv}]
      """
    let file = folder.appendingPathComponent("scenario.yaml")
    try Data(scenario.utf8).write(to: file)
    return file.path
  }

  private func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = CommandRun.executable
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  @Test func killedWhileItWritesTheFileHoldsWholeRunsOnly() throws {
    let folder = try TemporaryFolder()
    let scenario = try large(200_000, in: folder.url)
    let file = folder.url.appendingPathComponent("r.sqlite")
    let journal = file.path + "-journal"
    var survivors = 0
    for delay in [0, 30_000, 120_000, 250_000, 400_000] as [UInt32] {
      let process = process(["evaluate", scenario, "-o", file.path])
      try process.run()
      // From the first page on that is about to change there is a journal.
      while process.isRunning, !FileManager.default.fileExists(atPath: journal) { usleep(200) }
      usleep(delay)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .exit, process.terminationStatus == 0 { survivors += 1 }
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      let tables = try rows(file, "SELECT count(*) FROM sqlite_master")[0][0] as Int
      if tables == 0 { continue }
      let runs = try rows(
        file,
        """
        SELECT row_count, (SELECT count(*) FROM results AS r WHERE r.run = runs.run),
          (SELECT count(*) FROM node_results AS n WHERE n.run = runs.run) FROM runs
        """)
      for run in runs { #expect(run[0] == 200_000 && run[1] == 200_000 && run[2] == 400_000) }
      #expect(runs.count >= survivors)
      #expect(try rows(file, "PRAGMA quick_check")[0][0] == "ok")
    }
    // What was killed is no hindrance for the next run.
    let last = try CommandRun(["evaluate", scenario, "-o", file.path])
    #expect(last.status == 0, "\(last.errorText)")
    #expect(!FileManager.default.fileExists(atPath: journal))
  }

  @Test func aFileThatMayNotGrowKeepsItsRuns() throws {
    let folder = try TemporaryFolder()
    let scenario = try large(20_000, in: folder.url)
    let file = folder.url.appendingPathComponent("r.sqlite")
    #expect(try CommandRun(["evaluate", Self.reference, "-o", file.path]).status == 0)
    // 200 blocks of 512 bytes in dash, of 1024 in bash: not enough for 20,000 customers.
    let full = try CommandRun(
      shell: "trap '' XFSZ; ulimit -f 200; ahp evaluate \(scenario) -o \(file.path)",
      in: folder.url)
    #expect(full.status == 74 && !full.errors.isEmpty && full.output.isEmpty, "\(full.errorText)")
    let runs = try rows(file, "SELECT run, row_count FROM runs")
    #expect(runs.count == 1 && runs[0][1] == 12)
    #expect(try rows(file, "PRAGMA integrity_check")[0][0] == "ok")
  }

  @Test func twoThatWriteAtOnceWaitForEachOther() throws {
    let folder = try TemporaryFolder()
    let scenario = try large(50_000, in: folder.url)
    let file = folder.url.appendingPathComponent("r.sqlite")
    let writers = (0..<2).map { _ in process(["evaluate", scenario, "-o", file.path]) }
    for writer in writers { try writer.run() }
    for writer in writers { writer.waitUntilExit() }
    #expect(writers.map(\.terminationStatus) == [0, 0])
    let runs = try rows(file, "SELECT row_count FROM runs")
    #expect(runs.map { $0[0] as Int } == [50_000, 50_000])
  }
}
